"""What `course.yaml` and the head of a `module.md` may say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.language import is_tag
from scormbuild.load.languages import bad_list
from scormbuild.model import (
    FULL_EDITION,
    Booster,
    Certificate,
    ControlDocuments,
    Delivery,
    Edition,
    FailedAttempt,
    LanguagesIn,
    LookBack,
    Minutes,
    MoveOn,
    Navigation,
    QuizDefaults,
    Records,
    Refresher,
    Values,
    Waiver,
)
from scormbuild.records import dataclass, field
from scormbuild.rules import (
    bad_iri,
    bad_language,
    bad_version,
    missing_key,
    unknown_value,
    wrong_type,
)
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.text.decode import Written
from scormbuild.text.kinds import Day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.source import Span

FORMAT = 1
"""The version of the authoring language that this compiler reads."""

_IRI = re.compile(r"https?://[^\s/?#<>\"{}|\\^`]+(?:/[^\s?#<>\"{}|\\^`]*)?")
"""An absolute one of the web (RFC 3987, 2.2), without query and fragment."""

_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[0-9a-z.]{1,20})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRules:
    """What a table of tracks cannot say."""

    must_pass: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By track, the graded parts whose own percentage must reach mastery too."""
    leak_check: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By track or edition, words and values that its packages must never contain."""
    test_out: Waiver | None = None
    """How one passes in advance."""
    refresher: Refresher | None = None
    """What is taken again months later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseFile:
    """Keys of `course.yaml`."""

    format: int
    id: str
    title: Said
    version: str
    language: str
    languages: tuple[str, ...] = ()
    languages_in: LanguagesIn = LanguagesIn.PACKAGES
    subtitle: Said = ""
    modules: tuple[str, ...] = ()
    tracks: Written = Written(None)
    """The whole matrix, where it stands in no file of its own."""
    mastery: int | None = None
    move_on: MoveOn | None = None
    failed_attempt: FailedAttempt = FailedAttempt.STAYS_OPEN
    graded: tuple[tuple[str, int], ...] = ()
    quiz: QuizDefaults = field(default_factory=QuizDefaults)
    targets: tuple[str, ...] = ()
    deliver: tuple[Delivery, ...] = (Delivery.TRACKS,)
    iri: str = ""
    lms: tuple[str, ...] = ()
    control_documents: ControlDocuments = ControlDocuments.OMIT
    navigation: Navigation = field(default_factory=Navigation)
    track_rules: TrackRules = field(default_factory=TrackRules)
    records: Records = field(default_factory=Records)
    after_each_module: tuple[str, ...] = ()
    look_back: LookBack | None = None
    boosters: tuple[Booster, ...] = ()
    certificate: Certificate | None = None
    sources: tuple[tuple[str, Said], ...] = ()
    values: Values = ()
    track_values: tuple[tuple[str, Values], ...] = ()
    editions: tuple[tuple[str, Edition], ...] = ()
    ignore: tuple[str, ...] = ()


INSTEAD: dict[str, object] = {
    "format": FORMAT,
    "id": "course",
    "title": "Course",
    "version": "0.0.0",
    "language": "en",
    "mastery": 0,
}
"""What stands in for a key that cannot be used, so that the rest is still checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleFile:
    """Keys at the head of a `module.md`."""

    title: Said
    id: str = ""
    minutes: Minutes = field(default_factory=Minutes)
    objectives: tuple[tuple[str, Said], ...] = ()
    sources: tuple[str, ...] = ()
    review_by: Day = Day("")
    """The day by which somebody has to look it through again."""


def check_settings(settings: CourseFile, spans: dict[str, Span], sink: Sink) -> None:
    """Report values of `course.yaml` that are of the right type but make no sense."""
    sink.extend(_reserved(settings))
    if settings.format != FORMAT:
        sink.add(
            unknown_value.RULE.at(
                spans["format"],
                f"`format` is {settings.format}, which this scormbuild cannot read",
                hint=f"write `format: {FORMAT}`",
            )
        )
    for name in ("version", "language"):
        if not getattr(settings, name):
            sink.add(
                missing_key.RULE.at(
                    spans[name],
                    f"course has no `{name}`",
                    hint=f"write it behind `{name}:`",
                )
            )
    if settings.version and not _VERSION.fullmatch(settings.version):
        sink.add(
            bad_version.RULE.at(
                spans["version"],
                f"`{settings.version}` is no version",
                hint="write three numbers, such as `1.2.0`",
            )
        )
    if settings.language and not is_tag(settings.language):
        sink.add(
            bad_language.RULE.at(
                spans["language"],
                f"`{settings.language}` is no language tag",
                hint="write one such as `en`, `de` or `pt-BR`",
            )
        )
    sink.extend(bad_list(settings, spans))
    if "iri" in spans and not _IRI.fullmatch(settings.iri):
        sink.add(_bad_iri(settings.iri, spans["iri"]))
    if settings.mastery is not None and not 0 <= settings.mastery <= _PERCENT:
        sink.add(
            wrong_type.RULE.at(
                spans["mastery"],
                f"`mastery` is {settings.mastery}, where 0 to 100 is expected",
                hint="write the pass mark in percent, such as `80`",
            )
        )


def _bad_iri(iri: str, span: Span) -> Diagnostic:
    return bad_iri.RULE.at(
        span.narrow(iri),
        f"`{iri}` is no IRI that names can begin with",
        hint="write one such as `https://learning.example.com`, of your own domain",
    )


_PERCENT = 100


def _reserved(settings: CourseFile) -> Iterator[Diagnostic]:
    for name, edition in settings.editions:
        if name == FULL_EDITION:
            yield unknown_value.RULE.at(
                edition.span,
                f"`{name}` is the course itself, beside its editions",
                hint="give the edition another name",
            )
