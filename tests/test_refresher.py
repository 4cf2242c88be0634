"""A refresher: a course of its own, shorter, with questions drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import build, check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Delivery, Depth
from scormbuild.plan.wanted import Asked, Unknown
from scormbuild.project import MemoryProject
from scormbuild.records import replace
from scormbuild.schemas.store import Store
from scormbuild.select.refreshers import refresher_course
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select
from scormbuild.simulate import finish

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.model import Course

QUESTION = """::: true-false #{0}-{1} correct=true
Gate {1} of {0} is closed at night.

> True: Right, and opened at six.
> False: It is, and opened at six.
:::
"""
COURSE = """format: 1
id: gates
title: Gates
version: 1.0.0
language: en
targets: [html, scorm12]
graded: {final: 60, walk: 40}
certificate:
  levels:
    - literate
    - {id: keeper, score: 90}
  valid-months: 12
editions:
  north: {title: Gates up north}
boosters:
  - {id: day-3, title: Still there?, after: 3, questions: {locks: 2}}
track-rules:
  must-pass: {crew: [final, walk]}
  refresher:
    after-months: 12
    modules: [locks, rounds]
    questions: 3
tracks:
  crew:
    name: Crew
    mastery: 60
    modules: {locks: D, rounds: R, last: R}
  desk:
    name: Desk
    mastery: 60
    modules: {locks: R, rounds: O, last: R}
  guests:
    name: Guests
    mastery: "-"
    modules: {locks: O, rounds: B, last: R}
  clients:
    name: Clients
    mastery: "-"
    modules: {locks: "-", rounds: O, last: R}
"""
SCENARIO = """::: scenario #walk start=door
### At the door {#door}
It is open.

- Close it -> shut
- Go on -> gone

### Shut {#shut .end outcome=good score=100}
All is well.

