"""Tracks → what the player is told of roles, where learners say which are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Quiz, Scenario
from scormbuild.model.walk import parts_in
from scormbuild.render.pages import all_pages, due, for_lens, waits
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from scormbuild.model import Course, Track
    from scormbuild.select.variant import Variant
    from scormbuild.site import Json

ABSENT, PRACTICE, GRADED = range(3)
"""What a quiz is to a role."""


def roles(variant: Variant) -> dict[str, Json]:
    """Give what each role asks, and what is the same for all; nothing without roles."""
    if not variant.roles:
        return {}
    ways = variant.course.navigation
    whole: dict[str, Json] = {
        "graded": dict(variant.course.graded),
        "gates": [
            {"open": gate.open, "after": gate.after, "because": gate.because}
            for gate in ways.gates
        ],
        "minutes": {
            module.id: [module.minutes.brief, module.minutes.full, module.minutes.deep]
            for module in variant.modules
        },
    }
    return {"roles": [_offer(variant, it) for it in variant.roles], "whole": whole}


def _offer(variant: Variant, track: Track) -> dict[str, Json]:
    """Give a role, and what a package of it alone would hold."""
    alone = select(variant.course, track, variant.lens, variant.edition)
    here = [page for _, page in all_pages(alone)]
    held = {page.id for _, page in all_pages(variant) if for_lens(page)}
    return {
        **role(variant.course, track),
        **({} if track.minutes is None else {"minutes": track.minutes}),
        "pages": [
            [page.index, int(waits(page)), *due(page)]
            for page in here
            if page.id not in held
        ],
        "lens": [page.index for page in here if page.id in held],
        "quizzes": {
            part.id: _quiz(variant, alone, part) for part in parts_in(variant.modules)
        },
    }


def _quiz(whole: Variant, alone: Variant, part: Quiz | Scenario) -> list[Json]:
    """Give what a quiz is to a role, and how many questions each of its draws takes.

    Also of a quiz that the role lacks: whoever has it by another role, and a pool's
    module by this one, is asked from that pool.
    """
    own = {it.id: it for it in parts_in(alone.modules)}.get(part.id)
    kind = ABSENT if own is None else GRADED if own.graded else PRACTICE
    node = own or part
    if not (isinstance(node, Quiz) and isinstance(part, Quiz)):
        return [kind]
    own_questions = [len(part.questions)] if part.questions else []
    held = {pool.id for pool in whole.pools}
    drawn = [
        alone.count(node, draw)
        for draw in part.draws
        if whole.count(part, draw) and not held.isdisjoint((draw.pool, *draw.also))
    ]
    return [kind, *own_questions, *drawn]


def role(course: Course, track: Track) -> dict[str, Json]:
    """Give a track, or a union of several: `RoleData` of `course-data.d.ts`."""
    rules = dict(course.must_pass)
    must_pass = {part for name in track.names for part in rules.get(name, ())}
    return {
        "id": track.id,
        "mastery": track.mastery,
        "mustPass": sorted(must_pass),
        "modules": [
            {"id": name, "depth": depth.rank, "required": name not in track.optional}
            for name, depth in track.modules
        ],
    }
