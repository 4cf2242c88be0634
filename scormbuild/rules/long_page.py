"""A page that takes more than three minutes.

## What it does

Warns of a page that takes more than three minutes to read: its words at 228 a minute in
English, 179 in German, 218 in Spanish and 195 in French
([Trauzettel-Klosinski and Dietz, 2012](https://doi.org/10.1167/iovs.11-8284)), and the
`minutes=` of what is played. What an accordion holds is not counted, nor are feedback,
hints and the questions of quizzes. What `minutes=` of the page says makes no difference:
there may be much to do on it.

## Why this is bad

A page is what one reads at a time, between two calls. Whoever is interrupted begins a long
page again from its top; and a page is recorded as read when it is opened, however long it
is.

## Example

```modules/m/10-stairs.md
# Stairs {#stairs}

::: video src=media/stairs.mp4 captions=media/stairs.vtt minutes=4 The stairs
Somebody walks down the stairs, on the side of the wall.
:::
```

```media/stairs.mp4
```

```media/stairs.vtt
WEBVTT

00:01.000 --> 00:04.000
On the side of the wall.
```

## Use instead

```modules/m/10-stairs.md
# Stairs {#stairs}

::: video src=media/stairs.mp4 captions=media/stairs.vtt minutes=2 The stairs
Somebody walks down the stairs, on the side of the wall.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.idioms import idiom
from scormbuild.model import walk
from scormbuild.readability import minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course

MOST = 3
"""Minutes that a page may take; our own judgement."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find pages that take too long to read."""
    known = idiom(course.language)
    if known is None:
        return
    for page in walk.pages(course):
        taken = minutes(page, known)
        if taken > MOST:
            yield RULE.at(
                page.span,
                f"`{page.title.plain}` takes about {taken:.1f} minutes to read",
                hint="make two pages of it, or put what not everybody needs into an"
                " `accordion`",
            )


RULE = Rule(
    "SB332",
    "long-page",
    __doc__ or "",
    severity=Severity.WARNING,
    find=find,
    own=True,
)
