"""A course, module or page without words in its title.

## What it does

Finds titles that are empty: `title:` of a course or a module with nothing after it,
and page headings without words.

## Why this is bad

Titles make the menu, the name of the course in the LMS, and what a screen reader
announces first. Some LMSs refuse a package whose title is empty.

## Example

```modules/m/10-wall.md
# {#wall}

Not knowing is a fence. Fear is a wall.
```

## Use instead

```modules/m/10-wall.md
# Why nobody is told to be brave {#wall}

Not knowing is a fence. Fear is a wall.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find titles without words; one that is not there at all is `missing-key`."""
    if "title" in course.spans and not course.title.strip():
        yield _empty("the course's", course.spans["title"])
    for module in course.modules:
        if "title" in module.spans and not module.title.strip():
            yield _empty(f"module `{module.id}`'s", module.spans["title"])
    for page in walk.pages(course):
        if not page.title.plain.strip() and not page.title.images:
            yield _empty(f"page `{page.id}`'s" if page.id else "this page's", page.span)


def _empty(whose: str, span: Span) -> Diagnostic:
    return RULE.at(span, f"{whose} title has no words", hint="write what it is about")


RULE = Rule("SB104", "empty-title", __doc__ or "", find=find)
