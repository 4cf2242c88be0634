"""A module's code without what only readers need: blanks, line ends, comments.

What is left parses to the very same program. A line end goes only where no statement
could end, so that no semicolon is put there in its place (ECMA-262, 12.10).
"""

from __future__ import annotations

import re
from functools import lru_cache

_STRING = r"""'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*\""""
_INNER = r"`(?:[^`\\]|\\.)*`"
_TEMPLATE = (
    rf"`(?:\\.|\$\{{(?:[^{{}}`]|{_INNER}|\{{[^{{}}]*\}})*\}}|[^`\\$]|\$(?!\{{))*`"
)
_COMMENT = r"//[^\n]*|/\*.*?\*/"
_CLASS = r"\[(?:\\.|[^\]\\\n])*\]"
_PATTERN = (
    r"(?:(?<=[(,=:\[!&|?{>])|(?<=[(,=:\[!&|?{>] )|(?<=return ))"
    rf"/(?:\\.|{_CLASS}|[^/\\\[\n*])(?:\\.|{_CLASS}|[^/\\\[\n])*/[a-z]*"
)
"""A regular expression: where a value is due, a slash does not divide."""
_KEPT = re.compile(f"{_STRING}|{_TEMPLATE}|{_COMMENT}|{_PATTERN}", re.DOTALL)

_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is kept as it is, meanwhile."""
_GOING = (
    (re.compile(r" *\n\s*"), "\n"),
    (re.compile(r"(?<=[^\w$\s+-]) +| +(?=[^\w$\s+-])"), ""),
    (re.compile(r"(?<=[^+\-]) ([+-]=?) (?=[^+\-])"), r"\1"),
    (re.compile(r"\n(?=[})\],;:?.&|=<>*%])"), ""),
    (re.compile(r"(?<=[{(\[,;:?&|=<>*%!])\n"), ""),
    (re.compile(r"(?<![,\[]),(?=[}\])])"), ""),
)
"""What goes, step by step, with what is put there; a plus before a plus stays apart."""


@lru_cache(maxsize=512)
def squeeze(code: str) -> str:
    """Write code in fewer bytes.

    >>> squeeze("const a = [b + 1, 'c d'] // one")
    "const a=[b+1,'c d']"
    """
    if _MARK in code:
        return code
    kept: list[str] = []

    def put_away(found: re.Match[str]) -> str:
        if found[0].startswith(("//", "/*")):
            return ""
        kept.append(found[0])
        return _MARK

    bare = _KEPT.sub(put_away, code).rstrip(" ")
    for going, instead in _GOING:
        bare = going.sub(instead, bare)
    again = iter(kept)
    return re.sub(_MARK, lambda _: next(again), bare)
