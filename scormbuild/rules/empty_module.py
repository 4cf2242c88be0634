"""A module without pages.

## What it does

Finds modules in which no page begins: no line such as `# Title {#id}` in `module.md`
or in another `.md` file of the folder. Files whose name begins with `_` are drafts and
do not count.

## Why this is bad

The module would stand in the menu, and nothing would open.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m, drill]
```

```modules/drill/module.md
---
id: drill
title: The drill
---
```

## Use instead

```modules/drill/module.md
---
id: drill
title: The drill
---

# Forty messages {#forty-messages}

It is two in the afternoon.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find modules in which no page begins."""
    for module in course.modules:
        folder = module.span.path.rpartition("/")[0]
        if not module.pages and not course.unread("", folder):
            yield RULE.at(
                module.span,
                f"module `{module.id}` has no page",
                hint="begin one with a line such as `# Title`",
            )


RULE = Rule("SB110", "empty-module", __doc__ or "", find=find)
