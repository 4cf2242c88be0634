"""A source of a page that the course's ledger lacks.

## What it does

Where the course has a `ledger.csv`, finds names in `sources=` of pages and in `sources:`
of modules that stand in no row of it.

## Why this is bad

The ledger says what the course has to teach. A page that names what is not in it was
meant for another item, which then seems to be taught nowhere.

## Example

```ledger.csv
id,says,waived
S4-15,Worries come first,
```

```modules/m/10-fence.md
# Fences {#fence sources="S4-51"}

Not knowing is a fence.
```

## Use instead

```modules/m/10-fence.md
# Fences {#fence sources="S4-15"}

Not knowing is a fence.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity, closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.source import Span

FILE = "ledger.csv"


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names that are no item of the ledger."""
    if not course.ledger:
        return
    known = {item.id for item in course.ledger}
    for module in course.modules:
        yield from _unlisted(known, module.sources, module.span_of("sources"), course)
        for page in module.pages:
            yield from _unlisted(known, page.sources, page.span, course)


def _unlisted(
    known: set[str], names: tuple[str, ...], place: Span, course: Course
) -> Iterator[Diagnostic]:
    for name in dict.fromkeys(names):
        if name in known or course.unread(name, FILE):
            continue
        near = closest(name, known)
        yield RULE.at(
            place.narrow(name),
            f"`{FILE}` has no item `{name}`",
            hint=f"did you mean `{near}`?" if near else f"add a row for it to `{FILE}`",
        )


RULE = Rule(
    "SB520", "unlisted-source", __doc__ or "", severity=Severity.WARNING, find=find
)
