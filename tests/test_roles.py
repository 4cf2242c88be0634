"""Union of roles: as one column would be, whichever way one comes to it."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from scormbuild.model import (
    Condition,
    Depth,
    Gate,
    Module,
    Navigation,
    Track,
    audience,
)
from scormbuild.render.data import course_data
from scormbuild.render.roles import role
from scormbuild.select.roles import union
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select
from scormbuild.state.chosen import read_choice, write_choice
from tests.abridged import abridged
from tests.sample import SPAN, sample

if TYPE_CHECKING:
    from scormbuild.model import Course
    from scormbuild.site import Json
    from tests.goldens import Golden

NAMES = ("a", "b", "c", "d")
PARTS = ("final", "drill")
CELLS = st.sampled_from((None, *((depth, how) for depth in Depth for how in (0, 1))))
MARKS = st.none() | st.integers(0, 100)


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """Draw a matrix of four roles and up to four modules."""
    (module,) = sample().modules
    modules = tuple(
        replace(module, id=f"m{number}") for number in range(draw(st.integers(1, 4)))
    )
    return course_of(
        modules,
        tuple(draw(column(name, modules)) for name in NAMES),
        tuple((name, draw(st.sets(st.sampled_from(PARTS)))) for name in NAMES),
    )


@st.composite
def column(draw: st.DrawFn, name: str, modules: tuple[Module, ...]) -> Track:
    cells = [(module.id, draw(CELLS)) for module in modules]
    return Track(
        id=name,
        title=name.upper(),
        mastery=draw(MARKS),
        modules=tuple((module, cell[0]) for module, cell in cells if cell),
        optional=tuple(module for module, cell in cells if cell and not cell[1]),
    )


def course_of(
    modules: tuple[Module, ...],
    tracks: tuple[Track, ...],
    must_pass: tuple[tuple[str, set[str]], ...] = (),
) -> Course:
    rules = tuple((name, tuple(sorted(parts))) for name, parts in must_pass)
    return replace(sample(), modules=modules, tracks=tracks, must_pass=rules)


PICKS = st.lists(st.sampled_from(range(len(NAMES))), min_size=1, max_size=6)


@given(courses(), PICKS, st.randoms(use_true_random=False))
def test_the_order_in_which_roles_are_named_makes_no_difference(
    course: Course, picks: list[int], chance: object
) -> None:
    chosen = [course.tracks[pick] for pick in picks]
    other = list(chosen)
    chance.shuffle(other)  # type: ignore[attr-defined] # hypothesis says no more of it
    assert union(course, chosen) == union(course, other)


@given(courses(), PICKS, PICKS, PICKS)
def test_roles_may_be_united_step_by_step(
    course: Course, one: list[int], two: list[int], three: list[int]
) -> None:
    a, b, c = (
        union(course, [course.tracks[pick] for pick in picks])
        for picks in (one, two, three)
    )
    left = union(course, [union(course, [a, b]), c])
    assert left == union(course, [a, union(course, [b, c])]) == union(course, [a, b, c])


@given(courses(), PICKS)
def test_a_role_named_twice_is_named_once(course: Course, picks: list[int]) -> None:
    whole = union(course, [course.tracks[pick] for pick in picks])
    assert whole == union(course, [whole]) == union(course, [whole, whole])
    alone = course.tracks[picks[0]]
    assert alone == union(course, [alone])


@given(courses(), PICKS)
def test_a_union_asks_what_the_strictest_of_its_roles_asks(
    course: Course, picks: list[int]
) -> None:
    chosen = [course.tracks[pick] for pick in picks]
    whole = union(course, chosen)
    asked = {
        name: (
            max(
                depth.rank
                for track in chosen
                for one, depth in track.modules
                if one == name
            ),
            any(
                name in dict(track.modules) and name not in track.optional
                for track in chosen
            ),
        )
        for track in chosen
        for name, _ in track.modules
    }
    assert asked == {
        name: (depth.rank, name not in whole.optional) for name, depth in whole.modules
    }
    assert [it.id for it in course.modules if it.id in asked] == list(
        dict(whole.modules)
    )
    marks = [track.mastery for track in chosen if track.mastery is not None]
    assert (max(marks) if marks else None) == whole.mastery


@given(courses(), PICKS)
def test_what_one_role_must_pass_the_union_must_pass(
    course: Course, picks: list[int]
) -> None:
    chosen = [course.tracks[pick] for pick in picks]
    rules = dict(course.must_pass)
    parts = {part for track in chosen for part in rules[track.id]}
    assert sorted(parts) == role(course, union(course, chosen))["mustPass"]


def test_the_union_is_scored_by_the_parts_that_any_role_must_pass() -> None:
    course = sample()
    (track,) = course.tracks
    names = dict(course.graded)
    other = replace(track, id="other", mastery=90)
    course = replace(
        course, tracks=(track, other), must_pass=(("other", tuple(names)),)
    )
    judged = scoring(select(course, union(course, course.tracks)))
    assert (90, tuple(names)) == (judged.mastery, judged.must_pass)


def test_a_part_for_one_role_is_shown_to_who_has_it_and_another() -> None:
    course = sample()
    (module,) = course.modules
    (page, *_) = module.pages
    inner = page.body[:1]
    parts = tuple(
        Condition(audience=audience(names, shown=shown), body=inner, span=SPAN)
        for names, shown in ((("a",), True), (("a",), False), (("a", "b"), False))
    )
    page = replace(page, body=parts)
    course = replace(course, modules=(replace(module, pages=(page,)),))
    a, b = (replace(course.tracks[0], id=name) for name in ("a", "b"))
    course = replace(course, tracks=(a, b))
    seen = {
        track.id: len(select(course, track).modules[0].pages[0].body)
        for track in (a, b, union(course, (a, b)))
    }
    assert {"a": 1, "b": 1, "a+b": 2} == seen


def matrix() -> Course:
    """Roles that differ in everything that a column can say."""
    (module,) = sample().modules
    modules = tuple(replace(module, id=name) for name in ("fears", "shift", "drill"))
    brief, full, deep = Depth

    def track(name: str, mastery: int | None, cells: str) -> Track:
        letters = {"B": brief, "R": full, "O": full, "D": deep}
        taken = [
            (it.id, cell)
            for it, cell in zip(modules, cells, strict=True)
            if cell != "-"
        ]
        return Track(
            id=name,
            title=name,
            mastery=mastery,
            modules=tuple((it, letters[cell]) for it, cell in taken),
            optional=tuple(it for it, cell in taken if cell == "O"),
        )

    tracks = (
        track("lead", 75, "RB-"),
        track("comms", 90, "BDO"),
        track("watch", None, "O-B"),
        track("zeal", 0, "-OR"),
    )
    rules: tuple[tuple[str, set[str]], ...] = (
        ("comms", {"final", "drill"}),
        ("zeal", {"drill", "extra"}),
    )
    return course_of(modules, tracks, rules)


def test_player_and_compiler_unite_roles_alike(golden: Golden) -> None:
    """`roles.test.js` reads the same file."""
    course = matrix()
    lines = [
        json.dumps(
            {
                "order": [module.id for module in course.modules],
                "roles": [role(course, track) for track in chosen],
                "union": role(course, union(course, chosen)),
            }
        )
        for count in range(1, len(course.tracks) + 1)
        for chosen in combinations(course.tracks, count)
    ]
    golden.holds("unions.json", "[\n" + ",\n".join(lines) + "\n]\n")


def test_player_and_compiler_assign_the_same_to_every_role(golden: Golden) -> None:
    """`assigned.test.js` reads the same file."""
    gate = Gate(open="rules", after=("shift", "listen"), because="First.", span=SPAN)
    course = replace(
        abridged(),
        navigation=Navigation(gates=(gate,)),
        must_pass=(("infrastructure", ("final",)),),
    )
    every = course.tracks
    whole = select(course, union(course, every), roles=every)
    parts = ("pages", "track", "navigation", "quizzes", "roles", "whole")
    told = course_data(whole, {})
    few = [(track,) for track in every] + [*combinations(every, 2), every]
    cases = [
        {"roles": [track.id for track in chosen], **_told(course, chosen)}
        for chosen in few
    ]
    lines = ",\n".join(json.dumps(case) for case in cases)
    data = json.dumps({part: told[part] for part in parts})
    golden.holds("assigned.json", f'{{"data": {data},\n"cases": [\n{lines}\n]}}\n')


@given(
    st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True), max_size=4),
    st.just("") | st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True),
)
def test_a_choice_comes_back(names: list[str], lens: str) -> None:
    assert (tuple(names), lens) == read_choice(write_choice(names, lens))


def test_both_languages_write_the_same_choices(golden: Golden) -> None:
    """`chosen.test.js` reads the same file."""
    picks = [
        ([], ""),
        (["lead"], ""),
        (["comms", "lead"], "legal"),
        ([], "human-rights"),
    ]
    lines = [
        json.dumps({"roles": roles, "lens": lens, "section": write_choice(roles, lens)})
        for roles, lens in picks
    ]
    golden.holds("choices.json", "[\n" + ",\n".join(lines) + "\n]\n")


def _told(course: Course, chosen: tuple[Track, ...]) -> dict[str, Json]:
    """Give what a package of these roles alone would say."""
    data = course_data(select(course, union(course, chosen)), {})
    return {
        "assigned": {
            part: data[part] for part in ("pages", "track", "navigation", "quizzes")
        }
    }
