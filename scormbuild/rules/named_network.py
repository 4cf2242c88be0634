"""A network is named in a module that is to outlast it.

## What it does

Looks for names of networks and messengers in pages and in pools, each once a file.
Modules that say by when they are to be looked through again (`review-by`), or are called
`tools`, may name them; so may the pools of the same names. The list stands in
`scormbuild/idioms/networks.py`; what is a common word as well is not on it.

## Why this is bad

Networks come and go faster than courses are revised. A page about fear or guidelines
that names one looks old as soon as that one does, with all that is right on it.

## Example

```modules/m/10-listen.md
# Where to listen {#where}

Search Twitter each morning.
```

## Use instead

Name the kind, and keep names for a module with a `review-by` day. What is history, or
quoted, stays: silence it there, with the reason in a comment beside it.

```modules/m/10-listen.md
# Where to listen {#where}

Search each morning where your customers talk.

<!-- quoted from 2009 -->
<!-- scormbuild: ignore[named-network] -->
“On Twitter they hear you first,” she wrote then.
```
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.idioms.networks import NETWORKS
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Text
    from scormbuild.source import Span

TOOLS = "tools"
"""The module that is about tools by its name."""


@cache
def _names() -> re.Pattern[str]:
    every = "|".join(map(re.escape, NETWORKS))
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)")


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names of networks in what is to last, each once a file."""
    passing = {it.id for it in course.modules if it.review_by} | {TOOLS}
    said: set[tuple[str, str]] = set()
    for text in walk.texts(course):
        path = text.span.path
        if not path.startswith(("modules/", "pools/")) or _owner(path) in passing:
            continue
        for found in _names().finditer(text.plain):
            if (path, found[0]) in said:
                continue
            said.add((path, found[0]))
            yield RULE.at(
                _place(text, found[0]),
                f"`{found[0]}` is a network, and this module is to outlast it",
                hint="name the kind instead, or give the module a `review-by` day",
            )


def _owner(path: str) -> str:
    """Give the module to which a file belongs, or the pool that it is."""
    return path.split("/")[1].removesuffix(".md")


def _place(text: Text, name: str) -> Span:
    span = text.span
    at = span.source.text.find(name, span.start, span.end)
    return span.within(at, at + len(name)) if at >= 0 else span


RULE = Rule(
    "SB492", "named-network", __doc__ or "", severity=Severity.WARNING, find=find
)
