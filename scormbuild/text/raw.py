"""What to say of HTML in an author's text: four own tags, all else is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.rules import raw_html

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span

_LONG = 40
"""Characters of refused HTML that a message repeats."""
_NAMED = re.compile(r"<[a-z]+(?: [a-z]+)+>")
"""Something like `<your name>`, which was meant to be read as it stands."""


def refused(html: str, place: Span) -> Diagnostic:
    """Say that HTML is not part of the course language."""
    shown = html if len(html) < _LONG else html[:_LONG] + "…"
    return raw_html.RULE.at(
        place,
        f"`{shown}` is HTML, which courses do not use",
        hint=f"write `\\{html}` if learners shall read it as it stands"
        if _NAMED.fullmatch(html)
        else "write it in Markdown, or write `\\<` for a plain `<`",
    )


def unbalanced(place: Span, tag: str) -> Diagnostic:
    """Say that one of the four own tags is not opened and closed in one text."""
    return raw_html.RULE.at(
        place,
        f"`<{tag}>` is not opened and closed in the same text",
        hint=f"write `<{tag}>` before and `</{tag}>` behind the words",
    )
