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


def styles(sheets: Texts) -> bytes:
    """Join style sheets in their order, as UTF-8, without comments and indents."""
    bare = (_COMMENT.sub(_keep_string, text) for _, text in sheets)
    plain = (_INDENT.sub("\n", text) for text in bare)
    lines = (line for sheet in plain for line in sheet.splitlines() if line.strip())
    return "".join(f"{line}\n" for line in lines).encode()


def _keep_string(found: re.Match[str]) -> str:
    return found[1] or ""
