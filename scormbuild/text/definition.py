"""Addresses defined apart from their links: those that no link of the text uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.rules import unsupported_markdown
from scormbuild.text.foreign import footnote
from scormbuild.text.tags import tag_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyromark.event import Range

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.text.piece import Piece

_DEFINITION = re.compile(
    r"^(?:[ \t>*+\-]|\d+[.)])*(?P<whole>\[(?P<label>[^\[\]]+)\]:)", re.MULTILINE
)
_WHOLE = frozenset({"Link", "Image", "CodeBlock", "HtmlBlock"})
_WORDS = ("Text", "Code", "Html", "InlineHtml")


def unused_definitions(
    piece: Piece, events: Iterable[tuple[object, Range]]
) -> Iterator[Diagnostic]:
    """Report each `[label]: …` of a piece that learners neither read nor follow.

    The engine has no event for a definition: it is what none of its events shows.
    """
    found = [*_DEFINITION.finditer(piece.text)]
    if not found:
        return
    shown, used = _shown(events)
    for match in found:
        start = len(piece.text[: match.start("whole")].encode())
        label = match["label"]
        if _key(label) in used or any(a <= start < b for a, b in shown):
            continue
        place = piece.span(match.start("whole"), match.end("whole"))
        if label.startswith("^"):
            yield footnote(place)
            continue
        yield unsupported_markdown.RULE.at(
            place,
            f"no link of this text uses `{' '.join(match['whole'].split())}`, so"
            " nobody sees this line",
            hint="write the address behind the words of the link,"
            " `[words](address)`, or `\\[` for a plain bracket",
        )


def _shown(
    events: Iterable[tuple[object, Range]],
) -> tuple[list[tuple[int, int]], set[str]]:
    """Give the places whose text is shown, and the labels that links use."""
    shown: list[tuple[int, int]] = []
    used: set[str] = set()
    for event, place in events:
        if not isinstance(event, dict):
            continue
        (name, body), *_ = event.items()
        tag, details = tag_of(body) if name == "Start" else ("", None)
        if name in _WORDS or tag in _WHOLE:
            shown.append((place["start"], place["end"]))
        if isinstance(details, dict):
            used.add(_key(str(details.get("id", ""))))
    return shown, used


def _key(label: str) -> str:
    """Write a label as links and definitions compare it."""
    return " ".join(label.split()).casefold()
