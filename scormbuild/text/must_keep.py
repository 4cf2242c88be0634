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
_TERM, _BY_WORDS = "](glossary:", "](glossary:)"
_COMPONENT = re.compile(r"^\s*(?P<fence>:{3,}.*?|<!--.*?)\s*$", re.MULTILINE)


def lost(words: str, told: str) -> Iterator[str]:
    """Say what a text has and its translation lacks, or the other way round.

    Links and pictures are told by where they lead, slots by their names. There is as
    much code, but words in it may be other ones.
    """
    for what, kept in (("slot", _slots), ("link", _links), ("picture", _images)):
        before, after = Counter(kept(words)), Counter(kept(told))
        _name_terms(before, after)
        for name in before - after:
            yield f"the translation lacks the {what} `{name}`"
        for name in after - before:
            yield f"the translation has the {what} `{name}`, which the text lacks"
    if len(_CODE.findall(words)) > len(_CODE.findall(told)):
        here = {it["code"].strip() for it in _CODE.finditer(told)}
        codes = (it["code"].strip() for it in _CODE.finditer(words))
        code = next(it for it in codes if it not in here)
        yield f"the translation lacks code in backticks, such as `{code}`"
    if strange := _STRANGE.search(told):
        yield f"the translation holds the control character U+{ord(strange[0]):04X}"
    if not _COMPONENT.search(words) and (found := _COMPONENT.search(told)):
        yield f"`{found['fence']}` in a translation is words that learners would read"


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
