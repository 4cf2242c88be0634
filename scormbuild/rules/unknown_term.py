"""A link to a term that the glossary does not explain.

## What it does

Finds links that begin with `glossary:` and name no term of `glossary.md`. A term's name is
its words in small letters with hyphens between them; `[Escalation chain](glossary:)` means
the term of these very words.

## Why this is bad

The learner asks what a word means and gets no answer.

## Example

```modules/m/10-calls.md
# Calls {#calls}

At night the [chain](glossary:escalation) holds.
```

```glossary.md
## Escalation chain
Who is told next, and how fast.
```

## Use instead

```modules/m/10-calls.md
# Calls {#calls}

At night the [chain](glossary:escalation-chain) holds. An [escalation chain](glossary:) is
a promise.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import GLOSSARY, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course

FILE = "glossary.md"


def find(course: Course) -> Iterator[Diagnostic]:
    """Find links to terms that there are not."""
    known = {term.id for term in course.glossary}
    if course.unread("", FILE):
        return
    for text in walk.every_text(course):
        for link in text.links:
            name = link.target.removeprefix(GLOSSARY)
            if not link.target.startswith(GLOSSARY) or name in known:
                continue
            yield RULE.at(
                link.span,
                f"the glossary explains no `{name}`",
                hint=did_you_mean(name, known)
                or f"write `## ` and the term into `{FILE}`, and below it what it means",
            )


RULE = Rule("SB161", "unknown-term", __doc__ or "", find=find)
