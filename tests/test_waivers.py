"""Passing in advance: what it asks, what it waives, what of it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from scormbuild.identify import identify
from scormbuild.load import load
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Course, Waiver
from scormbuild.render.data import course_data
from scormbuild.select.units import units
from scormbuild.select.variant import Variant, select
from scormbuild.select.waivers import spread, waived
from scormbuild.state.worst import worst_case
from tests.stairs import stairs

if TYPE_CHECKING:
    from collections.abc import Mapping


def course() -> Course:
    found = load(stairs()).course
    assert found is not None
    return found


def variant(mastery: int | None = 50, optional: tuple[str, ...] = ()) -> Variant:
    whole = course()
    changed = replace(whole.tracks[0], mastery=mastery, optional=optional)
    return select(replace(whole, tracks=(changed,)), changed)


def test_it_is_read_and_numbered_once() -> None:
    whole = course()
    assert Waiver(questions=5, waives_all_but=("promise",)) == whole.test_out
    project = stairs()
    identify(project)
    lock = project.files[LOCK_FILE].decode().splitlines()
    names = ("test-out", "waived")
    assert [
        f"component {name} {whole.tested[at]} {name}" for at, name in enumerate(names)
    ] == [line for line in lock if line.split()[1] in names]


def test_it_asks_evenly_of_what_it_waives() -> None:
    quiz = variant().test_out
    assert quiz is not None
    assert [("steps", 2), ("rail", 3)] == [(it.pool, it.count) for it in quiz.draws]
    assert (True, 1) == (quiz.graded, quiz.attempts)


def test_what_a_track_leaves_to_choice_is_neither_asked_nor_waived() -> None:
    chosen = variant(optional=("steps",))
    names = [it.id for it in waived(chosen.course, chosen.track, chosen.modules)]
    assert ["rail"] == names
    assert chosen.test_out is not None
    assert [("rail", 4)] == [(it.pool, it.count) for it in chosen.test_out.draws]


def test_there_is_none_without_a_pass_mark_nor_where_it_is_not_offered() -> None:
    whole = course()
    off = replace(whole, test_out=Waiver(offer=False))
    found = [
        variant(mastery=None).test_out,
        select(off, off.tracks[0]).test_out,
        select(replace(whole, test_out=None), whole.tracks[0]).test_out,
        select(replace(whole, pools=()), whole.tracks[0]).test_out,
        *(it.test_out for it in units(variant())),
        select(whole, whole.tracks[0], roles=whole.tracks).test_out,
    ]
    assert [None] * 8 == found


def test_the_player_is_told_by_the_locks_numbers() -> None:
    shown = variant()
    data: dict[str, Any] = course_data(shown, {})
    numbers = {page["id"]: page["index"] for page in data["pages"]}
    quizzes = {quiz["id"]: quiz for quiz in data["quizzes"]}
    assert {
        "pages": [numbers["up"], numbers["hold"]],
        "parts": [quizzes["final"]["index"]],
    } == data["testOut"]
    drawn = [(it["count"], it["from"]) for it in quizzes["test-out"]["draws"]]
    rail = [f"rail-{letter}" for letter in "abcd"]
    assert [(2, ["steps-a", "steps-b"]), (3, rail)] == drawn
    told = data["questions"]["waived"]
    assert ("number", "numeric") == (told["manner"], told["interaction"]["type"])
    assert (
        "Passed in advance, waived: steps, rail" == told["interaction"]["description"]
    )
    plain: Mapping[str, Any] = course_data(variant(mastery=None), {})
    assert ("testOut" in plain, "waived" in plain["questions"]) == (False, False)


def test_the_longest_state_has_the_quiz_and_the_waiver() -> None:
    shown = variant()
    assert shown.test_out is not None
    state = worst_case(shown).state
    without = worst_case(replace(shown, test_out=None)).state
    more = state.answers[len(without.answers) :]
    assert [shown.test_out.index] * 5 + [-1] == [it.quiz for it in more]
    assert "100" == more[-1].response
    kept = state.quizzes[shown.test_out.index]
    assert (1, 0, 5) == (kept.begun, kept.before, len(kept.draw))
    assert without.quizzes == {
        index: it
        for index, it in state.quizzes.items()
        if index != shown.test_out.index
    }


@given(
    st.integers(0, 30), st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 9))
)
def test_questions_are_spread_as_evenly_as_pools_allow(
    count: int, sizes: dict[str, int]
) -> None:
    given_ = spread(count, sizes)
    assert sizes.keys() == given_.keys()
    assert min(count, sum(sizes.values())) == sum(given_.values())
    assert all(given_[name] <= sizes[name] for name in sizes)
    open_ = [given_[name] for name in sizes if given_[name] < sizes[name]]
    assert max(given_.values(), default=0) - min(open_, default=30) <= 1
