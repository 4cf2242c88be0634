"""Where an option of a `hotspot` is: `@ 10,20 35x12` behind its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.model import Region
from scormbuild.records import replace
from scormbuild.rules import bad_region
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.text.parts import RawOption

WHOLE = 100.0
"""Percent."""

_NUMBER = r"-?\d{1,4}(?:\.\d{1,4})?%?"
_PLACE = re.compile(
    rf"(?P<x>{_NUMBER})\s*,\s*(?P<y>{_NUMBER})\s+"
    rf"(?P<width>{_NUMBER})\s*[x\u00d7]\s*(?P<height>{_NUMBER})"
)
_MARK = re.compile(r"(?:^|\s)@\s(?P<place>[^@]*)$")
_HOW = "write `@ x,y widthxheight` behind its words, in percent: `@ 10,20 35x12`"


def placed(raw: RawOption, sink: Sink) -> tuple[RawOption, Region | None]:
    """Cut an option from its region; None, with a diagnostic, where it has none."""
    lines = list(raw.text.lines)
    at, line = lines[-1] if lines else (0, "")
    mark = _MARK.search(line)
    if mark is None:
        sink.add(bad_region.RULE.at(raw.span, "this option has no place", hint=_HOW))
        return raw, None
    lines[-1] = (at, line[: mark.start()])
    words = replace(raw, text=Piece(raw.text.source, tuple(lines)))
    return words, _region(mark["place"].strip(), raw, sink)


def _region(text: str, raw: RawOption, sink: Sink) -> Region | None:
    """Read a region that lies on the picture."""
    span = raw.span.narrow(text)
    found = _PLACE.fullmatch(text)
    if found is None:
        fact = f"`{text}` is no place in a picture"
        sink.add(bad_region.RULE.at(span, fact, hint=_HOW))
        return None
    numbers = {key: float(it.rstrip("%")) for key, it in found.groupdict().items()}
    region = Region(**numbers)
    if not _inside(region):
        hint = "from left to right and from top to bottom a picture has 100 percent"
        fact = f"`{text}` lies outside the picture"
        sink.add(bad_region.RULE.at(span, fact, hint=hint))
        return None
    return region


def _inside(it: Region) -> bool:
    starts = it.x >= 0 and it.y >= 0 and it.width > 0 and it.height > 0
    return starts and it.x + it.width <= WHOLE and it.y + it.height <= WHOLE
