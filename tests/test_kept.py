"""What is kept and not marked: its ids and versions, where it may stand, its state."""

from __future__ import annotations

from typing import Any

import pytest

from scormbuild.build import check_course
from scormbuild.identify import identify, relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.render.data import course_data
from scormbuild.select.variant import select
from scormbuild.state.record import ON_PAGE, Answer
from scormbuild.state.worst import worst_case

COURSE = """\
format: 1
id: kept
title: Kept
version: 1.0.0
language: en
modules: [m]
"""
HEAD = "---\ntitle: M\n---\n\n# One {#one}\n\n"
RULES = "::: acknowledge #rules version={}\nI have read them.\n:::\n"
FILE = "modules/m/module.md"


def project(text: str) -> MemoryProject:
    """Give a course with one page, and a lock that fits."""
    made = MemoryProject({"course.yaml": COURSE, FILE: HEAD + text})
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def components(made: MemoryProject) -> list[str]:
    """Give what the lock says of components."""
    lines = made.read(LOCK_FILE).decode().splitlines()
    return [line for line in lines if line.startswith("component ")]


def test_each_version_of_a_statement_has_a_number_of_its_own() -> None:
    made = project(RULES.format("3.2"))
    assert ["component rules.3-2 0 acknowledge"] == components(made)
    made.write(FILE, (HEAD + RULES.format("3.3")).encode())
    _, found = check_course(made)
    assert ["stale-lock"] == [it.rule.name for it in found]
    identify(made)
    old, new = "component rules.3-2 0 acknowledge", "component rules.3-3 1 acknowledge"
    assert [old, new] == components(made)
    assert due(made) == [1]
    made.write(FILE, (HEAD + RULES.format("3.2")).encode())
    assert due(made) == [0]


def test_a_statement_that_is_never_renewed_keeps_its_number() -> None:
    for version in ("3.2", "3.3"):
        made = project(RULES.format(f"{version} renew=never"))
        said = "component rules 0 acknowledge I have read them."
        assert [said] == components(made)


def due(made: MemoryProject) -> list[int]:
    """Give the numbers of what the only page is not done without."""
    course, found = check_course(made)
    assert course
    assert [] == [it.rule.name for it in found]
    data: Any = course_data(select(course, course.tracks[0]), {})
    (page,) = data["pages"]
    return list(page["due"])


def test_missing_ids_of_statements_are_written_behind_their_words() -> None:
    rating = (
        "::: likert scale=agree5\nHow far?\n\n- I know.\n- I can. {measures=x}\n:::\n"
    )
    made = MemoryProject({"course.yaml": COURSE, FILE: HEAD + rating})
    identify(made)
    lines = made.read(FILE).decode().splitlines()[-3:]
    expected = ["- I know. {#question-1}", "- I can. {#question-2 measures=x}", ":::"]
    assert expected == lines
    _, found = check_course(made)
    assert [] == [it.rule.name for it in found]


def test_what_is_kept_is_no_question_of_a_pool() -> None:
    kept = "::: checklist #list\nWhat is there?\n\n- [ ] One\n- [ ] Two\n:::\n"
    quiz = "::: quiz #quiz\n- 1 from p\n:::\n"
    files = {"course.yaml": COURSE, FILE: HEAD + quiz, "pools/p.md": kept}
    made = MemoryProject(files)
    made.write(LOCK_FILE, relock(made)[0].encode())
    _, found = check_course(made)
    assert "text-before-page" in {it.rule.name for it in found}


def test_whether_learners_are_sure_has_a_number_and_counts_in_the_longest_state() -> (
    None
):
    asked = (
        "::: choose-one #q confidence feedback=off\nWhich?\n\n- [x] A\n- [ ] B\n:::\n"
    )
    quiz = asked.replace("#q", "#r").removesuffix(":::\n") + ":::\n"
    made = project(f"{asked}\n::: quiz #z graded\n{quiz}:::\n")
    made.write("course.yaml", f"{COURSE}mastery: 50\n".encode())
    lock = [line.partition(" ")[2] for line in components(made)]
    kinds = {name: kind for name, _, kind in map(str.split, lock)}
    assert {"q.sure": "confidence", "r.sure": "confidence"}.items() <= kinds.items()
    course, found = check_course(made)
    assert course
    assert [] == [it.rule.name for it in found]
    state = worst_case(select(course, course.tracks[0])).state
    numbers = {name: int(index) for name, index, _ in map(str.split, lock)}
    expected = [numbers[name] for name in ("q", "q.sure", "r", "r.sure")]
    assert expected == [answer.question for answer in state.answers]
    (open_quiz,) = state.quizzes.values()
    assert {numbers["r"], numbers["r.sure"]} == set(open_quiz.given)
    assert (numbers["r"],) == open_quiz.draw


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("::: reflect #own\nWhat?\n:::\n", []),
        ("::: reflect #own privacy=record longest=7\nWhat?\n:::\n", ["€" * 7]),
        (RULES.format("1"), [(1, 99_999)]),
        ("::: checklist #list\nWhat?\n\n- [ ] One\n- [ ] Two\n:::\n", [(0, 1)]),
        (
            "::: checklist #list peer evidence\nWhat?\n\n- [ ] One\n- [ ] Two\n:::\n",
            [(0, 1), (0, 1), "€" * 200],
        ),
        (
            '::: likert scale="no, yes" skip\nHow?\n\n- A {#a}\n- B {#b}\n:::\n',
            [(0,), (0,)],
        ),
    ],
)
def test_the_longest_state_has_all_that_is_kept_and_nothing_private(
    text: str, answers: list[str | tuple[int, ...]]
) -> None:
    course, _ = check_course(project(text))
    assert course
    state = worst_case(select(course, course.tracks[0])).state
    expected = tuple(
        Answer(question=at, quiz=ON_PAGE, tries=1, response=given, points=0)
        for at, given in enumerate(answers)
    )
    assert expected == state.answers


LIST = "::: checklist #list{}\nWhat?\n\n- [ ] One\n- [ ] Two\n:::\n"


def test_what_is_kept_beside_a_checklist_has_numbers_of_its_own() -> None:
    made = project(LIST.format(""))
    assert ["component list 0 checklist"] == components(made)
    made.write(FILE, (HEAD + LIST.format(" peer evidence")).encode())
    _, found = check_course(made)
    assert ["stale-lock"] == [it.rule.name for it in found]
    identify(made)
    expected = ["list 0", "list.evidence 2", "list.peer 1"]
    assert [f"component {it} checklist" for it in expected] == components(made)


def test_what_is_kept_beside_a_checklist_is_told_as_another_record() -> None:
    course, found = check_course(project(LIST.format(" evidence peer")))
    assert course
    assert [] == [it.rule.name for it in found]
    data: Any = course_data(select(course, course.tracks[0]), {})
    told = [
        (
            name,
            it["interaction"]["type"],
            it["manner"],
            len(it["interaction"]["choices"]),
        )
        for name, it in data["questions"].items()
    ]
    assert [
        ("list", "performance", "several", 2),
        ("list.peer", "performance", "several", 2),
        ("list.evidence", "fill-in", "text", 0),
    ] == told
