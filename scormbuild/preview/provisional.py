"""A course without all its ids → the same with provisional ones, nothing written."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from scormbuild.build import look_at
from scormbuild.diagnostics import Severity, Sink
from scormbuild.identify import identify, renamings
from scormbuild.load import load
from scormbuild.load.languages import others
from scormbuild.lock import LOCK_FILE
from scormbuild.model.walk import sources
from scormbuild.plan.wanted import Asked
from scormbuild.records import dataclass, field, replace
from scormbuild.rules import missing_id, stale_lock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormbuild.build import Checked
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.load import Loaded
    from scormbuild.load.memory import Memory
    from scormbuild.model import Course
    from scormbuild.project import Files
    from scormbuild.source import Source, Span

SAID = "; the preview goes on with a provisional one"


@dataclass(frozen=True, slots=True)
class Overlay:
    """A course's files; what is written stays in memory and is read from there."""

    below: Files
    written: dict[str, bytes] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Name of the course's folder."""
        return self.below.name

    @property
    def sizes(self) -> Mapping[str, int]:
        """Every file's path, with its size in bytes."""
        ours = {path: len(data) for path, data in self.written.items()}
        return dict(sorted({**self.below.sizes, **ours}.items()))

    @property
    def strangers(self) -> Mapping[str, str]:
        """Paths that are never opened."""
        return self.below.strangers

    @property
    def today(self) -> str:
        """The day on which this runs."""
        return self.below.today

    def read(self, path: str) -> bytes:
        """Give a file's bytes; OSError where the machine fails."""
        own = self.written.get(path)
        return self.below.read(path) if own is None else own

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading in pieces."""
        own = self.written.get(path)
        return self.below.open(path) if own is None else BytesIO(own)

    def write(self, path: str, data: bytes) -> None:
        """Keep a file's bytes in memory."""
        self.written[path] = data


def look_with_ids(
    files: Files, memory: Memory, languages: Iterable[str] = ()
) -> Checked:
    """Load and check a course as if `scormbuild ids` had run; nothing is written.

    It is read in its own language, and in those of `languages` that it has.

    What it would mend is a warning here. Diagnostics have their places in the text as
    it stands. Where `ids` itself could not work, the course comes as it is, with the
    errors that say why. Raises OSError where the machine fails.
    """
    loaded = load(files, memory=memory)
    asked = Asked() if loaded.course is None else _in(loaded.course, languages)
    lacking = [] if loaded.course is None else [*_lacking(loaded.course)]
    overlay = Overlay(files)
    if not lacking or _unmended(overlay, loaded, memory):
        return look_at(files, asked, loaded, memory)
    checked = look_at(overlay, asked, load(overlay, memory=memory), memory)
    texts = {it.span.path: it.span.source for it in (*loaded.diagnostics, *lacking)}
    if loaded.course is not None:
        texts |= {source.path: source for source in sources(loaded.course)}
    sink = Sink()
    sink.extend(lacking)
    sink.extend(it for it in loaded.diagnostics if it.span.path == LOCK_FILE)
    sink.extend(renamings(loaded))
    sink.extend(_placed(it, texts) for it in checked.diagnostics)
    return replace(checked, diagnostics=sink.diagnostics)


def _in(course: Course, languages: Iterable[str]) -> Asked:
    """Ask for a course's own language, and for those of some that it has."""
    known = others(course)
    wanted = (it for it in languages if it in known)
    return Asked(languages=(course.language, *wanted))


def _unmended(overlay: Overlay, loaded: Loaded, memory: Memory) -> bool:
    """Put ids in, and say whether that could not be done."""
    report = identify(overlay, loaded=loaded, memory=memory)
    return bool(report.diagnostics)


def _lacking(course: Course) -> Iterator[Diagnostic]:
    """Say as warnings what `scormbuild ids` would mend."""
    for found in (*missing_id.find(course), *stale_lock.find(course)):
        rule = replace(found.rule, severity=Severity.WARNING)
        yield replace(found, rule=rule, message=found.message + SAID)


def _placed(found: Diagnostic, texts: Mapping[str, Source]) -> Diagnostic:
    """Give a diagnostic its place in the text without the ids put in."""
    span = found.span
    return replace(found, span=_place(span, texts.get(span.path, span.source)))


def _place(span: Span, source: Source) -> Span:
    """Find a place again: no line moves, and one with an id put in is meant whole."""
    if span.source == source:
        return span
    line = span.line - 1
    if source.lines[line] != span.excerpt:
        return source.line_span(line)
    start = source.line_starts[line] + span.column - 1
    return source.span(start, start + span.width)
