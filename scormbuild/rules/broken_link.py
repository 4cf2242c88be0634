"""A link to a page that is not there.

## What it does

Looks up every link that begins with `#` among the ids of all pages. Links to the
outside are left alone; a link to a page that some track leaves out is no fault, its
text stays.

## Why this is bad

Learners who follow the link stay where they are, and nothing tells them why.

## Example

```modules/m/10-wall.md
# Why nobody is told to be brave {#wall}

First read [what a worry is](#wory).
```

```modules/m/20-worry.md
# What a worry is {#worry}

A worry is information.
```

## Use instead

```modules/m/10-wall.md
# Why nobody is told to be brave {#wall}

First read [what a worry is](#worry).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find links to page ids that no page has."""
    known = {page.id for page in walk.pages(course)} - {""}
    for text in walk.every_text(course):
        for link in text.links:
            name = link.target.removeprefix("#")
            if not link.target.startswith("#") or name in known:
                continue
            if not course.unread(f"{{{link.target}", "modules/"):
                yield RULE.at(
                    link.span,
                    f"there is no page `{name}`",
                    hint=did_you_mean(name, known)
                    or "link to the id in the braces of a page's heading",
                )


RULE = Rule("SB117", "broken-link", __doc__ or "", find=find)
