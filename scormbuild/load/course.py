"""Files → Course: settings, modules in order, pools, tracks, media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.load.glossary import read_glossary
from scormbuild.load.languages import unused
from scormbuild.load.ledger import read_ledger
from scormbuild.load.lenses import read_lenses
from scormbuild.load.look import read_look
from scormbuild.load.matrix import read_matrix
from scormbuild.load.media import media_of
from scormbuild.load.module import read_module
from scormbuild.load.names import check_names, listed, module_folders, taken
from scormbuild.load.navigation import check_gates
from scormbuild.load.pool import read_pools
from scormbuild.load.reading import Reading
from scormbuild.load.renamed import changed_course, renamed
from scormbuild.load.settings import INSTEAD, CourseFile, check_settings
from scormbuild.load.shared import at_the_end, read_shared
from scormbuild.load.tracks import tracks_of
from scormbuild.load.unread import unread
from scormbuild.load.words import own_words
from scormbuild.model import (
    CERTIFICATE,
    LOOK_BACK,
    REFRESHER,
    TABLES,
    TEST_OUT,
    WAIVED,
    Course,
    Delivery,
    QuizDefaults,
    Records,
    Refreshing,
)
from scormbuild.model.walk import parts_in
from scormbuild.project import COURSE_FILE
from scormbuild.records import replace
from scormbuild.rules import outside_project
from scormbuild.select.fill import all_values
from scormbuild.source import Source
from scormbuild.text.decode import Written, decode
from scormbuild.text.source import read_source
from scormbuild.text.yaml import Mapping as Node
from scormbuild.text.yaml import read_yaml
from scormbuild.words import words as all_words

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.load.matrix import Matrix
    from scormbuild.load.memory import Memory
    from scormbuild.lock import Lock
    from scormbuild.model import Module
    from scormbuild.project import Files
    from scormbuild.source import Span
    from scormbuild.tongue import Tongue


def read_course(
    files: Files,
    lock: Lock,
    sink: Sink,
    memory: Memory,
    tongue: Tongue | None = None,
) -> Course | None:
    """Read the whole course; None where `course.yaml` cannot be used.

    `tongue` is the language in which it is read, if not in its own.
    """
    source = read_source(files, COURSE_FILE, sink, tongue)
    if source is None:
        return None
    node = read_yaml(source, 0, len(source.lines), sink)
    if node is None:
        return None
    settings = decode(node, CourseFile, "course", sink, INSTEAD)
    spans = node.spans() if isinstance(node, Node) else {}
    _strangers(files, sink)
    reading = _reading(files, lock, settings, sink, memory=memory, tongue=tongue)
    tracks = settings.tracks if settings else Written(None)
    matrix = read_matrix(files, tracks, spans.get("tracks"), sink, tongue)
    modules = _modules(reading, settings, matrix, spans, source.line_span(0))
    if settings is None:
        return None
    check_settings(settings, spans, sink)
    if names := settings.after_each_module:
        place = spans["after-each-module"]
        modules = tuple(at_the_end(reading, modules, names, place))
    course = _course(settings, modules, matrix, spans, source.line_span(0))
    course = _with_all_else(_numbered(course, lock), reading)
    listed = [name for name, _ in matrix.modules] if matrix else settings.modules
    check_gates(settings.navigation.gates, {*listed, *module_folders(files)}, sink)
    sink.extend(unread(files, listed, [found.path for found in course.media]))
    sink.extend(unused(files, course))
    sink.extend(() if sink.failed else renamed(course, lock))
    sink.extend(changed_course(course, lock))
    return course


def _reading(  # noqa: PLR0913 - it is handed on, not chosen
    files: Files,
    lock: Lock,
    settings: CourseFile | None,
    sink: Sink,
    *,
    memory: Memory,
    tongue: Tongue | None,
) -> Reading:
    """Give what reading any file of the course depends on."""
    return Reading(
        files=files,
        lock=lock,
        quiz=settings.quiz if settings else QuizDefaults(),
        graded=frozenset(name for name, _ in settings.graded) if settings else _NONE,
        records=settings.records if settings else Records(),
        shared=read_shared(files, sink, tongue),
        values=all_values(settings) if settings else ({},),
        sink=sink,
        memory=memory,
        tongue=tongue,
    )


def _with_all_else(course: Course, reading: Reading) -> Course:
    """Give the course with what stands in no module: words, pools, terms, media."""
    files, sink, tongue = reading.files, reading.sink, reading.tongue
    if tongue is not None:
        course = replace(course, language=tongue.language, written_in=course.language)
    words = own_words(files, course, sink)
    pools = read_pools(reading, tuple(module.id for module in course.modules))
    glossary, look = read_glossary(reading), read_look(files, sink, tongue)
    shared = tuple(reading.shared)
    course = replace(course, words=words, glossary=glossary, look=look, shared=shared)
    course = _refreshing(course, reading.lock)
    lenses, ledger = read_lenses(files, sink, tongue), read_ledger(files, sink)
    course = replace(course, lenses=lenses, ledger=ledger, today=files.today)
    return media_of(course, pools, files, sink)


def _numbered(course: Course, lock: Lock) -> Course:
    """Give the course with the lock's numbers of what is written on no page."""
    numbers = {name: number for name, (number, _) in lock.components.items()}
    certified = numbers.get(CERTIFICATE, -1) if course.certificate else -1
    ids = [module.id for module in course.modules] if course.look_back else []
    asked = tuple((name, numbers.get(f"{LOOK_BACK}.{name}", -1)) for name in ids)
    course = replace(course, certified=certified, backwards=asked)
    if course.test_out is None:
        return course
    tested = (numbers.get(TEST_OUT, -1), numbers.get(WAIVED, -1))
    return replace(course, tested=tested)


