"""Surveys and what is shared: names of records, privacy, phases, ends of modules."""

from __future__ import annotations

from typing import Any

import pytest

from scormbuild.build import check_course
from scormbuild.identify import identify, relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Depth, Privacy, Rating, Survey, Track
from scormbuild.model.walk import asked_on, nodes, pages, questions
from scormbuild.project import MemoryProject
from scormbuild.render.data import course_data
from scormbuild.select.variant import select
from scormbuild.simulate import finish

COURSE = """\
format: 1
id: asked
title: Asked
version: 1.0.0
language: en
modules: [m, n]
"""
M = "---\ntitle: M\n---\n\n# One {#one}\n\nWords.\n"
N = "---\ntitle: N\n---\n\n# Two {#two}\n\nWords.\n"
SHIFT = """\
::: survey #shift phases="pre, post"
Where do you stand?

::: likert scale=agree5
How far?

- I know. {#know measures=sure}
- I hide. {#hide measures=sure .reverse}
:::

::: reflect #why
Why?
:::
:::
"""
HEAT = "::: checklist #heat\nWhat is hot?\n\n- [ ] The pan\n- [ ] The iron\n:::\n"


def project(**files: str) -> MemoryProject:
    """Give a course of two modules with some files, and a lock that fits.

    `m`, `n` stand behind the pages' words; `course` behind the settings; all else is
    shared.
    """
    texts = {
        "course.yaml": COURSE + files.pop("course", ""),
        "modules/m/module.md": f"{M}\n{files.pop('m', '')}",
        "modules/n/module.md": f"{N}\n{files.pop('n', '')}",
    }
    shared = {f"shared/{name}.md": text for name, text in files.items()}
    made = MemoryProject(texts | shared)
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def names(made: MemoryProject) -> list[str]:
    """Give the names of all records, in order; nothing may be wrong."""
    course, found = check_course(made)
    assert [] == [it.rule.name for it in found]
    assert course
    return [it.key for it in questions(course)]


def test_each_phase_has_records_of_its_own_and_the_same_ids() -> None:
    made = project(
        shift=SHIFT,
        m="::: use shift phase=pre\n:::\n",
        n="::: use shift phase=post\nAnd now?\n:::\n",
    )
    parts = ("shift", "know", "hide", "why")
    expected = [f"{it}.{phase}" for phase in ("pre", "post") for it in parts]
    assert expected == names(made)
    course, _ = check_course(made)
    assert course
    stems = [it.stem.plain for it in questions(course) if it.id == "shift"]
    assert ["Where do you stand?", "And now?"] == stems
    turned = [it.key for it in questions(course) if it.reverse]
    assert ["hide.pre", "hide.post"] == turned


def test_what_is_used_without_a_phase_has_the_module_in_its_records() -> None:
    use = "::: use heat\n:::\n"
    assert ["heat.m", "heat.n"] == names(project(heat=HEAT, m=use, n=use))


def test_ids_are_written_once_into_what_is_shared() -> None:
    use = "::: use heat\n:::\n"
    made = project(heat=HEAT.replace(" #heat", ""), m=use, n=use)
    report = identify(made)
    assert [("shared/heat.md", 1, "question-1")] == list(report.written)
    assert ["question-1.m", "question-1.n"] == names(made)


def test_the_lock_keeps_the_choices_of_what_is_shared_once() -> None:
    use = "::: use heat\n:::\n"
    lock = project(heat=HEAT, m=use, n=use).read(LOCK_FILE).decode().splitlines()
    options = [it.partition(" [")[0] for it in lock if it.startswith("option")]
    assert ["option heat.a 0", "option heat.b 1"] == options


def test_what_stands_after_each_module_ends_what_a_track_shows_of_it() -> None:
    deep = "# Three {#three depth=deep}\n\nMore.\n"
    made = project(heat=HEAT, n=deep, course="after-each-module: [heat]\n")
    assert ["heat.m", "heat.n"] == names(made)
    course, _ = check_course(made)
    assert course
    for depth, last in ((Depth.BRIEF, "two"), (Depth.DEEP, "three")):
        modules = (("m", depth), ("n", depth))
        track = Track(id="t", title="T", modules=modules, mastery=None)
        shown = [page for it in select(course, track).modules for page in it.pages]
        asking = {page.id: [it.key for it in asked_on(page)] for page in shown}
        asking = {name: found for name, found in asking.items() if found}
        assert {"one": ["heat.m"], last: ["heat.n"]} == asking


def test_an_introduction_goes_before_what_has_none_of_its_own() -> None:
    made = project(heat=f"Old words.\n\n{HEAT}", m="::: use heat\nNew words.\n:::\n")
    course, _ = check_course(made)
    assert course
    body = nodes(next(pages(course)).body)
    texts = [it.text.plain for it in body if hasattr(it, "text")]
    assert ["Words.", "New words."] == texts


@pytest.mark.parametrize(
    ("settings", "said", "expected"),
    [
        ("", "", ("record", "record", "private")),
        ("records: {surveys: group}\n", "", ("group", "group", "private")),
        ("", "privacy=private", ("private", "private", "private")),
        ("records: {reflections: record}\n", "", ("record", "record", "record")),
    ],
)
def test_privacy_is_what_is_said_nearest(
    settings: str, said: str, expected: tuple[str, ...]
) -> None:
    shift = SHIFT.replace('phases="pre, post"', said)
    made = project(m=shift, course=settings)
    course, found = check_course(made)
    assert course
    assert [] == [it.rule.name for it in found]
    body = list(nodes(next(pages(course)).body))
    (survey,) = (it for it in body if isinstance(it, Survey))
    (rating,) = (it for it in body if isinstance(it, Rating))
    (own,) = (it for it in questions(course) if it.id == "why")
    assert [Privacy(it) for it in expected] == [
        survey.privacy,
        rating.privacy,
        own.privacy,
    ]


def test_of_a_private_survey_the_player_knows_only_that_it_is_done() -> None:
    made = project(m=SHIFT.replace('phases="pre, post"', "privacy=private"))
    course, _ = check_course(made)
    assert course
    data: Any = course_data(select(course, course.tracks[0]), {})
    assert ["shift"] == [*data["questions"]]
    assert [data["questions"]["shift"]["index"]] == data["pages"][0]["due"]


def test_what_may_be_sent_is_known_to_the_player() -> None:
    made = project(m="::: reflect #why share=ask\nWhy?\n:::\n")
    course, _ = check_course(made)
    assert course
    data: Any = course_data(select(course, course.tracks[0]), {})
    assert ["why"] == [*data["questions"]]
    assert 200 == data["questions"]["why"]["typed"]["longest"]


def test_a_road_to_the_end_gives_or_skips_every_survey() -> None:
    made = project(m=SHIFT.replace('phases="pre, post"', ""))
    course, _ = check_course(made)
    assert course
    road = finish(select(course, course.tracks[0])).completed
    assert road
    assert (1, 0) == (road.surveys, road.statements)
