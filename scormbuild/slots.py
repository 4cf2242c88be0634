"""Slots: places in a text, written `{{company.name}}`, that an edition's values fill.

Between reading and selecting, the braces of a slot stand as signs that no text holds
(U+FDD0 and U+FDD1, which Unicode keeps free for such use), so that it can be told from
braces in code and from those behind a backslash. They are as long as the braces: every
character keeps its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Said: TypeAlias = Annotated[str, "learners read it"]
"""A line of settings, in the language of its source; decoding marks its slots."""
Slotted: TypeAlias = Annotated[str, "the same in every language"]
"""A line of settings in which slots may stand, and which nobody translates."""
Filling: TypeAlias = Annotated[str, "learners read it in slots"]
"""A line of settings that stands in slots itself, in the language of its source."""

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_WRITTEN = re.compile(r"(?<!\\)\{\{(?P<inside>[^{}\n]*)\}\}")
_MARKED = re.compile(f"{_OPEN}{{2}}([^{_CLOSE}]*){_CLOSE}{{2}}")
_BEGINNINGS = ("https://", "http://")
_BEGUN = re.compile(f"({'|'.join(_BEGINNINGS)})?{_MARKED.pattern}")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*")
_BRACES = str.maketrans({_OPEN: "{", _CLOSE: "}"})
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


def is_name(text: str) -> bool:
    """Say whether a value may be called so: a-z, digits, points, hyphens."""
    return _NAME.fullmatch(text) is not None


def marked(text: str) -> str:
    """Mark the slots of a text, which is as long as before."""
    if "{{" not in text:
        return text
    return _WRITTEN.sub(lambda found: f"{_OPEN * 2}{found['inside']}{_CLOSE * 2}", text)


def said(text: str) -> str:
    r"""Mark the slots of a line of settings, where `\{{` stands for two braces."""
    return marked(text).replace(r"\{{", "{{") if "{{" in text else text


def literal(text: str) -> str:
    """Give a text as it was written: with braces around its slots."""
    return text.translate(_BRACES) if _OPEN in text else text


def holds_slot(text: str) -> bool:
    """Say whether there is a slot in a text that was marked."""
    return _OPEN in text


def names(text: str) -> Iterator[str]:
    """Give the names of the slots in a text that was marked."""
    for found in _MARKED.finditer(text):
        yield found[1].strip()


def filled(text: str, values: Mapping[str, str]) -> str:
    """Fill the slots of a text that was marked; one without a value shows its name.

    Behind `https://` a value may bring a beginning of its own, as addresses are copied.
    """
    return _BEGUN.sub(
        lambda found: _joined(found[1] or "", _value(found[2].strip(), values)), text
    )


def _joined(begun: str, value: str) -> str:
    return value if value.startswith(_BEGINNINGS) else f"{begun}{value}"


def _value(name: str, values: Mapping[str, str]) -> str:
    return values.get(name) or f"[{name}]"


def places(line: str) -> Iterator[tuple[str, int, int]]:
    """Find the slots in a line as it was written: each name, its start and end.

    What stands in backticks is code, and holds none.

    >>> list(places("Ask {{policy.contact}}, not `{{nobody}}`."))
    [('policy.contact', 4, 22)]
    """
    bare = _CODE.sub(lambda found: " " * len(found[0]), line) if "`" in line else line
    for found in _WRITTEN.finditer(bare):
        yield found["inside"].strip(), found.start(), found.end()
