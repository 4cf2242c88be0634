"""Files in `pools/` → pools: each file one pool, named by the file."""

from __future__ import annotations

from posixpath import basename
from typing import TYPE_CHECKING

from scormbuild.components import COMPONENTS, NESTING
from scormbuild.components.condition import named
from scormbuild.model import Pool, Question
from scormbuild.records import replace
from scormbuild.rules import text_before_page
from scormbuild.text.blocks import Block, split
from scormbuild.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.load.reading import Reading
    from scormbuild.text.blocks import Part


def read_pools(reading: Reading, modules: tuple[str, ...]) -> tuple[Pool, ...]:
    """Read every pool; files that begin with `_` are drafts.

    `modules` are the course's: a pool's objectives are those of its namesake.
    """
    paths = [path for path in reading.files.sizes if _is_pool(path)]
    found = (_pool(reading, path, frozenset(modules)) for path in paths)
    return tuple(pool for pool in found if pool is not None)


def _is_pool(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return folder == "pools" and name.endswith(".md") and not name.startswith("_")


def _pool(reading: Reading, path: str, modules: frozenset[str]) -> Pool | None:
    source = reading.source(path)
    if source is None:
        return None
    name = basename(path).removesuffix(".md")
    module = name if name in modules else ""

    def read(own: Reading) -> tuple[Question, ...]:
        text = clean(source, 0, own.sink)
        parts = split(text, 0, NESTING, own.sink)
        place = own.place(text, module)
        return tuple(_questions(parts, place))

    settings = (module, reading.quiz, reading.graded)
    questions = reading.memory.read(reading, source, settings, read)
    return Pool(id=name, questions=questions, span=source.line_span(0))


def _questions(parts: tuple[Part, ...], place: Place) -> Iterator[Question]:
    """Give the questions of a pool; those in a `for` are for some only."""
    for part in parts:
        whom = isinstance(part, Block) and COMPONENTS[part.name].folder == "condition"
        if isinstance(part, Block) and whom:
            audience = named(part, place)
            for inner in part.parts:
                question = _question(inner, place)
                if question is not None:
                    yield replace(question, audience=audience)
            continue
        question = _question(part, place)
        if question is not None:
            yield question


def _question(part: Part, place: Place) -> Question | None:
    if isinstance(part, Block):
        node = COMPONENTS[part.name].read(part, place)
        if isinstance(node, Question) and node.asking.marked:
            return node
    line = part.first if hasattr(part, "first") else part.line
    while not place.text.lines[line].strip():
        line += 1
    place.sink.add(
        text_before_page.RULE.at(
            place.text.source.line_span(line),
            "a pool holds questions only; this would never be shown",
            hint="put it into a comment, `<!-- … -->`, or onto a page",
        )
    )
    return None
