"""Missing ids and the lock: what `ids` writes, and what it asks instead of guessing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Severity, Sink
from scormbuild.load import load
from scormbuild.load.lock import load_lock
from scormbuild.lock import LOCK_FILE, Lock, words_of, write_lock
from scormbuild.match import match_options
from scormbuild.model import (
    CERTIFICATE,
    CONFIDENCE,
    LOOK_BACK,
    REFRESHER,
    SURE,
    TEST_OUT,
    WAIVED,
    Question,
    Scenario,
)
from scormbuild.model.walk import components, decisions, pages, questions
from scormbuild.records import dataclass, replace
from scormbuild.rules import lock_clash, renamed_id
from scormbuild.slug import LENGTH, is_id, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.load import Loaded
    from scormbuild.load.memory import Memory
    from scormbuild.model import Course, Page, Quiz
    from scormbuild.project import Files
    from scormbuild.source import Source, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class IdsReport:
    """What `ids` did, or would do."""

    written: tuple[tuple[str, int, str], ...]
    """Path, line (from 1) and id of each id written into the source."""
    lock_changed: bool
    questions: tuple[Diagnostic, ...]
    """Options, questions and pages that may be old ones; the author decides."""
    diagnostics: tuple[Diagnostic, ...]
    """Faults that keep `ids` from its work; nothing was written if there are any."""


def identify(
    files: Files,
    *,
    write: bool = True,
    loaded: Loaded | None = None,
    memory: Memory | None = None,
) -> IdsReport:
    """Write missing ids into the source, and the lock beside it.

    Nothing is written where the course cannot be read. OSError where the disk
    fails; each file is replaced whole. With `write` off the report says what would
    be written, without the lock. `loaded` is the course as it was read, where
    it has been; `memory` is as for `load`.
    """
    sink = Sink()
    old = load_lock(files, sink)
    clashes = [it for it in sink.diagnostics if it.rule is lock_clash.RULE]
    loaded = loaded or load(files, old, memory)
    faults = tuple(d for d in loaded.diagnostics if d.rule.name != "changed-type")
    if loaded.course is None or clashes or any(_stops(d) for d in faults):
        return IdsReport(
            written=(),
            lock_changed=False,
            questions=(),
            diagnostics=(*clashes, *faults),
        )
    insertions = tuple(_insertions(loaded.course, old))
    written = tuple((i.span.path, i.span.line, i.id) for i in insertions)
    if not write:
        return IdsReport(
            written=written, lock_changed=False, questions=(), diagnostics=()
        )
    for path in sorted({i.span.path for i in insertions}):
        mine = [i for i in insertions if i.span.path == path]
        files.write(path, _with_ids(mine[0].span.source, mine))
    text, asked = relock(files, memory)
    changed = LOCK_FILE not in files.sizes or files.read(LOCK_FILE) != text.encode()
    if changed:
        files.write(LOCK_FILE, text.encode())
    return IdsReport(
        written=written,
        lock_changed=changed,
        questions=asked,
        diagnostics=(),
    )


def relock(
    files: Files, memory: Memory | None = None
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Give the lock's text for a course as it stands, and what is doubtful."""
    old = load_lock(files, Sink())
    loaded = load(files, old, memory)
    if loaded.course is None:
        return write_lock(old), ()
    sink = Sink()
    sink.extend(renamings(loaded))
    return write_lock(next_lock(loaded.course, old, sink)), sink.diagnostics


def renamings(loaded: Loaded) -> Iterator[Diagnostic]:
    """Give what seems to have got another id, as warnings: it is for the author."""
    for found in loaded.diagnostics:
        if found.rule is renamed_id.RULE:
            yield replace(found, rule=replace(found.rule, severity=Severity.WARNING))


def next_lock(course: Course, old: Lock, sink: Sink) -> Lock:
    """Give every id of the course a number, keeping all that the old lock holds.

    What is no id, another rule says; the lock could not be read with it.
    """
    named = [part for part in components(course) if is_id(part.id)]
    kinds = {_key(part): _kind(part) for part in named}
    asked = [it for it in named if isinstance(it, Question)]
    kinds |= {
        f"{it.id}.{name}": it.kind for it in asked for _, name, _ in it.versions if name
    }
    decided = [it for it in decisions(course) if all(map(is_id, it.id.split(".")))]
    kinds |= {it.id: SCENE for it in decided}
    kinds |= {f"{it.key}.{SURE}": CONFIDENCE for it in asked if it.sure is not None}
    if course.certificate:
        kinds.setdefault(CERTIFICATE, CERTIFICATE)
    for module in course.modules if course.look_back else ():
        kinds.setdefault(f"{LOOK_BACK}.{module.id}", "quiz")
    for name in (TEST_OUT, WAIVED) if course.test_out else ():
        kinds.setdefault(name, name)
    if course.refresher:
        kinds.setdefault(REFRESHER, "quiz")
    kinds |= {one.key: one.kind for it in asked for one in it.beside}
    numbers = _numbered(
        {name: index for name, (index, _) in old.components.items()}, kinds
    )
    options, stems = dict(old.options), dict(old.stems)
    for question in questions(course):
        if is_id(question.id) and _fixed(question):
            stems[question.id] = words_of(question.stem.plain)
        elif is_id(question.id):
            before = old.options.get(question.id, ())
            options[question.id] = match_options(question, before, sink)
    for it in decided:
        options[it.id] = match_options(it, old.options.get(it.id, ()), sink)
    return Lock(
        course=old.course or (course.id if is_id(course.id) else ""),
        pages=_numbered(old.pages, _page_ids(course)),
        components={
            name: (index, kinds.get(name) or old.components[name][1])
            for name, index in numbers.items()
        },
        stems=stems,
        options={name: found for name, found in options.items() if found},
    )


