"""The lock: numbers given once, options found again, merges mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.diagnostics import Sink
from scormbuild.identify import identify
from scormbuild.load import load
from scormbuild.lock import LOCK_FILE, Lock, LockedOption, read_lock, write_lock
from scormbuild.match import letters
from scormbuild.project import MemoryProject
from scormbuild.source import Source

QUESTION = """\
---
title: Fears
---
# The wall {#wall}

::: choose-one #q
What is a worry?

- [ ] Something to set aside before the meeting begins
  > No.
- [x] Information about a risk that somebody sees
  > Yes.
:::
"""


def project(module: str = QUESTION, lock: str | None = None) -> MemoryProject:
    files = {
        "course.yaml": "format: 1\nid: c\ntitle: C\nversion: 1.0.0\n"
        "language: en\nmodules: [m]\n",
        "modules/m/module.md": module,
    }
    if lock is not None:
        files[LOCK_FILE] = lock
    return MemoryProject(files)


def lock_of(files: MemoryProject) -> str:
    return files.read(LOCK_FILE).decode().split("\n", 1)[1]


FIRST = """\
component q 0 choose-one
course c
option q.a 0 [ ] Something to set aside before the meeting begins
option q.b 1 [x] Information about a risk that somebody sees
page wall 0
"""


def edited(old: str, new: str) -> tuple[str, list[str]]:
    files = project()
    identify(files)
    files.write("modules/m/module.md", QUESTION.replace(old, new).encode())
    report = identify(files)
    return lock_of(files), [it.rule.name for it in report.questions]


def test_ids_numbers_what_there_is() -> None:
    files = project()
    assert identify(files).lock_changed
    assert lock_of(files) == FIRST


def test_a_small_edit_is_the_same_option() -> None:
    lock, asked = edited("a risk that somebody sees", "a risk that someone sees")
    assert "option q.b 1 [x] Information about a risk that someone sees" in lock
    assert asked == []


def test_a_new_text_is_a_new_option_and_no_number_is_used_again() -> None:
    lock, asked = edited("Information about a risk that somebody sees", "Courage")
    assert "option q.b 1 [x] Information about a risk that somebody sees" in lock
    assert "option q.c 2 [x] Courage" in lock
    assert asked == []


def test_a_doubtful_edit_is_asked_about() -> None:
    lock, asked = edited(
        "Information about a risk that somebody sees",
        "Information on risks which people see coming",
    )
    assert asked == ["doubtful-option"]
    assert "option q.c 2 [x] Information on risks" in lock


def test_an_id_in_braces_settles_the_doubt() -> None:
    lock, asked = edited("Information about a risk that somebody sees", "Courage {#b}")
    assert "option q.b 1 [x] Courage" in lock
    assert "q.c" not in lock
    assert asked == []


def test_moved_options_keep_their_numbers() -> None:
    files = project()
    identify(files)
    first, second = QUESTION.split("- [ ]")[1].split("- [x]")
    swapped = (
        QUESTION.split("- [ ]", maxsplit=1)[0] + "- [x]" + second.replace(":::", "")
    )
    files.write("modules/m/module.md", f"{swapped}- [ ]{first}:::\n".encode())
    assert not identify(files).lock_changed


def test_ids_are_written_at_titles_and_fences_and_nothing_else_changes() -> None:
    text = (
        "\ufeff---\r\ntitle: M\r\n---\r\n# Wärme & Kälte {depth=deep}\r\n\r\n"
        "::: true-false correct=true\r\nSo?\r\n\r\n> True: Yes.\r\n> False: No.\r\n:::"
        "\r\n# 温度\r\n"
    )
    files = project(text)
    report = identify(files)
    assert report.written == (
        ("modules/m/module.md", 4, "waerme-kaelte"),
        ("modules/m/module.md", 12, "page-2"),
        ("modules/m/module.md", 6, "question-1"),
    )
    expected = (
        text.replace("{depth=deep}", "{#waerme-kaelte depth=deep}")
        .replace("true-false", "true-false #question-1")
        .replace("# 温度", "# 温度 {#page-2}")
    )
    assert expected.encode() == files.read("modules/m/module.md")


def test_nothing_is_written_into_a_course_that_cannot_be_read() -> None:
    files = project(QUESTION.replace("\n:::\n", "\n"))
    before = dict(files.files)
    report = identify(files)
    assert [it.rule.name for it in report.diagnostics] == ["unclosed-component"]
    assert before == files.files


def test_a_merge_that_gave_a_number_twice_is_for_the_author_to_settle() -> None:
    files = project(lock=FIRST + "page extra 0\n")
    assert ["lock-clash"] == [it.rule.name for it in load(files).diagnostics]
    before = dict(files.files)
    assert ["lock-clash"] == [it.rule.name for it in identify(files).diagnostics]
    assert before == files.files


def test_an_edit_that_turns_right_into_wrong_is_asked_about() -> None:
    files = project()
    identify(files)
    turned = QUESTION.replace(
        "- [x] Information about a risk", "- [ ] Information about no risk"
    )
    files.write("modules/m/module.md", turned.encode())
    assert ["doubtful-option"] == [it.rule.name for it in identify(files).questions]
    assert "option q.c 2 [ ] Information about no risk" in lock_of(files)


def test_what_is_gone_leaves_neither_its_id_nor_its_number_to_others() -> None:
    files = project(QUESTION.replace(" {#wall}", "").replace(" #q", ""))
    first = identify(files).written
    files.write("modules/m/module.md", b"---\ntitle: M\n---\n# Other {#other}\n")
    identify(files)
    files.write(
        "modules/m/module.md",
        QUESTION.replace(" {#wall}", "").replace(" #q", "").encode(),
    )
    again = identify(files).written
    assert {name for *_, name in first} & {name for *_, name in again} == set()


def test_conflict_marks_are_faults_that_ids_mends() -> None:
    lock = f"<<<<<<< ours\n{FIRST}=======\npage other 1\n>>>>>>> theirs\n"
    files = project(lock=lock)
    rules = [it.rule.name for it in load(files).diagnostics]
    assert rules == ["unreadable-lock"] * 3
    identify(files)
    assert FIRST.replace("page wall", "page other 1\npage wall") == lock_of(files)


@pytest.mark.parametrize(
    ("number", "name"), [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (701, "zz")]
)
def test_letters_count_on(number: int, name: str) -> None:
    assert name == letters(number)


names = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)


@given(
    st.dictionaries(names, st.integers(0, 500)),
    st.one_of(st.just(""), names),
    st.dictionaries(
        names, st.lists(st.tuples(names, st.text("ab c", max_size=9)), max_size=3)
    ),
)
def test_what_is_written_is_read_again(
    pages: dict[str, int], course: str, options: dict[str, list[tuple[str, str]]]
) -> None:
    unique = dict(zip(pages, range(len(pages)), strict=True))
    lock = Lock(
        course=course,
        stems={name: f"Is it {number}?" for name, number in unique.items()},
        pages=unique,
        components={name: (number, "quiz") for name, number in unique.items()},
        options={
            question: tuple(
                LockedOption(
                    name, number, " ".join(words.split()), ticked=bool(number % 2)
                )
                for number, (name, words) in enumerate(dict(found).items())
            )
            for question, found in options.items()
            if found
        },
    )
    sink = Sink()
    again = read_lock(Source(path=LOCK_FILE, text=write_lock(lock)), sink)
    assert sink.diagnostics == ()
    assert lock.course == again.course
    assert lock.stems == again.stems
    assert lock.pages == again.pages
    assert lock.components == again.components
    assert {k: set(v) for k, v in lock.options.items()} == {
        k: set(v) for k, v in again.options.items()
    }


def test_the_lock_keeps_the_id_that_the_course_had_first() -> None:
    files = project()
    identify(files)
    renamed = files.read("course.yaml").replace(b"id: c\n", b"id: d\n")
    files.write("course.yaml", renamed)
    report = identify(files)
    assert not report.lock_changed
    assert ["changed-course-id"] == [it.rule.name for it in load(files).diagnostics]


def test_a_question_under_a_new_id_is_asked_about_and_keeps_its_old_number() -> None:
    lock, asked = edited("#q", "#worry")
    assert asked == ["renamed-id"]
    assert (
        FIRST.replace("course c\n", "component worry 1 choose-one\ncourse c\n").replace(
            "page",
            "option worry.a 0 [ ] Something to set aside before the meeting begins\n"
            "option worry.b 1 [x] Information about a risk that somebody sees\npage",
        )
        == lock
    )
