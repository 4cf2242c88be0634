"""A page that is hard to read.

## What it does

Measures the running text of a page of at least 60 words, questions included, tables and
headings not, and warns where its author's formula calls it difficult:

| Language | Formula | From | less, a word of a sentence | less, a syllable of a word | Warns below |
|---|---|---|---|---|---|
| English | Flesch, 1948 | 206.835 | 1.015 | 84.6 | 50 |
| German | Amstad, 1978 | 180 | 1 | 58.5 | 50 |
| Spanish | Szigriszt, 1993 | 206.835 | 1 | 62.3 | 45 |
| French | Kandel and Moles, 1958 | 207 | 1.015 | 73.6 | 50 |

That is: a sentence of ten words with 1.4 syllables each, in English, has
206.835 - 10.15 - 118.44 = 78.
Syllables are counted by vowels, so a figure may be off by a few points. Pages in other
languages are not measured. `scormbuild outline` shows the figure of every page.

## Why this is bad

Learners read between two tasks, on small screens, and often in a second language. What
takes effort to read takes it from learning.

## Example

```modules/m/10-rules.md
# Supervision {#supervision}

The committee which has been established for the continuous supervision of operational
irregularities regularly evaluates documentation that has previously been submitted by
responsible departmental coordinators, and subsequently communicates recommendations
concerning indispensable organisational modifications to the executive administration.
Notwithstanding considerable organisational difficulties, comprehensive implementation
of these recommendations remains an unconditional obligation of participating
departments, irrespective of individual circumstances or previously negotiated exceptions.
```

## Use instead

Short sentences, everyday words, one thought at a time.

```modules/m/10-rules.md
# Supervision {#supervision}

Four people look at what went wrong. They read what you and your colleagues have written
down, and they talk to those who were there. Then they say what should change. What they
say holds for every team, also for yours, even if you have always done it in another
way. If something does not work for you, tell them why, and they look at it again with
you.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.idioms import idiom
from scormbuild.model import walk
from scormbuild.readability import reading, shown
from scormbuild.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course

FEWEST = 60
"""Words below which a figure says little."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find pages whose reading ease is below what the formula calls difficult."""
    known = idiom(course.language)
    if known is None:
        return
    for page in walk.pages(course):
        found = reading(shown(page), known)
        if found is None or found.words < FEWEST:
            continue
        ease = round(found.ease(known.ease))
        if ease < known.ease.hard:
            sentence = shorten(found.longest, 50).replace("`", "'")
            yield RULE.at(
                page.span,
                f"`{page.title.plain}` is hard to read: {ease} on the scale of"
                f" {known.ease.name}, where less than {known.ease.hard} is difficult",
                hint="write shorter sentences and words, beginning with the"
                f" {len(found.longest.split())} words of `{sentence}`",
            )


RULE = Rule(
    "SB331", "hard-to-read", __doc__ or "", severity=Severity.WARNING, find=find
)