def _page_ids(course: Course) -> Iterator[str]:
    yield from (page.id for page in pages(course) if is_id(page.id))
    if course.refresher:
        yield REFRESHER


def _fixed(question: Question) -> bool:
    """Say whether a question's options are its kind's own, such as true and false."""
    return question.asking.scaled or not question.interaction.choices


def _key(part: Question | Quiz | Scenario) -> str:
    return part.key if isinstance(part, Question) else part.id


SCENE = "scene"
"""The lock's kind of what is decided in a scene of a scenario."""


def _kind(part: Question | Quiz | Scenario) -> str:
    return part.kind if isinstance(part, Question | Scenario) else "quiz"


def _numbered(old: dict[str, int], names: Iterable[str]) -> dict[str, int]:
    numbers = dict(old)
    following = max(numbers.values(), default=-1) + 1
    for name in names:
        if name not in numbers:
            numbers[name] = following
            following += 1
    return numbers


_STOPPING = frozenset(
    {"unclosed-component", "unknown-component", "misplaced-component", "bad-fence"}
    | {"yaml-syntax", "not-text", "file-too-large", "unclosed-comment"}
    | {"unclosed-code", "bad-attributes", "missing-module", "missing-key"}
)
"""Rules whose faults hide parts of the course, so that ids would be guesses."""


def _stops(diagnostic: Diagnostic) -> bool:
    return diagnostic.rule.name in _STOPPING


@dataclass(frozen=True, slots=True)
class _Insertion:
    """An id to write, and the line it goes to."""

    id: str
    span: Span
    title: bool
    """Whether it goes into braces at the line's end; else it is a fence line."""


def _insertions(course: Course, old: Lock) -> Iterator[_Insertion]:
    """Give the ids to write: none that anything has, or ever had."""
    taken = {page.id for page in pages(course)} | old.pages.keys()
    for number, page in enumerate(pages(course), 1):
        if not page.id:
            name = _free(_proposal(page) or f"page-{number}", taken)
            yield _Insertion(name, page.span, title=True)
    taken = {part.id for part in components(course)} | old.components.keys()
    seen = set()
    for number, part in enumerate(components(course), 1):
        if not part.id and part.span not in seen:
            seen.add(part.span)
            stem = "question" if isinstance(part, Question) else _kind(part)
            name = _free(f"{stem}-{number}", taken)
            listed = isinstance(part, Question) and part.asking.scaled
            yield _Insertion(name, part.span, title=listed)


def _proposal(page: Page) -> str:
    return slug(page.title.plain)


def _free(name: str, taken: set[str]) -> str:
    """Give a name that nobody has: the proposal, or with a number behind it."""
    candidate, number = name, 2
    while candidate in taken:
        tail = f"-{number}"
        candidate, number = name[: LENGTH - len(tail)] + tail, number + 1
    taken.add(candidate)
    return candidate


_BRACES = re.compile(r"\{(?=\s*(?:[#.]|[A-Za-z][\w\-]*=)[^{}]*\}\s*$)")
_FENCE_NAME = re.compile(
    r"^(?:.*?-->)? {0,3}:{3,}(?:[ \t]|<!--.*?-->)*(?:\{[^{}]*\}|[^\s#={}]+)"
)


def _with_ids(source: Source, insertions: list[_Insertion]) -> bytes:
    """Give the file's bytes with the ids in, everything else as it was."""
    lines = list(source.lines)
    for insertion in insertions:
        number = insertion.span.line - 1
        lines[number] = _with_id(lines[number], insertion)
    text = source.newline.join(lines)
    return (b"\xef\xbb\xbf" if source.bom else b"") + text.encode()


def _with_id(line: str, insertion: _Insertion) -> str:
    if not insertion.title:
        match = _FENCE_NAME.match(line)
        end = match.end() if match else len(line)
        return f"{line[:end]} #{insertion.id}{line[end:]}"
    end = insertion.span.column - 1 + insertion.span.width
    line, comment = line[:end], line[end:].rstrip()
    braces = _BRACES.search(line)
    if braces:
        inside = line[braces.end() :].lstrip()
        return f"{line[: braces.end()]}#{insertion.id} {inside}{comment}"
    return f"{line} {{#{insertion.id}}}{comment}"
