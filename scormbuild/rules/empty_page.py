"""A page with nothing on it.

## What it does

Looks for titles of pages with nothing below them but the next title or the end of the file, and for files in a module's folder in which no page begins.

## Why this is bad

Learners open the page, find nothing, and wonder what they have missed. Or the title was meant as a heading of what follows, and should be one of its own kind.

## Example

```modules/m/10-exits.md
# Exits {#exits}

# Where they are {#where}

One at each end of the corridor.
```

## Use instead

```modules/m/10-exits.md
# Exits {#exits}

## Where they are

One at each end of the corridor.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model.walk import pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Page
    from scormbuild.source import Source


def find(course: Course) -> Iterator[Diagnostic]:
    """Find pages without a body; what has no title either, another rule says.

    Files without a page are found when they are read.
    """
    found = tuple(pages(course))
    for page in found:
        if page.title.plain and not page.body and not _faulty(course, page, found):
            yield RULE.at(
                page.span,
                f"nothing stands on the page `{page.title.plain}`",
                hint="write what it says, or begin the line with `## `"
                " if it is a heading on the page before",
            )


def no_page(source: Source) -> Diagnostic:
    """Say that a file has nothing in it."""
    return RULE.at(
        source.line_span(0),
        f"nothing stands in `{source.path}`",
        hint="begin a page in it with a line such as `# Title`, or take the file away",
    )


def _faulty(course: Course, page: Page, found: tuple[Page, ...]) -> bool:
    """Say whether something on a page could not be read."""
    start, path = page.span.start, page.span.path
    later = [it.span.start for it in found if it.span.path == path]
    end = min((it for it in later if it > start), default=len(page.span.source.text))
    return any(
        it.path == path and (start < it.start <= end or it.source.unread)
        for it in course.faulty
    )


RULE = Rule("SB153", "empty-page", __doc__ or "", Severity.WARNING, find)
