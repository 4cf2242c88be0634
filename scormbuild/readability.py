"""How hard a text reads, and how long it takes, in figures whose source is named."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from markupsafe import escape

from scormbuild.model import Presentation, Prose, Question, Quiz, walk
from scormbuild.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.idioms import Ease, Idiom
    from scormbuild.model import Node, Page, Text

_APART = re.compile(r"<(h\d|table|pre)\b.*?</\1>", re.DOTALL)
"""Headings, tables and code: Flesch measures running text only."""
_ENDS = re.compile(r"</(?:p|li|blockquote)>|<(?:br|hr|ul|ol|p|li)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_WRITTEN = tuple((sign, str(escape(sign))) for sign in "<>'\"&")
"""Signs, and how a text's HTML has them; `&`, with which the rest begin, last."""
_SENTENCE = re.compile(r"[^.!?:;…]+[.!?:;…]*")
"""A full unit of speech, which a colon or a semicolon ends as well (Flesch)."""
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
ASIDES = frozenset({"accordion"})
"""Components that hold what not everybody needs."""
_SHORTEST = 3
"""Words that make a sentence; fewer are a label, or half of a figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was counted in some texts."""

    words: int
    sentences: int
    syllables: int
    longest: str
    """The sentence with most words."""

    def ease(self, formula: Ease) -> float:
        """Give the reading ease: about 0 (very hard) to 100 (very easy)."""
        return (
            formula.whole
            - formula.per_sentence * self.words / self.sentences
            - formula.per_syllable * self.syllables / self.words
        )


def reading(texts: Iterable[Text], known: Idiom) -> Reading | None:
    """Count in the running text of some texts; None where there is not a sentence."""
    found: list[list[str]] = [
        words
        for text in texts
        for sentence in sentences(str(text.html))
        if len(words := _WORD.findall(sentence)) >= _SHORTEST
    ]
    if not found:
        return None
    longest = max(found, key=len)
    said = Counter(chain.from_iterable(found))
    return Reading(
        words=said.total(),
        sentences=len(found),
        syllables=sum(syllables(it, known.ease) * said[it] for it in said),
        longest=" ".join(longest),
    )


def sentences(markup: str) -> Iterator[str]:
    """Give the sentences of a text's HTML; each paragraph and list item ends one.

    >>> list(sentences("<p>One. Two: three</p><ul><li>four</li></ul>"))
    ['One.', 'Two:', 'three', 'four']
    """
    for part in _ENDS.split(_APART.sub("<p>", markup)):
        words = _TAG.sub("", part)
        for sign, written in _WRITTEN:
            words = words.replace(written, sign)
        for found in _SENTENCE.findall(words):
            if found.strip():
                yield found.strip()


def syllables(word: str, formula: Ease) -> int:
    """Count a word's syllables by its vowels; at least 1, and 1 for a number."""
    return _syllables(word, formula.nucleus, formula.silent)


@lru_cache(maxsize=2**14)
def _syllables(word: str, nucleus: str, silent: str) -> int:
    """Count them once a word: a course says the same words again and again."""
    spoken = re.sub(silent, "", word.lower())
    return max(1, len(re.findall(nucleus, spoken)))


def shown(page: Page, *, asides: bool = True) -> Iterator[Text]:
    """Give what learners read on a page: no feedback, no hints, no transcripts.

    Questions of a quiz are left out too, since only some of them are asked; so is,
    without `asides`, what an accordion holds, which not everybody needs.
    """
    for node in walk.nodes(page.body):
        if not asides and isinstance(node, Presentation) and node.kind in ASIDES:
            node = replace(node, panels=())  # noqa: PLW2901 - the same, less its panels
        yield from _shown(node)


def _shown(node: Node) -> Iterator[Text]:
    if isinstance(node, Question):
        yield node.stem
        yield from (option.text for option in node.options)
    elif isinstance(node, Quiz):
        if node.intro is not None:
            yield node.intro
    elif isinstance(node, Prose):
        yield node.text
    elif isinstance(node, Presentation):
        yield from _told(node)


def _told(node: Presentation) -> Iterator[Text]:
    if node.body is not None and node.media is None:
        yield node.body
    for panel in node.panels:
        yield from (panel.title, panel.body)
    yield from (text for _, text in node.labelled)
    if node.caption is not None:
        yield node.caption


def minutes(page: Page, known: Idiom) -> float:
    """Estimate how long reading a page takes, with the length of what is played.

    Answering takes longer, and is not in it. Words by the language's `per_minute`:
    S. Trauzettel-Klosinski and K. Dietz, Standardized assessment of reading
    performance, IOVS 53 (2012), table 2; that is read aloud, as by an inner voice.
    """
    words = sum(_length(text.plain) for text in shown(page, asides=False))
    played = sum(
        node.media.minutes or 0
        for node in walk.nodes(page.body)
        if isinstance(node, Presentation) and node.media is not None
    )
    return words / known.per_minute + played


@lru_cache(maxsize=2**12)
def _length(plain: str) -> int:
    """Count words once for a page, its module and every track."""
    return len(_WORD.findall(plain))
