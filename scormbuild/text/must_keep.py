"""What a translation must keep of the text that it is of."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from scormbuild.slots import places

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = re.compile(r"(?P<ticks>`+)(?!`)(?P<code>.*?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_IMAGE = re.compile(r"!\[[^\]]*\]\((?P<to>[^()\s]*)")
_LINK = re.compile(r"(?<!!)\]\((?P<to>[^()\s]*)")
_STRANGE = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]"
)
"""What no reader shows, and what tells slots from words; XML writes it as a number."""
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s", re.MULTILINE)
_ROW = re.compile(r"^\s*\|", re.MULTILINE)
_TERM, _BY_WORDS = "](glossary:", "](glossary:)"
_COMPONENT = re.compile(r"^\s*(?P<fence>:{3,}.*?|<!--.*?)\s*$", re.MULTILINE)


AS_ABOVE = "write it as it stands in the text above it"
OUT = "take it out"

Wrong = tuple[str, str]
"""What is wrong, and what to do."""


def lost(words: str, told: str) -> Iterator[Wrong]:
    """Say what a text has and its translation lacks, or the other way round.

    Links and pictures are told by where they lead, slots by their names. There is as
    much code, but words in it may be other ones.
    """
    for what, kept in (("slot", _slots), ("link", _links), ("picture", _images)):
        before, after = Counter(kept(words)), Counter(kept(told))
        _name_terms(before, after)
        for name in before - after:
            yield f"the translation lacks the {what} `{name}`", AS_ABOVE
        for name in after - before:
            fact = f"the translation has the {what} `{name}`, which the text lacks"
            yield fact, f"{OUT}, or {AS_ABOVE}"
    if len(_CODE.findall(words)) > len(_CODE.findall(told)):
        code = next(iter(Counter(_codes(words)) - Counter(_codes(told))))
        yield f"the translation lacks code in backticks, such as `{code}`", AS_ABOVE
    yield from _misshapen(words, told)


def _misshapen(words: str, told: str) -> Iterator[Wrong]:
    """Say what of a translation is no words, or not in the text's form."""
    if strange := _STRANGE.search(told):
        fact = f"the translation holds the control character U+{ord(strange[0]):04X}"
        yield fact, OUT
    if told.count("**") % 2 > words.count("**") % 2:
        yield "the translation has a `**` that is not closed", "write one at both ends"
    for what, form in (("list", _ITEM), ("table", _ROW)):
        if form.search(words) and not form.search(told):
            yield f"the translation lacks the {what}", AS_ABOVE
    if not _COMPONENT.search(words) and (found := _COMPONENT.search(told)):
        fact = f"`{found['fence']}` in a translation is words that learners would read"
        yield fact, f"{OUT}: only words are translated"


def _codes(words: str) -> Iterator[str]:
    return (it["code"].strip() for it in _CODE.finditer(words))


def _slots(words: str) -> Iterator[str]:
    for line in words.split("\n"):
        for name, _, _ in places(line):
            yield f"{{{{{name}}}}}"


def _links(words: str) -> Iterator[str]:
    return (f"]({it['to']})" for it in _LINK.finditer(_CODE.sub("", _bare(words))))


def _name_terms(before: Counter[str], after: Counter[str]) -> None:
    """Let a link to a term by its words have a name: its words may be in the plural."""
    for name in [it for it in after if it.startswith(_TERM)]:
        more = min(after[name] - before[name], before[_BY_WORDS] - after[_BY_WORDS])
        if more > 0 and name != _BY_WORDS:
            before[_BY_WORDS] -= more
            after[name] -= more


def _bare(words: str) -> str:
    """Give a text without its pictures, whose ends look like those of links."""
    return _IMAGE.sub("", words)


def _images(words: str) -> Iterator[str]:
    return (it["to"] for it in _IMAGE.finditer(_CODE.sub("", words)))
