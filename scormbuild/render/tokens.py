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

_VALUE_DUE = frozenset(
    (
        *("=>", "return", "throw", "yield", "await", "typeof", "void", "delete"),
        *("in", "instanceof", "case", "else", "do"),
        *"(,=:[!&|?{};+-*%<>~^",
    )
)
"""Behind these a slash begins a pattern; elsewhere it divides."""
_HEADED = frozenset(("if", "while", "for", "with"))
"""Behind the parentheses of these a statement begins."""


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
    parens: list[str] = []
    while at < len(code):
        due = before in _VALUE_DUE or before.endswith("${")
        grammar = _VALUE if due else _TOKEN
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
        if text == "(":
            parens.append(before)
        if kind != "gap":
            before = _left(before, text, parens)


def _left(before: str, text: str, parens: list[str]) -> str:
    """Give what the next token stands behind; `a++` is a value."""
    if text == ")" and parens and parens.pop() in _HEADED:
        return ";"
    return "++" if text in ("+", "-") and text == before else text
