"""Style sheets → the unit's one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormbuild.render.theme import Texts

_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.DOTALL)
"""A string, which may look like a comment, or a comment."""

_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a string, meanwhile."""

_GOING = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"(?:(?<!:) )?([{};,]) ?"), r"\1"),
    (re.compile(r"(?<=[;{])([\w-]+): (?=[^;}])"), r"\1:"),
    (re.compile(r" > "), ">"),
    (re.compile(r";(?=})"), ""),
    (re.compile(r"(?<![\w.-])0(?=\.\d)"), ""),
)
"""What goes, with what is put there. A blank before a colon in a selector stays."""


def styles(sheets: Texts) -> bytes:
    """Join style sheets in their order, as UTF-8, without what only readers need."""
    return "".join(_squeezed(text) for _, text in sheets).encode()


def _squeezed(sheet: str) -> str:
    if _MARK in sheet:
        return sheet
    kept: list[str] = []

    def put_away(found: re.Match[str]) -> str:
        kept.extend([found[1]] if found[1] else [])
        return _MARK if found[1] else ""

    bare = _COMMENT.sub(put_away, sheet).strip()
    for going, instead in _GOING:
        bare = going.sub(instead, bare)
    again = iter(kept)
    return re.sub(_MARK, lambda _: next(again), bare)
