"""Looking back: a practice draw from earlier modules at the beginning of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scormbuild.build import check_course
from scormbuild.identify import identify
from scormbuild.load import load
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Course, Depth, LookBack, Typed
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.render.data import course_data
from scormbuild.select.units import units
from scormbuild.select.variant import Variant, select
from scormbuild.state.worst import worst_case
from tests.stairs import FILES, asked

LAST, POOL = "modules/promise/module.md", "pools/promise.md"


def project(setting: str) -> MemoryProject:
    """Give the course of the stairs with another setting, and a lock that fits."""
    head = FILES["course.yaml"].partition("graded:")[0]
    before, _, _ = FILES[LAST].partition("::: quiz")
    last = f"{before}::: quiz #last\n- 1 from promise\n:::\n"
    texts = {**FILES, "course.yaml": f"{head}{setting}\n", LAST: last, POOL: asked("p")}
    made = MemoryProject(texts, "stairs")
    identify(made)
    return made


def course(setting: str = "look-back: {questions: 1, from: earlier}") -> Course:
    found, diagnostics = check_course(project(setting))
    assert [] == [it.message for it in diagnostics]
    assert found is not None
    return found


def shown(whole: Course) -> Variant:
    return select(whole, whole.tracks[0])


def backs(variant: Variant) -> list[tuple[str, str, int, tuple[str, ...]]]:
    """Give where one looks back: module, kind of what comes first, count, pools."""
    return [
        (
            module.id,
            node.id,
            node.draws[0].count,
            (node.draws[0].pool, *node.draws[0].also),
        )
        for module in variant.modules
        for node in variant.quizzes
        if node.back and node is module.pages[0].body[0]
    ]


def test_each_module_but_the_first_begins_with_what_came_before() -> None:
    assert [
        ("rail", "look-back.rail", 1, ("steps",)),
        ("promise", "look-back.promise", 1, ("steps", "rail")),
    ] == backs(shown(course()))


def test_it_asks_no_more_than_there_is() -> None:
    asked = backs(shown(course("look-back: {questions: 5}")))
    assert [2, 5] == [count for _, _, count, _ in asked]


def test_there_is_none_unless_it_is_wanted() -> None:
    whole = course()
    for setting in (None, LookBack(questions=0)):
        assert [] == backs(shown(replace(whole, look_back=setting)))


def test_a_module_looks_back_at_those_of_its_track() -> None:
    whole = course()
    (track,) = whole.tracks
    few = replace(track, modules=track.modules[1:])
    assert [("promise", "look-back.promise", 1, ("rail",))] == backs(
        select(replace(whole, tracks=(few,)), few)
    )


def test_a_module_in_brief_looks_back_at_nothing() -> None:
    whole = course()
    (track,) = whole.tracks
    brief = tuple((name, Depth.BRIEF) for name, _ in track.modules[:2])
    short = replace(track, modules=(*brief, *track.modules[2:]))
    assert [("promise", "look-back.promise", 1, ("steps", "rail"))] == backs(
        select(replace(whole, tracks=(short,)), short)
    )


def test_a_module_without_a_pool_looks_back_at_nothing() -> None:
    made = project("look-back: {questions: 1}")
    del made.files[POOL]
    whole = load(made).course
    assert whole is not None
    assert [("rail", "look-back.rail", 1, ("steps",))] == backs(shown(whole))


def test_nothing_is_asked_again_that_is_typed() -> None:
    whole = course()
    pools = {pool.id: pool for pool in whole.pools}
    left, *others = pools["steps"].questions
    typed = replace(left, typed=Typed(expected=(), longest=9))
    pools["steps"] = replace(pools["steps"], questions=(typed, *others))
    variant = shown(replace(whole, pools=tuple(pools.values())))
    back = next(it for it in variant.quizzes if it.back)
    drawn = [(it, [one.id for one in found]) for it, found in variant.draws(back)]
    assert [(1, [one.id for one in others])] == drawn


def test_what_learners_pick_has_only_what_all_of_them_have() -> None:
    whole = course()
    (track,) = whole.tracks
    few = replace(track, id="few", modules=track.modules[1:])
    picked = select(whole, track, roles=(track, few))
    assert [("promise", "look-back.promise", 1, ("rail",))] == backs(picked)


def test_it_asks_the_same_whenever_it_is_begun_again() -> None:
    variant = shown(course())
    data: dict[str, Any] = course_data(variant, {})
    told = {it["id"]: (it.get("same"), it["avoidSeen"]) for it in data["quizzes"]}
    names = ("look-back.rail", "look-back.promise")
    assert dict.fromkeys(names, (True, False)) == {it: told[it] for it in names}
    answered = [
        it.quiz
        for it in worst_case(variant).state.answers
        if it.quiz in dict(variant.course.backwards).values()
    ]
    assert sorted(dict(variant.course.backwards).values())[-2:] == sorted(answered)


def test_it_is_practice_with_numbers_of_its_own_and_counts_in_the_state() -> None:
    lines = project("look-back: {questions: 1}").files[LOCK_FILE].decode().splitlines()
    numbers = {
        line.split()[1].partition(".")[2]: int(line.split()[2])
        for line in lines
        if line.startswith("component look-back.")
    }
    variant = shown(course())
    data: dict[str, Any] = course_data(variant, {})
    told = {it["id"]: it for it in data["quizzes"] if it["id"].startswith("look-back")}
    assert {
        "look-back.rail": (numbers["rail"], False, ["steps-a", "steps-b"]),
        "look-back.promise": (
            numbers["promise"],
            False,
            [*("steps-a", "steps-b"), *(f"rail-{letter}" for letter in "abcd")],
        ),
    } == {
        name: (it["index"], it["graded"], list(it["draws"][0]["from"]))
        for name, it in told.items()
    }
    assert {numbers["rail"], numbers["promise"]} < set(
        worst_case(variant).state.quizzes
    )


def test_a_module_alone_looks_back_as_well() -> None:
    alone = units(shown(course()))
    assert [[], ["steps"], ["promise", "rail", "steps"]] == [
        sorted(pool.id for pool in unit.pools) for unit in alone
    ]


def test_its_title_is_in_the_courses_language() -> None:
    made = project("look-back: {questions: 1}")
    text = made.files["course.yaml"].decode().replace("language: en", "language: fr")
    made.write("course.yaml", text.encode())
    whole = load(made).course
    assert whole is not None
    (document,) = [
        file.body
        for file in render(shown(whole), load_theme({})).files
        if file.path == "index.html"
    ]
    assert isinstance(document, bytes)
    assert 2 == document.count(">Un regard en arrière<".encode())


def test_without_numbers_the_lock_is_out_of_date() -> None:
    made = project("ignore: []")
    head = made.files["course.yaml"].decode()
    made.write("course.yaml", f"{head}look-back: {{questions: 2}}\n".encode())
    _, found = check_course(made)
    assert ["stale-lock"] == [it.rule.name for it in found]
