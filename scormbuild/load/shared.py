"""Files in `shared/` → what may stand in several places, each by its name."""

from __future__ import annotations

from posixpath import basename
from typing import TYPE_CHECKING

from scormbuild.components import NESTING
from scormbuild.components.component import Shared
from scormbuild.components.use import take
from scormbuild.diagnostics import Sink
from scormbuild.records import replace
from scormbuild.rules import bad_use
from scormbuild.text.blocks import Title, split
from scormbuild.text.clean import clean
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.load.reading import Reading
    from scormbuild.model import Module, Used
    from scormbuild.project import Files
    from scormbuild.source import Span
    from scormbuild.tongue import Tongue


def read_shared(
    files: Files, sink: Sink, tongue: Tongue | None = None
) -> dict[str, Shared]:
    """Cut every file of `shared/` into its parts; `_` begins the name of a draft."""
    found = {}
    for path in files.sizes:
        folder, _, name = path.rpartition("/")
        if folder != "shared" or not name.endswith(".md") or name.startswith("_"):
            continue
        source = read_source(files, path, sink, tongue)
        if source is None:
            continue
        text = clean(source, 0, sink)
        parts = split(text, 0, NESTING, sink)
        for title in (part for part in parts if isinstance(part, Title)):
            sink.add(
                bad_use.RULE.at(
                    source.line_span(title.line),
                    "what is shared stands on pages and has no title of its own",
                    hint="begin the heading with `## `, or take it away",
                )
            )
        found[basename(path).removesuffix(".md")] = Shared(text, parts)
    return found


def at_the_end(
    reading: Reading, modules: tuple[Module, ...], names: tuple[str, ...], span: Span
) -> Iterator[Module]:
    """Give each module with what is to stand behind its last page, as parts of that."""
    for module in modules:
        found = tuple(_ends(reading, module, names, span)) if module.pages else ()
        if not found:
            yield module
            continue
        last = module.pages[-1]
        ended = replace(last, body=(*last.body, *found))
        yield replace(module, pages=(*module.pages[:-1], ended))


def _ends(
    reading: Reading, module: Module, names: tuple[str, ...], span: Span
) -> Iterator[Used]:
    for name in names:
        text = clean(span.source, 0, Sink())
        place = replace(reading.place(text, module.id), edition=module.id)
        found = take(name, place, span, end=True)
        if found is not None:
            yield found