def _refreshing(course: Course, lock: Lock) -> Course:
    """Give the course with its refresher's numbers, and its titles in words."""
    if course.refresher is None:
        return course
    said = {**all_words(course.language), **dict(course.words)}
    number, _ = lock.components.get(REFRESHER, (-1, ""))
    refreshing = Refreshing(
        page=lock.pages.get(REFRESHER, -1),
        quiz=number,
        title=said["refresher-title"],
        asks=said["refresher-asks"],
    )
    return replace(course, refreshing=refreshing)


_NONE: frozenset[str] = frozenset()


def _modules(
    reading: Reading,
    settings: CourseFile | None,
    matrix: Matrix | None,
    spans: dict[str, Span],
    whole: Span,
) -> tuple[Module, ...]:
    folders = module_folders(reading.files)
    found = None
    lost = "tracks" in spans or any(
        it.span.path in TABLES for it in reading.sink.diagnostics
    )
    if settings is not None and (matrix or "modules" in spans or not lost):
        found = listed(settings.modules, matrix, spans, whole, reading.sink)
    if found is not None:
        check_names(found, folders, reading.sink)
    read = (read_module(reading, name, folders[name]) for name in taken(found, folders))
    return tuple(module for module in read if module is not None)


def _course(
    settings: CourseFile,
    modules: tuple[Module, ...],
    matrix: Matrix | None,
    spans: dict[str, Span],
    whole: Span,
) -> Course:
    return Course(
        id=settings.id,
        title=settings.title,
        subtitle=settings.subtitle,
        version=settings.version,
        language=settings.language,
        languages=settings.languages or (settings.language,),
        languages_in=settings.languages_in,
        move_on=settings.move_on,
        failed_attempt=settings.failed_attempt,
        graded=settings.graded or _only_graded(modules),
        must_pass=settings.track_rules.must_pass,
        leak_check=settings.track_rules.leak_check,
        quiz=settings.quiz,
        targets=settings.targets,
        deliver=settings.deliver or (Delivery.TRACKS,),
        modules=modules,
        pools=(),
        tracks=tracks_of(settings, modules, matrix),
        media=(),
        ignore=settings.ignore,
        iri=settings.iri,
        lms=settings.lms,
        control_documents=settings.control_documents,
        navigation=settings.navigation,
        records=settings.records,
        after_each_module=settings.after_each_module,
        certificate=settings.certificate,
        look_back=settings.look_back,
        boosters=settings.boosters,
        test_out=settings.track_rules.test_out,
        refresher=settings.track_rules.refresher,
        sources=settings.sources,
        editions=settings.editions,
        values=settings.values,
        track_values=settings.track_values,
        span=whole,
        spans=spans,
    )


def _only_graded(modules: tuple[Module, ...]) -> tuple[tuple[str, int], ...]:
    """Give all the weight to the one graded part; of several, a rule must ask."""
    parts = [part for part in parts_in(modules) if part.graded and part.id]
    return ((parts[0].id, _ALL_WEIGHT),) if len(parts) == 1 else ()


_ALL_WEIGHT = 100
"""What the weights of the graded parts add up to."""


def _strangers(files: Files, sink: Sink) -> None:
    for path, stranger in files.strangers.items():
        sink.add(
            outside_project.RULE.at(
                Source(path=path, text="").span(0, 0),
                f"`{path}` is {stranger}",
                hint="copy what is to be had there into a file of the course",
            )
        )
