"""Ids that the lock knows and the course has under another name, or no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.question import option_words
from scormbuild.diagnostics import COURSE, closest
from scormbuild.lock import LOCK_FILE, words_of
from scormbuild.model import Question, Quiz
from scormbuild.model.walk import components, pages
from scormbuild.records import dataclass
from scormbuild.rules import changed_course_id, renamed_id
from scormbuild.slug import is_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.lock import Lock
    from scormbuild.model import Course
    from scormbuild.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _New:
    """What the course has and the lock does not know."""

    id: str
    """Empty where the author wrote none, or took it away."""
    kind: str
    words: frozenset[str]
    """Of a question's answers; its own where it has no choice of them."""
    span: Span


def changed_course(course: Course, lock: Lock) -> Iterator[Diagnostic]:
    """Find that the course's own id is not the one in the lock."""
    place, was = course.span_of("id"), lock.course
    read = "id" in course.spans and course.id in place.excerpt and is_id(course.id)
    if was in ("", course.id) or not read:
        return
    yield changed_course_id.RULE.at(
        place,
        f"the course's id was `{was}` and is `{course.id}` now,"
        " so that all who have begun would begin anew",
        hint=f"put `id: {was}` back; where no learner has begun yet, delete the line"
        f" `course {was}` in `{LOCK_FILE}` and run `scormbuild ids {COURSE}`",
    )


def renamed(course: Course, lock: Lock) -> Iterator[Diagnostic]:
    """Find what seems to be in the lock under another id.

    The course was read without an error: what is absent is really gone.
    """
    parts = tuple(components(course))
    kinds = _kinds(lock)
    gone = {name: kinds[name] for name in kinds.keys() - {it.id for it in parts}}
    new = [
        _New(
            id=part.id,
            kind="quiz" if isinstance(part, Quiz) else part.kind,
            words=_words(part) if isinstance(part, Question) else frozenset(),
            span=part.span,
        )
        for part in parts
        if part.id not in kinds and _may_be(part.id)
    ]
    yield from _paired(new, gone, lock)
    sheets = tuple(pages(course))
    lost = lock.pages.keys() - {page.id for page in sheets}
    unknown = [
        _New(id=page.id, kind="page", words=frozenset(), span=page.span)
        for page in sheets
        if page.id not in lock.pages and _may_be(page.id)
    ]
    yield from _paired(unknown, dict.fromkeys(lost, "page"), lock)


def _kinds(lock: Lock) -> dict[str, str]:
    """Give the kinds of components, without what the lock keeps of each.

    An edition counts as its statement; scenes and confidence go with what has them.
    """
    kinds = {name: kind for name, (_, kind) in lock.components.items()}
    named = {name.partition(".")[0]: kind for name, kind in kinds.items()}
    return named | {name: kind for name, kind in kinds.items() if "." not in name}


def _may_be(name: str) -> bool:
    return not name or is_id(name)


def _words(question: Question) -> frozenset[str]:
    """Give what the lock keeps of a question: its options', or else its own words."""
    if question.interaction.choices:
        return frozenset(option_words(it.text) for it in question.options)
    return frozenset({words_of(question.stem.name)} - {""})


def _paired(
    new: Sequence[_New], gone: dict[str, str], lock: Lock
) -> Iterator[Diagnostic]:
    """Give each new one that which is gone and like it, nothing twice."""
    left = dict(sorted(gone.items()))
    for it in new:
        alike = [name for name, kind in left.items() if kind == it.kind]
        was = _by_words(it, alike, lock) or _by_id(it, alike, lock)
        if was:
            del left[was]
            yield _renamed(it, was)


def _by_words(new: _New, gone: Collection[str], lock: Lock) -> str:
    """Give the question that had at least half of the words; empty if none had."""
    shared = {name: len(_locked(name, lock) & new.words) for name in gone}
    best = max(shared, key=lambda name: shared[name], default="")
    return best if best and 0 < len(new.words) <= 2 * shared[best] else ""


def _by_id(new: _New, gone: Sequence[str], lock: Lock) -> str:
    """Give that of which the lock has no words, and that has a like id."""
    bare = new.id.strip(_COUNT)
    silent = [name for name in gone if not _locked(name, lock)]
    return closest(new.id, [name for name in silent if name.strip(_COUNT) != bare])


_COUNT = "-0123456789"
"""What alone tells ids apart that were not thought of, such as `page-7`."""


def _locked(name: str, lock: Lock) -> frozenset[str]:
    stem = lock.stems.get(name, "")
    return frozenset({old.words for old in lock.options.get(name, ())} | {stem}) - {""}


def _renamed(new: _New, was: str) -> Diagnostic:
    what = new.kind if new.kind in ("page", "quiz") else "question"
    now = f"`{new.id}`" if new.id else f"this {what}, which has no id,"
    return renamed_id.RULE.at(
        new.span,
        f"{now} seems to be the {what} `{was}` of `{LOCK_FILE}`",
        hint=f"if it is, write `#{was}` again, or learners lose what they did there;"
        f" if not, `scormbuild ids {COURSE}` gives it a number of its own",
    )
