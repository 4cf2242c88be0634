"""Every track can finish: played through here, and by the player itself in Node."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scormbuild.build import check_course
from scormbuild.model import Scenario
from scormbuild.project import Project
from scormbuild.render.data import course_data
from scormbuild.select.variant import select
from scormbuild.simulate import (
    Confirm,
    Finish,
    Give,
    HandIn,
    Play,
    Respond,
    Road,
    Show,
    Standing,
    Step,
    Watch,
    finish,
    play,
)
from scormbuild.simulate.marks import asked, fewest, worth
from scormbuild.simulate.order import needs, walk
from scormbuild.simulate.story import ends
from tests.roads import COURSES, variants
from tests.sample import sample, with_quiz
from tests.sample import variant as sample_variant
from tests.stairs import stairs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from scormbuild.select.variant import Variant
    from tests.goldens import Golden

FLAGSHIP = Path(__file__).parents[1] / "courses" / "new-rules"
KEYS = ("completed", "passed", "failed")


def said(step: Step) -> dict[str, object]:
    """Give a step as the player's side of the test reads it."""
    match step:
        case Show():
            return {"show": step.page}
        case Watch():
            return {"watch": step.page}
        case Give(name) | Confirm(name):
            return {"confirm": name}
        case Respond():
            return {"answer": step.question}
        case HandIn():
            return {"quiz": step.quiz, "right": step.right, "of": step.of}
        case Play():
            return {"play": step.scenario, "seat": step.seat, "path": step.path}


def road(way: Road | None) -> dict[str, object] | None:
    if way is None:
        return None
    return {"steps": [said(step) for step in way.steps], "end": asdict(way.end)}


def openings(variant: Variant, ends: Finish) -> list[list[str]]:
    """Give the pages that are open before each page of the way through."""
    assert ends.completed
    needed = needs(variant)
    shown: set[str] = set()
    found = []
    for step in ends.completed.steps:
        if not isinstance(step, Show):
            continue
        found.append([page for page, first in needed.items() if first <= shown])
        shown.add(step.page)
    return found


def counts(variant: Variant) -> Iterator[dict[str, tuple[int, ...]]]:
    """Give right answers that meet the pass mark just so, or just not, part by part."""
    mastery = variant.track.mastery or 0
    marks = {
        quiz.id: {0, just - 1, just, asked(variant, quiz)} - {-1}
        for quiz in variant.quizzes
        if quiz.graded and (just := fewest(variant, quiz, mastery)) is not None
    } | {
        story.id: set(ends(story))
        for story in variant.parts
        if isinstance(story, Scenario) and story.graded
    }
    for chosen in product(*(sorted(it) for it in marks.values())):
        yield {name: (one,) for name, one in zip(marks, chosen, strict=True)}


def case(name: str, variant: Variant) -> dict[str, object]:
    ends = finish(variant)
    target = {"name": "scorm12", "stateLimit": 4096}
    return {
        "name": f"{name}, {variant.track.id}",
        "data": course_data(variant, {}) | {"target": target},
        "openings": openings(variant, ends),
        "roads": {key: road(getattr(ends, key)) for key in KEYS}
        | {f"{rights}": road(play(variant, rights)) for rights in counts(variant)},
    }


def test_the_roads_that_node_plays_too_are_as_they_were(golden: Golden) -> None:
    """`tests/golden/roads.json`: Python says where each ends, the player must agree."""
    cases = [case(name, it) for name in COURSES for it in variants(name)]
    lines = ",\n".join(json.dumps(it, separators=(",", ":")) for it in cases)
    golden.holds("roads.json", f"[\n{lines}\n]\n")


@pytest.mark.parametrize("name", COURSES)
def test_every_track_is_completed_from_nothing(name: str) -> None:
    for variant in variants(name):
        ends = finish(variant)
        assert ends.completed
        assert () == ends.closed
        assert ends.completed.end.completed


def test_a_gate_sends_learners_elsewhere_first() -> None:
    (variant,) = variants("a gate")
    ends = finish(variant)
    assert ends.passed
    assert (
        *(Show(page) for page in ("radio", "log", "first", "last", "wall", "cards")),
        Show("on-final"),
        HandIn(quiz="final", right=4, of=5),
    ) == ends.passed.steps


def test_who_passes_in_advance_does_what_is_left_and_no_more() -> None:
    course, _ = check_course(stairs())
    assert course
    road = finish(select(course, course.tracks[0])).advance

    assert road is not None
    assert (
        HandIn(quiz="test-out", right=3, of=5),
        Show("word"),
        Confirm("promise"),
        HandIn(quiz="last", right=1, of=1),
    ) == road.steps
    assert Standing(
        completed=True, passed=True, done=True, lost=False, score=60 * 60 // 100 + 40
    ) == (road.end)


