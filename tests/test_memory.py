"""A memory changes how long loading takes, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormbuild.identify import identify
from scormbuild.load import load
from scormbuild.load.memory import VERSIONS, Memory
from scormbuild.project import MemoryProject, Project
from tests.preview import HELLO

ROOT = Path(__file__).parents[1]
PAGE, POOL = "modules/hello/module.md", "pools/hello.md"
LOCK, COURSE = "scormbuild.lock", "course.yaml"
ASKED = """\
::: true-false #again correct=true
Once more?
> True: Yes.
> False: It is.
:::
"""
FILES = {**HELLO, POOL: ASKED, "modules/hello/20-more.md": "# More {#more}\n\nText.\n"}
EDITS = st.sampled_from(
    [
        (PAGE, "welcome", "again"),
        (PAGE, "- [x]", "- [ ]"),
        (PAGE, "{#welcome}", ""),
        (PAGE, "Hello", "Hallo"),
        (PAGE, "graded", ""),
        (PAGE, "\n", "\r\n"),
        (PAGE, "::: choose-one #who", "::: choose-many #who"),
        (POOL, "#again", "#who"),
        (POOL, "correct=true", "correct=false"),
        (COURSE, "mastery: 100", "mastery: 50"),
        (COURSE, "mastery: 100", "quiz: {attempts: 1}\nmastery: 100"),
        (COURSE, "mastery: 100", "graded: {check: 100}\nmastery: 100"),
        (LOCK, "page welcome 0", "page welcome 7"),
        (LOCK, "component who", "component whom"),
        (LOCK, " choose-one", " choose-many"),
        (LOCK, "[x]", "[ ]"),
        (LOCK, "\n", "\n\n"),
    ]
)


def changed(files: dict[str, str], edits: list[tuple[str, str, str]]) -> MemoryProject:
    texts = dict(files)
    for path, old, new in edits:
        texts[path] = texts[path].replace(old, new)
    return MemoryProject({path: text.encode() for path, text in texts.items()})


@given(st.lists(st.lists(EDITS, max_size=3), max_size=6))
@settings(max_examples=60, deadline=None)
def test_a_course_is_the_same_with_a_memory_and_without(
    saves: list[list[tuple[str, str, str]]],
) -> None:
    memory = Memory()
    for edits in saves:
        project = changed(FILES, edits)
        ours, theirs = load(project, memory=memory), load(project)
        assert theirs.diagnostics == ours.diagnostics
        assert repr(theirs.course) == repr(ours.course)
        assert theirs.course == ours.course


@given(st.lists(EDITS, max_size=3), st.lists(EDITS, max_size=3))
@settings(max_examples=30, deadline=None)
def test_ids_writes_the_same_with_a_memory_and_without(
    first: list[tuple[str, str, str]], second: list[tuple[str, str, str]]
) -> None:
    memory = Memory()
    for edits in (first, second):
        ours, theirs = changed(FILES, edits), changed(FILES, edits)
        assert identify(theirs) == identify(ours, memory=memory)
        assert theirs.files == ours.files


@cache
def flagship() -> Project:
    return Project.open_folder(ROOT / "courses/new-rules")


@pytest.mark.parametrize(
    "path", [it for it in flagship().sizes if it.endswith((".md", ".yaml", ".lock"))]
)
def test_a_change_to_any_file_of_a_course_is_seen(path: str) -> None:
    files = {it: flagship().read(it) for it in flagship().sizes}
    memory = Memory()
    load(MemoryProject(files), memory=memory)
    files[path] = files[path].replace(b" ", b"  ").replace(b"e", b"o", 9)
    after = MemoryProject(files)
    ours, theirs = load(after, memory=memory), load(after)
    assert (theirs.course, theirs.diagnostics) == (ours.course, ours.diagnostics)


def test_what_did_not_change_is_not_read_again() -> None:
    project, memory = MemoryProject(FILES), Memory()
    first, second = (load(project, memory=memory).course for _ in range(2))
    assert first is not None
    assert second is not None
    assert first.modules[0].pages[0] is second.modules[0].pages[0]
    project.files[LOCK] += b"page another 9\n"
    third = load(project, memory=memory).course
    assert third is not None
    assert first.modules[0].pages[0] is third.modules[0].pages[0]


def test_only_the_latest_readings_are_kept() -> None:
    memory = Memory()
    texts = [HELLO[PAGE] + f"\n{number}\n" for number in range(VERSIONS + 1)]
    pages = []
    for text in (*texts, texts[-1], texts[0]):
        course = load(MemoryProject({**HELLO, PAGE: text}), memory=memory).course
        assert course is not None
        pages.append(course.modules[0].pages[0])
    assert pages[-3] is pages[-2]
    assert pages[0] == pages[-1]
    assert pages[0] is not pages[-1]
