"""`use`: what stands in `shared/`, in this place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.nodes import read_nodes
from scormbuild.diagnostics import did_you_mean
from scormbuild.model import Prose, Used
from scormbuild.records import dataclass, replace
from scormbuild.rules import bad_fence, bad_use, unknown_shared
from scormbuild.text.blocks import Block, Lines, Title
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_markdown
from scormbuild.text.piece import whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place, Shared
    from scormbuild.model import Node
    from scormbuild.source import Span

_NAME = re.compile(r"use\s+(?P<name>[^\s#={}\"]+)(?![^\s]*=)")


@dataclass(frozen=True, kw_only=True)
class UseFence:
    """What stands behind the name."""

    phase: str = ""


def read(block: Block, place: Place) -> Used | None:
    """Read what is used here; None where there is no such thing.

    Its records have the phase behind their names, or else the module's. What stands
    between the two lines takes the place of the introduction.
    """
    source = place.text.source
    span = source.line_span(block.line)
    match = _NAME.search(source.lines[block.line])
    if match is None:
        hint = "write `::: use thermometer` for what stands in `shared/thermometer.md`"
        place.sink.add(bad_fence.RULE.at(span, "`use` names nothing", hint=hint))
        return None
    if place.taken:
        place.sink.add(
            bad_use.RULE.at(
                span,
                "what is shared cannot use something else that is shared",
                hint="use both on the page, one behind the other",
            )
        )
        return None
    fence = fence_record(source, block.line, match[0], UseFence, place.sink)
    runs = [part for part in block.parts if isinstance(part, Lines)]
    intro = whole_lines(place.text, runs[0].first, runs[-1].last) if runs else None
    edition = fence.phase if fence else ""
    here = replace(place, edition=edition or place.module, intro=intro)
    return take(match["name"], here, span)


def take(name: str, place: Place, span: Span, *, end: bool = False) -> Used | None:
    """Read a file of `shared/` as it stands in a place, with its edition."""
    shared = place.shared.get(name)
    if shared is None:
        place.sink.add(
            unknown_shared.RULE.at(
                span.narrow(name),
                f"`shared/{name}.md` is not there",
                hint=did_you_mean(name, place.shared)
                if place.shared
                else "write the file, with what is to stand in several places",
            )
        )
        return None
    body = tuple(_read(shared, replace(place, text=shared.text, taken=True)))
    return Used(name=name, body=body, end=end, span=span)


def _read(shared: Shared, place: Place) -> Iterator[Node]:
    """Read the parts; an introduction goes to a survey, or before all else."""
    parts = [part for part in shared.parts if not isinstance(part, Title)]
    first = parts[0] if parts else None
    surveyed = isinstance(first, Block) and first.name == "survey"
    if place.intro is not None and not surveyed:
        yield Prose(text=read_markdown(place.intro, place.sink))
        parts = parts[1:] if isinstance(first, Lines) else parts
    yield from read_nodes(parts, place)


USE = Component(name="use", read=read)
