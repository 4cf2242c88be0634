"""A folder in `modules/` → a module: its settings and its pages in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components import NESTING
from scormbuild.load.page import read_pages
from scormbuild.load.settings import ModuleFile
from scormbuild.model import Module, Objective
from scormbuild.rules import empty_page, missing_key, unknown_value, yaml_syntax
from scormbuild.text.blocks import TITLE, split
from scormbuild.text.clean import clean
from scormbuild.text.decode import decode
from scormbuild.text.source import read_source
from scormbuild.text.yaml import Mapping, read_yaml

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.load.reading import Reading
    from scormbuild.model import Page
    from scormbuild.source import Source, Span
    from scormbuild.text.yaml import Node

MODULE_FILE = "module.md"


def read_module(reading: Reading, name: str, pages: list[str]) -> Module | None:
    """Read one module; None where its `module.md` cannot be used."""
    found: list[Page] = []
    node: Node | None = None
    span = None
    for page in sorted(pages, key=_order):
        if page.startswith("_"):
            continue
        source = read_source(reading.files, f"modules/{name}/{page}", reading.sink)
        if source is None:
            continue
        first = 0
        if page == MODULE_FILE:
            place = front_lines(source)
            node = _front(source, place, reading.sink)
            first = behind(source, place)
            span = source.line_span(0)
        found.extend(_pages(reading, source, first, name))
    if span is None:
        return None
    settings_of = node if isinstance(node, Mapping) else Mapping((), span)
    head = _settings(node, name, span, reading.sink)
    return Module(
        id=name,
        title=head.title,
        minutes=head.minutes,
        objectives=_objectives(head, settings_of),
        sources=head.sources,
        pages=tuple(found),
        span=span,
        spans=settings_of.spans(),
    )


def _order(name: str) -> tuple[object, ...]:
    """Sort `module.md` first, then by name with numbers as numbers."""
    parts = re.split(r"(\d+)", name)
    key = tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in parts)
    return (name != MODULE_FILE, key)


_NOTHING = re.compile(r"\s*(?:<!--.*-->\s*)?")


def front_lines(source: Source) -> tuple[int, int]:
    """Give the lines of the settings, first and last (excluded), fences left out.

    Blank lines and comments may stand before them. (0, 0) where there are none;
    the last is -1 where they never end.
    """
    lines = source.lines
    start = next((n for n, li in enumerate(lines) if not _NOTHING.fullmatch(li)), 0)
    if lines[start].rstrip() != "---":
        return 0, 0
    for number in range(start + 1, len(lines)):
        if lines[number].rstrip() in ("---", "..."):
            return start + 1, number
    return start + 1, -1


def behind(source: Source, place: tuple[int, int]) -> int:
    """Give the line behind the settings; the first title where they never end."""
    first, last = place
    if last >= 0:
        return last + 1 if first else 0
    lines = source.lines
    titles = (n for n in range(first, len(lines)) if TITLE.match(lines[n]))
    return next(titles, len(lines))


def _front(source: Source, place: tuple[int, int], sink: Sink) -> Node | None:
    first, last = place
    if last < 0:
        sink.add(
            yaml_syntax.RULE.at(
                source.line_span(first - 1),
                "the settings that begin here never end",
                hint="add a line `---` below them",
            )
        )
        return None
    if first == 0:
        sink.add(
            missing_key.RULE.at(
                source.line_span(0),
                "this module has no settings at its head",
                hint="begin the file with `---`, `title: …`, `---`",
            )
        )
        return None
    return read_yaml(source, first, last, sink)


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

    settings = (first, module, reading.quiz, reading.graded)
    return reading.memory.read(reading, source, settings, read)
