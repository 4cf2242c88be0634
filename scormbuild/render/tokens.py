"""JavaScript → its tokens: as much of the grammar as our own modules need.

All tokens together are the code again. A template comes in pieces: its text as far as
`${`, the tokens inside, and its text from the `}` on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = r"(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)"
_CLASS = r"\[(?:\\.|[^\]\\\n])*\]"
_PLAIN = rf"""(?P<gap>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<name>[A-Za-z_$][\w$]*)
    |(?P<text>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`{_SAID})
    |(?P<number>\.?\d[\w.]*)
    |(?P<sign>\.\.\.|=>|\?\.(?!\d)|.)"""
_PATTERN = rf"""
    (?P<pattern>/(?:\\.|{_CLASS}|[^/\\\[\n*])(?:\\.|{_CLASS}|[^/\\\[\n])*/[a-z]*)"""
_TOKEN = re.compile(_PLAIN, re.DOTALL | re.VERBOSE)
_VALUE = re.compile(f"{_PATTERN}|{_PLAIN}", re.DOTALL | re.VERBOSE)
_GOES_ON = re.compile(rf"(?P<text>\}}{_SAID})", re.DOTALL)

_VALUE_DUE = frozenset((*"(,=:[!&|?{};", "=>", "return"))
"""Behind these a slash begins a pattern; elsewhere it divides."""


class Token(NamedTuple):
    """A piece of code."""

    kind: str
    """`name`, of keywords too; `number`; `text`, a string or a piece of a template;
    `pattern`; `gap`, blanks, line ends or a comment; `sign`, all else."""
    text: str


def tokens(code: str) -> Iterator[Token]:
    """Give the tokens of a program in their order.

    >>> [text for kind, text in tokens("a / 2 // c") if kind != "gap"]
    ['a', '/', '2']
    """
    at, before = 0, ";"
    braces: list[str] = []
    while at < len(code):
        grammar = _VALUE if before in _VALUE_DUE else _TOKEN
        if code[at] == "}" and braces and braces.pop() == "`":
            grammar = _GOES_ON
        found = grammar.match(code, at)
        if found is None:
            raise ValueError(code[at : at + 40])
        kind, text = found.lastgroup or "", found[0]
        if text == "{" or (kind == "text" and text.endswith("${")):
            braces.append(text if text == "{" else "`")
        yield Token(kind, text)
        at = found.end()
        before = before if kind == "gap" else text