def test_a_statement_in_a_waived_module_is_still_confirmed() -> None:
    course, _ = check_course(stairs())
    assert course
    assert course.test_out
    every = replace(course, test_out=replace(course.test_out, waives_all_but=()))
    road = finish(select(every, every.tracks[0])).advance

    assert road is not None
    assert (
        HandIn(quiz="test-out", right=3, of=5),
        Show("word"),
        Confirm("promise"),
    ) == road.steps
    assert (True, 60) == (road.end.done, road.end.score)


def test_a_track_without_a_test_out_has_nothing_in_advance() -> None:
    (variant,) = variants("a gate")

    assert finish(variant).advance is None


def test_failing_for_good_takes_all_attempts() -> None:
    (variant,) = variants("failing is final")
    ends = finish(variant)
    assert ends.failed
    assert [("final", 0)] * 3 + [("drill", 0)] * 2 == [
        (it.quiz, it.right) for it in ends.failed.quizzes
    ]
    assert Standing(completed=True, passed=False, done=False, lost=True, score=0) == (
        ends.failed.end
    )


def test_one_part_that_fails_is_made_up_for_only_where_it_need_not_be_passed() -> None:
    free, bound = (variants(it)[0] for it in ("two parts", "one must be passed"))
    ends = [play(it, {"final": (5,), "drill": (1,)}).end for it in (free, bound)]
    assert [(True, 83), (False, 83)] == [(it.passed, it.score) for it in ends]


def test_a_pass_mark_of_nothing_leaves_no_way_to_fail() -> None:
    ends = finish(variants("none right")[0])
    assert ends.failed is None
    assert ends.passed
    assert [0] == [one.right for one in ends.passed.quizzes]


def test_a_track_that_grades_nothing_is_neither_passed_nor_failed() -> None:
    watch = variants("tracks")[2]
    ends = finish(watch)
    assert (None, None) == (ends.passed, ends.failed)
    assert ends.completed
    assert ends.completed.end == Standing(
        completed=True, passed=None, done=True, lost=False, score=None
    )


def test_a_story_is_played_to_an_end_that_is_just_good_enough() -> None:
    (variant,) = variants("a story that is nearly good enough")
    found = finish(variant)
    assert found.passed
    assert found.failed
    passed = Play(scenario="drill", seat=1, path=(2,), score=60)
    failed = Play(scenario="drill", seat=0, path=(1, 1), score=20)
    assert ((passed,), (failed,)) == (found.passed.plays, found.failed.plays)
    assert [60, 20] == [it.end.score for it in (found.passed, found.failed)]


def test_a_story_whose_poorest_end_passes_cannot_be_failed() -> None:
    found = finish(variants("a story one cannot fail")[0])
    assert found.failed is None


def test_a_quiz_that_asks_nothing_is_never_handed_in() -> None:
    course = with_quiz(lambda quiz: replace(quiz, draws=()))
    ends = finish(sample_variant(course))
    assert (None, None) == (ends.passed, ends.failed)


def test_of_unequal_questions_as_many_are_asked_as_suffice_whichever_they_are() -> None:
    course = sample()
    (pool,) = course.pools
    light, heavy = pool.questions
    heavy = replace(heavy, interaction=replace(heavy.interaction, weighting=3))
    questions = (light, heavy, replace(heavy, id="other"))
    unequal = replace(course, pools=(replace(pool, questions=questions),))
    variant = sample_variant(unequal)
    (final,) = variant.quizzes
    assert [0, 250_000, 1_000_000] == [worth(variant, final, n) for n in range(3)]
    assert [1, 2] == [fewest(variant, final, mark) for mark in (25, 26)]


def test_every_track_of_the_flagship_can_finish_and_does_so_the_same_each_time() -> (
    None
):
    course, _ = check_course(Project.open_folder(FLAGSHIP))
    assert course
    ends = [finish(select(course, track)) for track in course.tracks]
    assert ends == [finish(select(course, track)) for track in course.tracks]
    assert [] == [it for it in ends if it.closed or not it.completed]
    graded = [track.mastery is not None for track in course.tracks]
    assert graded == [it.passed is not None for it in ends]
    assert graded == [it.failed is not None for it in ends]


NAMES = "abcdef"
WAITS = some.dictionaries(
    some.sampled_from(NAMES), some.frozensets(some.sampled_from(NAMES), max_size=2)
)


@given(WAITS, some.randoms())
def test_no_other_order_leads_further(
    waits: dict[str, frozenset[str]], random: Random
) -> None:
    needed = {page: waits.get(page, frozenset()) for page in NAMES}
    mixed = list(needed)
    random.shuffle(mixed)
    other = walk({page: needed[page] for page in mixed})
    assert set(walk(needed)) == set(other)


@given(WAITS)
def test_what_is_read_was_open_and_what_is_left_is_not(
    waits: dict[str, frozenset[str]],
) -> None:
    needed = {page: waits.get(page, frozenset()) for page in NAMES}
    shown: list[str] = []
    for page in walk(needed):
        assert needed[page] <= set(shown)
        shown.append(page)
    assert [] == [page for page in needed.keys() - shown if needed[page] <= set(shown)]
