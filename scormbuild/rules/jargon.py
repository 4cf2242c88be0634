"""A fashionable word where a plain one would do.

## What it does

Finds words such as "leverage", "synergies" or "engagement funnel", in German, English,
French and Spanish, unless the glossary explains them. Each is said once a file. The lists
are short on purpose: words that have a plain meaning as well are not on them. They stand
in `scormbuild/idioms/`.

## Why this is bad

Such words sound as if something were said. Newcomers, and those who read in a second
language, are shut out, and nobody can be held to what they mean.

## Example

```modules/m/10-plan.md
# The plan {#plan}

Going forward, we leverage what customers tell us.
```

<!-- expect: 2 -->

## Use instead

A plain word; or explain the word in the glossary, if learners will meet it elsewhere.

```modules/m/10-plan.md
# The plan {#plan}

From now on we use what customers tell us. Marketing calls the way there an
[engagement funnel](glossary:).
```

```glossary.md
## Engagement funnel
The steps from a reader to a customer.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.idioms import idiom, one_of, straight
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Text
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find words of jargon that the glossary does not explain, once a file."""
    known = idiom(course.language)
    if known is None:
        return
    words = tuple(_unexplained(course, (word for word, _ in known.jargon)))
    if not words:
        return
    said: set[tuple[str, str]] = set()
    for text in walk.texts(course):
        for found in one_of(words).finditer(straight(text.plain)):
            word = found[0].casefold()
            if (text.span.path, word) in said:
                continue
            said.add((text.span.path, word))
            yield RULE.at(
                _place(text, found[0]),
                f"`{found[0]}` is jargon",
                hint=f"write `{known.plain_words[word]}` or the like, or explain it in"
                " `glossary.md`",
            )


def _unexplained(course: Course, jargon: Iterable[str]) -> Iterator[str]:
    """Give the words of jargon that a course may hold and does not explain.

    Mostly there are none, and no text needs to be looked at closely.
    """
    spoken = straight("\n".join(it.plain for it in walk.texts(course))).casefold()
    explained = "\n".join(straight(it.title.plain).casefold() for it in course.glossary)
    for word in jargon:
        if word not in spoken:
            continue
        if word not in explained or not one_of((word,)).search(explained):
            yield word


def _place(text: Text, words: str) -> Span:
    """Give the place of some words in the source of a text, or of the whole text."""
    span = text.span
    looked_for = r"\s+".join(map(re.escape, words.split()))
    whole = span.source.text[span.start : span.end]
    found = re.search(looked_for, straight(whole))
    if found is None:
        return span
    return span.within(span.start + found.start(), span.start + found.end())


RULE = Rule("SB333", "jargon", __doc__ or "", severity=Severity.WARNING, find=find)
