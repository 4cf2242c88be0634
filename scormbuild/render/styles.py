"""Theme → the unit's one style sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormbuild.render.theme import Theme

_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.DOTALL)
"""A string, which may look like a comment, or a comment."""


def styles(theme: Theme) -> bytes:
    """Join the theme's style sheets in their order, as UTF-8, without comments."""
    sheets = (_COMMENT.sub(_keep_string, text) for _, text in theme.styles)
    lines = (line for sheet in sheets for line in sheet.splitlines() if line.strip())
    return "".join(f"{line}\n" for line in lines).encode()


def _keep_string(found: re.Match[str]) -> str:
    return found[1] or ""
