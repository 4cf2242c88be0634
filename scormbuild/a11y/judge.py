"""Course → what can be said of it by criterion, and what is left to people."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from scormbuild.a11y import CRITERIA
from scormbuild.a11y.contrasts import contrasts
from scormbuild.check import check, find
from scormbuild.model import walk
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormbuild.a11y.contrasts import Contrast
    from scormbuild.a11y.criterion import Criterion
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.load import Loaded
    from scormbuild.model import Course

_REASON = re.compile(r"ignore\[[^\]]*\]\s*(?P<why>.*?)\s*(?:-->|$)")


class Verdict(StrEnum):
    """How far a course is what a criterion asks."""

    SUPPORTS = "Supports"
    PARTLY = "Partially supports"
    OPEN = "To be judged"
    """All that machines can see is right; the rest is for people."""
    NOT_APPLICABLE = "Not applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A breach that a rule has found."""

    diagnostic: Diagnostic
    silenced: bool
    """Whether the author does not want to see it."""
    reason: str = ""
    """The author's, where it stands beside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One criterion, judged for one course."""

    criterion: Criterion
    verdict: Verdict
    findings: tuple[Finding, ...]
    low: tuple[Contrast, ...] = ()
    """Colours that lack the contrast it asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessReport:
    """What is known of a course."""

    course: Course
    facts: tuple[tuple[str, int], ...]
    """What there is in it, counted."""
    judged: tuple[Judged, ...]
    contrasts: tuple[Contrast, ...]
    """What was measured of its colours."""
    templates: tuple[str, ...]
    """Templates of the course's own, for which scormbuild does not answer."""

    def count(self, verdict: Verdict) -> int:
        """Say for how many criteria a verdict was given."""
        return sum(it.verdict is verdict for it in self.judged)


def judge(course: Course, loaded: Loaded, templates: Iterable[str]) -> AccessReport:
    """Judge a course by every criterion.

    `loaded` is how it was read, for the faults that reading found; `templates` are
    names of templates and styles of its own.
    """
    facts = facts_of(course)
    left = frozenset(check(course, loaded.diagnostics))
    findings = [
        _finding(it, silenced=it not in left)
        for it in dict.fromkeys((*loaded.diagnostics, *find(course)))
    ]
    own = tuple(templates)
    measured = contrasts(course.look)
    low = [it for it in measured if not it.enough]
    judged = (_judged(it, dict(facts), findings, low, own=bool(own)) for it in CRITERIA)
    return AccessReport(
        course=course,
        facts=facts,
        judged=tuple(judged),
        contrasts=measured,
        templates=own,
    )


def facts_of(course: Course) -> tuple[tuple[str, int], ...]:
    """Count what in a course matters to the criteria."""
    texts = tuple(walk.texts(course))
    images = [image for text in texts for image in text.images]
    kinds = [node.kind for node in walk.presentations(course)]
    return (
        ("pages", sum(1 for _ in walk.pages(course))),
        ("questions", sum(1 for _ in walk.questions(course))),
        ("pictures with words in their place", sum(not it.decorative for it in images)),
        ("pictures marked as decorative", sum(it.decorative for it in images)),
        ("videos", kinds.count("video")),
        ("recordings", kinds.count("audio")),
        ("links", sum(len(text.links) for text in texts)),
    )


def _judged(
    criterion: Criterion,
    facts: dict[str, int],
    findings: list[Finding],
    low: list[Contrast],
    *,
    own: bool,
) -> Judged:
    broken = tuple(it for it in findings if it.diagnostic.rule.name in criterion.rules)
    pale = tuple(it for it in low if it.criterion == criterion.number)
    if not _applies(criterion, facts):
        verdict = Verdict.NOT_APPLICABLE
    elif broken or pale:
        verdict = Verdict.PARTLY
    elif criterion.human or own:
        verdict = Verdict.OPEN
    else:
        verdict = Verdict.SUPPORTS
    return Judged(criterion=criterion, verdict=verdict, findings=broken, low=pale)


def _applies(criterion: Criterion, facts: dict[str, int]) -> bool:
    counts = {
        "": 1,
        "nothing": 0,
        "questions": facts["questions"],
        "video": facts["videos"],
        "media": facts["videos"] + facts["recordings"],
    }
    return counts[criterion.only] > 0


def _finding(diagnostic: Diagnostic, *, silenced: bool) -> Finding:
    """Keep a diagnostic, with the reason that stands on its line or above it."""
    lines = diagnostic.span.source.lines
    last = diagnostic.span.line
    near = lines[max(0, last - 2) : last] if silenced else ()
    reasons = [found["why"] for line in near if (found := _REASON.search(line))]
    return Finding(
        diagnostic=diagnostic, silenced=silenced, reason=reasons[0] if reasons else ""
    )
