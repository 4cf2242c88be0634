"""A picture without words for those who do not see it.

## What it does

Finds images with empty brackets, `![](media/counter.png)`, that are not marked as
decorative.

## Why this is bad

A screen reader says "image", or reads the file's name, and whoever listens misses what
the others learn. WCAG 2.2 requires a text alternative (1.1.1), and many buyers of
courses require WCAG.

## Example

```media/counter.png
(a picture)
```

```modules/m/10-wall.md
# The crowded complaints counter {#counter}

![](media/counter.png)
```

## Use instead

Say what the picture says, not that it is one; or mark it as decorative, if nothing is
lost without it.

```modules/m/10-wall.md
# The crowded complaints counter {#counter}

![One clerk listens to a customer; the queue watches](media/counter.png)

![](media/counter.png){.decorative}
```

## References

WCAG 2.2, success criterion 1.1.1, Non-text Content
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find images with neither alternative text nor the word that they need none."""
    for text in walk.every_text(course):
        for image in text.images:
            if not image.alt.strip() and not image.decorative:
                yield RULE.at(
                    image.span,
                    f"`{image.target}` has no alternative text",
                    hint="write between the brackets what the picture says,"
                    " or add `{.decorative}` after it if nothing is lost without it",
                )


RULE = Rule("SB301", "missing-alt-text", __doc__ or "", find=find)
