"""Style sheets → the unit's one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormbuild.render.theme import Texts

_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.DOTALL)
"""A string, which may look like a comment, or a comment."""

_INDENT = re.compile(r"(?<!\\)\n[ \t]+")
"""What a line begins with in blanks, unless a string goes on in it."""


_VALUE = re.compile(r"^([\w-]+): (?=[^\s;])", re.MULTILINE)
"""The blank between a property and its value, on a line of theirs."""

_IDLE = re.compile(
    r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|, | > |;(?=})|(?<![\w.-])0(?=\.\d)""",
    re.DOTALL,
)
"""A string, or what means the same without its blanks, its semicolon, its zero."""

_BREAK = re.compile(r"(?: (?=[{}]))?([{,;}])\n")
"""The end of a line at which nothing depends on there being one."""


def styles(sheets: Texts) -> bytes:
    """Join style sheets in their order, as UTF-8, without comments and idle blanks."""
    bare = (_COMMENT.sub(_keep_string, text) for _, text in sheets)
    plain = (_INDENT.sub("\n", text) for text in bare)
    lines = (line for sheet in plain for line in sheet.splitlines() if line.strip())
    joined = "".join(f"{line}\n" for line in lines)
    flowing = _BREAK.sub(r"\1", _VALUE.sub(r"\1:", joined))
    return _IDLE.sub(lambda it: it[1] or it[0].strip(" ;0"), flowing).encode()


def _keep_string(found: re.Match[str]) -> str:
    return found[1] or ""
