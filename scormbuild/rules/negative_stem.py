"""A question that asks for what is not so.

## What it does

Finds questions to choose from that ask "Which … not?" or "… except", with the small word
not set in bold; in German, English, French and Spanish. "What do you do if nobody
answers?" is no such question.

## Why this is bad

Readers in a hurry, and those who read in a second language, miss the small word, and
answer the opposite of what they know. Whoever finds the wrong statement has not shown
that they know the right ones.

## Example

```modules/m/10-check.md
# The log {#log}

::: choose-one #log-not
Which of these does not belong in the log?

- [x] Whose fault it was
  > Right, that is for the morning.
- [ ] When it was
  > It does.
:::
```

## Use instead

Ask for what is so. Where the exception is what matters, set the word in bold.

```modules/m/10-check.md
# The log {#log}

::: choose-one #log
Which of these belongs in the log?

- [ ] Whose fault it was
  > That is for the morning.
- [x] When it was
  > Yes, to the minute.
:::

::: choose-one #log-not
Which of these does **not** belong in the log?

- [x] Whose fault it was
  > Right, that is for the morning.
- [ ] When it was
  > It does.
:::
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.idioms import idiom, one_of, straight
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.idioms import Idiom
    from scormbuild.model import Course, Text

_BOLD = re.compile(r"<(strong|em)>.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]?")
_BREAK = re.compile(r"[,;:(\u2013\u2014]")
"""Signs behind which another clause begins."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions that ask for the exception, in a word that is easily missed."""
    known = idiom(course.language)
    if known is None:
        return
    for question in walk.questions(course):
        if not question.asking.lists or question.asking.arranges:
            continue
        word = _negation(question.stem, known)
        if word:
            yield RULE.at(
                question.stem.span,
                f"the question turns on the small word `{word}`",
                hint=f"ask for what is so, or write `**{word}**`",
            )


def _negation(stem: Text, known: Idiom) -> str:
    """Give the word that turns the last sentence of a stem round; or nothing."""
    html = _BOLD.sub("\N{WHITE SQUARE}", str(stem.html))
    words = straight(_TAG.sub(" ", html).replace("&#39;", "'")).strip()
    sentences = [it.strip() for it in _SENTENCE.findall(words) if it.strip()]
    last = sentences[-1] if sentences else ""
    exception = one_of(known.exceptions).search(last)
    if exception and not exception[0].isupper():
        return exception[0]
    asked = one_of(known.asking).search(last)
    if asked is None or not last.endswith("?"):
        return ""
    rest = last[asked.end() :]
    ends = [found.start() for found in _BREAK.finditer(rest)]
    ends += [found.start() for found in one_of(known.clause).finditer(rest)]
    found = one_of(known.negations).search(rest, 0, min(ends, default=len(rest)))
    return found[0] if found and not found[0].isupper() else ""


RULE = Rule(
    "SB233", "negative-stem", __doc__ or "", severity=Severity.WARNING, find=find
)
