"""Which levels of a certificate a variant can reach, and what that takes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Manner, walk
from scormbuild.select.scoring import scoring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Level, Page, Question
    from scormbuild.select.variant import Variant


def levels(variant: Variant) -> tuple[Level, ...]:
    """Give the levels that can be reached, from the lowest to the highest.

    Each asks for all that those before it ask for, so none is reached above one that
    is not; nor one that asks for what the variant does not show.
    """
    found: list[Level] = []
    certificate = variant.course.certificate
    for level in certificate.levels if certificate else ():
        if any(lacking(variant, level)):
            break
        found.append(level)
    return tuple(found)


def certifies(variant: Variant) -> bool:
    """Say whether a certificate can be had: one for all, or one of the levels.

    Where all levels ask for what the variant lacks, none can be had there.
    """
    found = variant.course.certificate
    return found is not None and bool(levels(variant) or not found.levels)


def lacking(variant: Variant, level: Level) -> Iterator[tuple[str, str]]:
    """Give what a level asks for and a variant does not have, each as (key, name)."""
    track = variant.track.id
    if level.tracks and track not in level.tracks:
        yield "tracks", track
    modules = {module.id for module in variant.modules}
    parts = {part.id for part in variant.parts}
    given = {question.id for question in kept(variant)}
    asked = (
        ("modules", level.modules, modules),
        ("parts", dict(level.parts), parts),
        ("given", level.given, given),
    )
    for key, names, known in asked:
        yield from ((key, name) for name in names if name not in known)
    if level.score and scoring(variant).mastery is None:
        yield "score", str(level.score)


def kept(variant: Variant) -> Iterator[Question]:
    """Give the statements and checklists on record, which a level can ask for."""
    for module in variant.modules:
        for page in module.pages:
            yield from kept_on(page)


def kept_on(page: Page) -> Iterator[Question]:
    """Give those of one page."""
    for question in walk.asked_on(page):
        if is_ticked(question):
            yield question


def is_ticked(question: Question) -> bool:
    """Say whether it is a statement to confirm, or a checklist."""
    ticks = question.due or question.asking.manner is Manner.SEVERAL
    return ticks and not question.asking.marked


def ticks(question: Question) -> int:
    """How many ticks it takes to have given a statement or a checklist in full."""
    return len(question.options) or 1
