"""Something shared that stands nowhere.

## What it does

Looks for files in `shared/` that no page uses and `after-each-module` does not name.

## Why this is bad

No learner ever sees it.

## Example

```shared/thermometer.md
::: survey #thermometer
How does it feel now? Nothing is right or wrong.

::: likert scale="easy, bearable, hard"
How hard would it be?

- Speaking about our work in public {#in-public}
:::
:::
```

```modules/m/module.md
---
id: m
title: Fears
---

# The wall {#wall}

A worry that has a name is easier to carry.
```

## Use instead

Use it, or make a draft of it by calling it `_thermometer.md`:

```modules/m/module.md
---
id: m
title: Fears
---

# The wall {#wall}

A worry that has a name is easier to carry.

::: use thermometer
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity, closest
from scormbuild.model import walk
from scormbuild.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names that nobody uses; one that is misspelt there is meant."""
    if course.unread("", "modules/"):
        return
    used = {use.name for use in walk.uses(course)}
    named = set(course.after_each_module)
    meant = {closest(name, course.shared) for name in named - set(course.shared)}
    for name in sorted(set(course.shared) - used - named - meant):
        yield RULE.at(
            Source(path=f"shared/{name}.md", text="").span(0, 0),
            f"nothing uses `shared/{name}.md`",
            hint=f"write `::: use {name}` and `:::` on a page,"
            f" or call the file `_{name}.md`",
        )


RULE = Rule("SB141", "unused-shared", __doc__ or "", Severity.WARNING, find)