### Gone {#gone .end outcome=poor score=0}
Somebody came in.
:::
"""
FILES = {
    "course.yaml": COURSE,
    "modules/locks/module.md": "---\ntitle: Locks\n---\n\n# A lock {#lock}\n\nText.\n\n"
    "# Many locks {#many depth=full}\n\nMore.\n",
    "modules/rounds/module.md": "---\ntitle: Rounds\n---\n\n# A round {#round}\n\n"
    f"Words.\n\n{SCENARIO}",
    "modules/last/module.md": "---\ntitle: Last\n---\n\n# The end {#end}\n\nText.\n\n"
    "::: quiz #final graded\n- 2 from locks\n- 1 from rounds\n:::\n",
    "pools/locks.md": "\n".join(QUESTION.format("locks", it) for it in range(8)),
    "pools/rounds.md": "\n".join(QUESTION.format("rounds", it) for it in range(3)),
}


def project() -> MemoryProject:
    made = MemoryProject(FILES)
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def course() -> Course:
    found, diagnostics = check_course(project())
    assert found is not None
    assert () == diagnostics
    return found


def again(source: Course | None = None) -> Course:
    found = refresher_course(source or course())
    assert found is not None
    return found


def test_it_holds_what_a_track_requires_and_no_deeper_than_is_said() -> None:
    it = again()

    assert ("gates.refresher", "Refresher: Gates") == (it.id, it.title)
    assert {
        "crew": ["lock", "round", "refresher"],
        "desk": ["lock", "refresher"],
        "guests": ["round"],
    } == {
        track.id: [
            page.id for module in select(it, track).modules for page in module.pages
        ]
        for track in it.tracks
    }


def test_it_is_never_deeper_than_the_track() -> None:
    source = course()
    assert source.refresher is not None
    deep = replace(source, refresher=replace(source.refresher, depth=Depth.DEEP))

    assert {
        "crew": [Depth.DEEP, Depth.FULL, Depth.BRIEF],
        "desk": [Depth.FULL, Depth.BRIEF],
        "guests": [Depth.BRIEF, Depth.BRIEF],
    } == {
        track.id: [depth for _, depth in track.modules] for track in again(deep).tracks
    }


def test_its_quiz_has_the_weight_of_the_quizzes_it_stands_for() -> None:
    it = again()
    judged = {track.id: scoring(select(it, track)) for track in it.tracks}

    assert {
        "crew": ((("walk", 40), ("refresher", 60)), ("walk",)),
        "desk": ((("refresher", 60),), ()),
        "guests": ((), ()),
    } == {name: (one.graded, one.must_pass) for name, one in judged.items()}


def test_each_track_of_it_can_be_finished() -> None:
    it = again()
    ways = {track.id: finish(select(it, track)) for track in it.tracks}

    assert {"crew": True, "desk": True, "guests": False} == {
        name: way.passed is not None for name, way in ways.items()
    }
    assert all(way.completed is not None for way in ways.values())


def test_what_a_booster_asked_is_left_out_where_enough_is_left() -> None:
    pools = {pool.id: [q.id for q in pool.questions] for pool in again().pools}

    assert [f"locks-{number}" for number in range(2, 8)] == pools["locks"]


def test_what_a_booster_asked_stays_where_too_little_would_be_left() -> None:
    source = course()
    (booster,) = source.boosters
    greedy = replace(booster, questions=(("locks", 3),))
    pools = again(replace(source, boosters=(greedy,))).pools

    assert [8, 3] == [len(pool.questions) for pool in pools]


def test_a_track_that_lacks_a_module_is_not_asked_about_it() -> None:
    it = again()
    asked = {
        track.id: [
            sum(count for count, _ in variant.draws(quiz)) for quiz in variant.quizzes
        ]
        for track in it.tracks
        for variant in (select(it, track),)
    }

    assert {"crew": [3], "desk": [2], "guests": []} == asked


def test_the_certificate_is_renewed_by_passing_alone() -> None:
    found = again().certificate

    assert found is not None
    assert (["literate"], 12) == ([level.id for level in found.levels], 12)


@pytest.mark.parametrize(
    ("declared", "delivered"),
    [
        ((Delivery.TRACKS, Delivery.MODULES), (Delivery.TRACKS,)),
        ((Delivery.PICKER, Delivery.UNITS), (Delivery.PICKER,)),
        ((Delivery.UNITS,), (Delivery.TRACKS,)),
    ],
)
def test_it_is_not_cut_into_modules(
    declared: tuple[Delivery, ...], delivered: tuple[Delivery, ...]
) -> None:
    assert delivered == again(replace(course(), deliver=declared)).deliver


def names(asked: Asked, out: Path) -> list[str]:
    report = build(project(), asked, out, Store(out / "none"))
    return sorted(it.file.stem for it in report.packages if not it.planned.booster)


def test_a_build_makes_it_for_the_course_and_every_edition(tmp_path: Path) -> None:
    asked = Asked(targets=("html",), tracks=("desk", "clients"))

    assert [
        "gates-1.0.0-clients-en-html",
        "gates-1.0.0-clients-north-en-html",
        "gates-1.0.0-desk-en-html",
        "gates-1.0.0-desk-north-en-html",
        "gates.refresher-1.0.0-desk-en-html",
        "gates.refresher-1.0.0-desk-north-en-html",
    ] == names(asked, tmp_path)


def test_it_is_asked_for_as_an_edition(tmp_path: Path) -> None:
    alone = Asked(targets=("html",), tracks=("desk",), editions=("refresher",))
    other = Asked(targets=("html",), tracks=("desk",), editions=("north",))

    assert [
        "gates.refresher-1.0.0-desk-en-html",
        "gates.refresher-1.0.0-desk-north-en-html",
    ] == names(alone, tmp_path / "alone")
    assert ["gates-1.0.0-desk-north-en-html"] == names(other, tmp_path / "other")


def test_a_course_without_one_has_no_such_edition(tmp_path: Path) -> None:
    lines = COURSE.split("  refresher:\n")
    bare = lines[0] + "tracks:" + lines[1].split("tracks:")[1]
    made = MemoryProject({**FILES, "course.yaml": bare})
    made.write(LOCK_FILE, relock(made)[0].encode())

    with pytest.raises(Unknown) as fault:
        build(made, Asked(editions=("refresher",)), tmp_path, Store(tmp_path / "no"))
    assert "there is no edition `refresher`; the course has none" == str(fault.value)


def test_the_lock_keeps_its_numbers_apart_from_those_of_the_course() -> None:
    source = course()
    pages = {page.index for module in source.modules for page in module.pages}
    asked = {q.index for pool in source.pools for q in pool.questions}

    assert source.refreshing.page not in pages | {-1}
    assert source.refreshing.quiz not in asked | {-1}
