"""A module's code without what only readers need: blanks, line ends, comments.

What is left parses to the very same program. A line end goes only where no statement
could end, so that no semicolon is put there in its place (ECMA-262, 12.10).
"""

from __future__ import annotations

import re

from scormbuild.render.tokens import tokens

_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is kept as it is, meanwhile."""
_GOING = (
    (re.compile(r"(?<=[^+\-]) ([+-]=?) (?=[^+\-])"), r"\1"),
    (re.compile(r" *\n\s*"), "\n"),
    (re.compile(r"(?<=[^\w$\s+-]) +| +(?=[^\w$\s+-])"), ""),
    (re.compile(r"\n(?=[})\],;:?.&|=<>*%])"), ""),
    (re.compile(r"(?<=[{(\[,;:?&|=<>*%!])\n"), ""),
    (re.compile(r"(?<![,\[]),(?=[}\])])"), ""),
)
"""What goes, step by step, with what is put there; a plus before a plus stays apart."""


def squeeze(code: str) -> str:
    """Write code in fewer bytes.

    >>> squeeze("const a = [b + 1, 'c d'] // one")
    "const a=[b+1,'c d']"
    """
    if _MARK in code:
        return code
    kept: list[str] = []
    bare = ""
    for kind, text in tokens(code):
        if kind in ("text", "pattern"):
            kept.append(text)
            bare += _MARK
        elif not text.startswith(("//", "/*")):
            bare += text
    bare = bare.rstrip(" ")
    for going, instead in _GOING:
        bare = going.sub(instead, bare)
    # `<!--` begins a comment in a script, and a letter behind a pattern is its flag.
    bare = bare.replace("<!--", "< !--")
    again = iter(kept)
    return re.sub(
        f"{_MARK}(?=(\\w?))", lambda found: _apart(next(again), found[1]), bare
    )


def _apart(text: str, after: str) -> str:
    return f"{text} " if text.startswith("/") and after else text
