"""A folder in `modules/` → a module: its settings and its pages in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components import NESTING
from scormbuild.diagnostics import Sink
from scormbuild.load.front import faults, front_of, read_front
from scormbuild.load.page import read_pages
from scormbuild.load.settings import ModuleFile
from scormbuild.model import Module, Objective
from scormbuild.rules import empty_page, unknown_value
from scormbuild.text.blocks import split
from scormbuild.text.clean import clean
from scormbuild.text.decode import decode
from scormbuild.text.yaml import Mapping

if TYPE_CHECKING:
    from scormbuild.load.reading import Reading
    from scormbuild.model import Page
    from scormbuild.source import Source, Span
    from scormbuild.text.yaml import Node

MODULE_FILE = "module.md"


def read_module(reading: Reading, name: str, pages: list[str]) -> Module | None:
    """Read one module; None where its `module.md` cannot be used."""
    found: list[Page] = []
    node: Node | None = None
    span, sink = None, Sink()
    for page in sorted(pages, key=_order):
        if page.startswith("_"):
            continue
        source = reading.source(f"modules/{name}/{page}")
        if source is None:
            continue
        first = 0
        if page == MODULE_FILE:
            place = front_of(source)
            reading.sink.extend(faults(source, place))
            sink = reading.sink if place.opened and place.closed else Sink()
            node = read_front(source, place, sink)
            first = place.behind
            span = source.line_span(0)
        found.extend(_pages(reading, source, first, name))
    if span is None:
        return None
    settings_of = node if isinstance(node, Mapping) else Mapping((), span)
    head = _settings(node, name, span, sink)
    return Module(
        id=name,
        title=head.title,
        minutes=head.minutes,
        objectives=_objectives(head, settings_of),
        sources=head.sources,
        pages=tuple(found),
        review_by=head.review_by,
        span=span,
        spans=settings_of.spans(),
    )


def _order(name: str) -> tuple[object, ...]:
    """Sort `module.md` first, then by name with numbers as numbers."""
    parts = re.split(r"(\d+)", name)
    key = tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in parts)
    return (name != MODULE_FILE, key)


def _settings(node: Node | None, name: str, span: Span, sink: Sink) -> ModuleFile:
    """Decode a module's settings; what cannot be used is as if it were not there."""
    bare = ModuleFile(title=name)
    if node is None:
        return bare
    head = decode(node, ModuleFile, "module", sink, {"title": name}) or bare
    if head.id not in ("", name) and isinstance(node, Mapping):
        sink.add(
            unknown_value.RULE.at(
                node.spans().get("id", span),
                f"the module in the folder `{name}` has the id `{head.id}`",
                hint=f"write `id: {name}`, or rename the folder",
            )
        )
    return head


def _objectives(head: ModuleFile, node: Mapping) -> tuple[Objective, ...]:
    places: dict[str, Span] = {}
    for key, value in node.entries:
        if key.text == "objectives" and isinstance(value, Mapping):
            places = value.spans()
    return tuple(
        Objective(id=name, text=text, span=places[name])
        for name, text in head.objectives
    )


def _pages(
    reading: Reading, source: Source, first: int, module: str
) -> tuple[Page, ...]:
    def read(own: Reading) -> tuple[Page, ...]:
        text = clean(source, first, own.sink)
        parts = split(text, first, NESTING, own.sink)
        if not parts and not source.path.endswith(f"/{MODULE_FILE}"):
            own.sink.add(empty_page.no_page(source))
        return read_pages(parts, own.place(text, module))

    settings = (first, module, reading.quiz, reading.graded, reading.values)
    return reading.memory.read(reading, source, settings, read)
