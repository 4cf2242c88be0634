"""A link whose words do not say where it leads.

## What it does

Finds links whose whole text is a word such as "here", "click here", "link", "more", or
the address itself.

## Why this is bad

Who uses a screen reader jumps from link to link and hears only their words; "here",
"here", "here" leads nowhere. WCAG 2.2 wants a link's purpose to be clear (2.4.4).

## Example

```modules/m/10-wall.md
# Why nobody is told to be brave {#wall}

The company's guidelines are [here](https://example.org/guidelines).
```

## Use instead

```modules/m/10-wall.md
# Why nobody is told to be brave {#wall}

Read [the company's guidelines](https://example.org/guidelines).
```

## References

WCAG 2.2, success criterion 2.4.4, Link Purpose (In Context)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course

BARE = frozenset(
    {
        "here",
        "click",
        "click here",
        "link",
        "this link",
        "more",
        "read more",
        "learn more",
        "this",
        "this page",
    }
)
"""What many links are called and none should be; English, as no other list is kept."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find links whose text is a stop-gap or the address."""
    for text in walk.texts(course):
        for link in text.links:
            words = link.label.strip(" .:!…").casefold()
            if words in BARE or words == link.target.strip(" .:!…").casefold():
                yield RULE.at(
                    link.span,
                    f"the link's text, `{link.label}`, does not say where it leads",
                    hint="write the name of what is there between the brackets",
                )


RULE = Rule(
    "SB302", "bare-link-text", __doc__ or "", severity=Severity.WARNING, find=find
)
