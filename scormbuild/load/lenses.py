"""`lenses.yaml` → the departments that see examples of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Lens
from scormbuild.records import dataclass
from scormbuild.rules import missing_key, wrong_type
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.text.decode import decode
from scormbuild.text.source import read_source
from scormbuild.text.yaml import Mapping, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Sink
    from scormbuild.project import Files
    from scormbuild.text.yaml import Node, Scalar
    from scormbuild.tongue import Tongue

LENSES_FILE = "lenses.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class LensFile:
    """What is said of one lens, below its id."""

    title: Said
    so_what: Said = ""


def read_lenses(
    files: Files, sink: Sink, tongue: Tongue | None = None
) -> tuple[Lens, ...]:
    """Read the lenses, in the file's order; none where there is no such file."""
    if LENSES_FILE not in files.sizes:
        return ()
    source = read_source(files, LENSES_FILE, sink, tongue)
    node = read_yaml(source, 0, len(source.lines), sink) if source else None
    if node is None:
        return ()
    if not isinstance(node, Mapping) or not node.entries:
        sink.add(
            wrong_type.RULE.at(
                node.span,
                f"`{LENSES_FILE}` has an id for each lens, and its words below it",
                hint="write `legal:`, and on the next line `  title: Legal`",
            )
        )
        return ()
    return tuple(_lenses(node, sink))


def _lenses(node: Mapping, sink: Sink) -> Iterator[Lens]:
    for name, words in node.entries:
        found = _lens(name, words, sink)
        if found is not None:
            yield found


def _lens(name: Scalar, words: Node, sink: Sink) -> Lens | None:
    found = decode(words, LensFile, f"`{name.text}`", sink)
    if found is None:
        return None
    if not found.title:
        sink.add(
            missing_key.RULE.at(
                name.span,
                f"the lens `{name.text}` says nothing behind `title`",
                hint="write the department's name, as learners read it",
            )
        )
    return Lens(id=name.text, title=found.title, so_what=found.so_what, span=name.span)
