"""Checking a whole course: tracks, what reading could not read, what is silenced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from scormbuild.build import check_course
from scormbuild.check import check
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Asking, Depth, Feedback, Guidance, Track
from scormbuild.project import MemoryProject

if TYPE_CHECKING:
    from scormbuild.model import Course

COURSE = """\
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [fears, drill]
mastery: 80
"""
FEARS = """\
---
title: Fears first
---

# Before you begin {#before}

A worry is information.
"""
DRILL = """\
---
title: The drill
---

# The last word {#last}

::: quiz #final graded attempts=1
- 1 from fears, 2 where deep
:::
"""
POOL = """\
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
"""
FILES: dict[str, str | bytes] = {
    "course.yaml": COURSE,
    "modules/fears/module.md": FEARS,
    "modules/drill/module.md": DRILL,
    "pools/fears.md": POOL,
}


def found_in(files: dict[str, str | bytes]) -> list[str]:
    """Check some files laid over the course; give place and rule of each fault."""
    project = MemoryProject(FILES | files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    _, found = check_course(project)
    return [f"{it.span.path}:{it.span.line} {it.rule.name}" for it in found]


def course_of(files: dict[str, str | bytes]) -> Course:
    """Load some files laid over the course."""
    project = MemoryProject(FILES | files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    course, _ = check_course(project)
    assert course is not None
    return course


def in_tracks(course: Course, *tracks: Track) -> list[str]:
    """Check a course in some tracks; give rule and message of each fault."""
    found = check(replace(course, tracks=tracks))
    return [f"{it.rule.name}: {it.message}" for it in found]


def track(name: str, mastery: int | None, **modules: Depth) -> Track:
    """Make a track of modules and their depths."""
    return Track(id=name, title=name, modules=tuple(modules.items()), mastery=mastery)


def test_a_draw_is_measured_at_the_depth_a_track_takes() -> None:
    brief = track("brief", 80, fears=Depth.BRIEF, drill=Depth.BRIEF)
    deep = track("deep", 80, fears=Depth.DEEP, drill=Depth.BRIEF)
    deeper = track("deeper", 80, fears=Depth.DEEP, drill=Depth.DEEP)
    course = course_of({})
    message = "2 questions are drawn from `fears` in track `deep`, which has 1"
    assert in_tracks(course, brief, brief) == []
    assert in_tracks(course, brief, deep, deeper) == [f"draw-too-large: {message}"]


def test_a_quiz_of_which_a_track_keeps_one_line_is_not_empty() -> None:
    lines = "- 1 from fears\n- 1 from fears where deep"
    text = DRILL.replace("- 1 from fears, 2 where deep", lines)
    course = course_of({"modules/drill/module.md": text})
    brief = track("brief", 80, fears=Depth.BRIEF, drill=Depth.BRIEF)
    expected: list[str] = []
    assert expected == in_tracks(course, brief)


def test_a_quiz_that_a_track_leaves_empty_is_named_with_the_track() -> None:
    course = course_of({})
    whole = track("whole", 80, fears=Depth.BRIEF, drill=Depth.BRIEF)
    half = track("half", 80, drill=Depth.BRIEF)
    expected = ["empty-quiz: quiz `final` asks nothing in track `half`"]
    assert expected == in_tracks(course, whole, half)


def test_a_track_with_a_pass_mark_needs_a_graded_quiz() -> None:
    course = course_of({})
    whole = track("whole", 80, fears=Depth.BRIEF, drill=Depth.BRIEF)
    half = track("half", 75, fears=Depth.BRIEF)
    fact = "track `half` has a pass mark of 75, but no graded quiz"
    assert [f"mastery-without-graded: {fact}"] == in_tracks(course, whole, half)


def test_a_track_without_a_pass_mark_drops_its_graded_quizzes() -> None:
    course = course_of({})
    whole = track("whole", 80, fears=Depth.BRIEF, drill=Depth.BRIEF)
    open_to_all = track("open", None, fears=Depth.DEEP, drill=Depth.BRIEF)
    expected: list[str] = []
    assert expected == in_tracks(course, whole, open_to_all)


def test_a_course_of_no_modules_is_empty() -> None:
    project = MemoryProject({"course.yaml": COURSE.replace("fears, drill", "")})
    project.write(LOCK_FILE, relock(project)[0].encode())
    found = [it for it in check_course(project)[1] if it.rule.name == "empty-track"]
    fact = "the course shows no page, so it would be completed on opening"
    assert [(fact, 6)] == [(it.message, it.span.line) for it in found]


def test_a_question_of_another_kind_needs_no_feedback_for_options() -> None:
    course = course_of({"modules/drill/module.md": DRILL.replace("2 where", "1 where")})
    other = replace(
        course.pools[0].questions[0],
        kind="reflect",
        asking=Asking(feedback=Feedback.EXPLAIN),
        guidance=Guidance(explain=course.pools[0].questions[0].stem),
        options=tuple(
            replace(it, feedback=None) for it in course.pools[0].questions[0].options
        ),
    )
    pool = replace(course.pools[0], questions=(other,))
    expected: list[str] = []
    assert expected == [it.rule.name for it in check(replace(course, pools=(pool,)))]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("pools/fears.md", b"\xff\xfe"),
        ("pools/fears.md", b"\0"),
        ("modules/fears/20-lost.md", b"\xff\xfe"),
    ],
)
def test_a_file_that_cannot_be_read_is_the_only_fault(path: str, body: bytes) -> None:
    link = FEARS + "\nSee [what is lost](#lost).\n"
    page = (
        f"\n# Lost {{#{'lost' if path.startswith('pools') else 'found'}}}\n\nWords.\n"
    )
    files: dict[str, str | bytes] = {
        "modules/fears/module.md": link + page,
        "modules/drill/module.md": DRILL.replace("2 where", "1 where"),
        path: body,
    }
    assert [f"{path}:1 not-text"] == found_in(files)


def test_objectives_of_a_module_that_cannot_be_read_are_not_missed() -> None:
    files: dict[str, str | bytes] = {
        "modules/fears/module.md": b"\xff\xfe",
        "modules/drill/module.md": DRILL.replace("- 1 from fears, 2 where deep", "")
        .replace("graded attempts=1\n", "graded\n" + POOL)
        .replace("correct=false", "correct=false objective=fears.classify"),
        "pools/fears.md": "",
    }
    assert ["modules/fears/module.md:1 not-text"] == found_in(files)


def test_a_warning_of_reading_can_be_silenced_too() -> None:
    code = "Words:\n\n    indented\n"
    files: dict[str, str | bytes] = {
        "modules/fears/module.md": FEARS + code,
        "modules/drill/module.md": DRILL.replace("2 where", "1 where"),
    }
    expected = ["modules/fears/module.md:10 indented-code"]
    assert expected == found_in(files)
    files["course.yaml"] = COURSE + "ignore: [indented-code]\n"
    expected = []
    assert expected == found_in(files)


def test_a_comment_holds_before_in_and_behind_the_settings_of_a_module() -> None:
    why = "because it is long"
    page = (
        f"<!-- scormbuild: ignore[minutes-differ] {why} -->\n---\n"
        f"minutes: {{brief: 8}} # scormbuild: ignore[minutes-differ] {why}\n---\n"
        f"<!-- scormbuild: ignore[minutes-differ] {why} -->\n"
        "# Before you begin {#before minutes=2}\n\nA worry.\n"
    )
    files: dict[str, str | bytes] = {
        "modules/fears/module.md": page.replace("minutes:", "title: A\nminutes:"),
        "modules/drill/module.md": DRILL.replace("2 where", "1 where"),
    }
    expected = [f"modules/fears/module.md:{n} unused-ignore" for n in (1, 6)]
    assert expected == found_in(files)
