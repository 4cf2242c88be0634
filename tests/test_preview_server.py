"""The server in a process of its own: saves, faults, restarts, and what it leaves."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.preview import HELLO, Running, pictured
from tests.test_cli import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = HELLO["modules/hello/module.md"]
SAVES = 200
WARM = 40
"""Saves after which a server has all that it keeps."""
GROWTH = 4000
"""Kilobytes by which it may grow in the others; packages kept each time would be many
times that."""
EVERYWHERE = "0.0.0.0"  # noqa: S104 - said to a preview, which warns


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Write a course that a test may change."""
    return pictured(tmp_path)


@pytest.fixture
def running(course: Path, tmp_path: Path) -> Iterator[Running]:
    """Start a preview of it."""
    with Running(course, tmp_path / "state") as it:
        yield it


def settled(running: Running, counts: tuple[int, int]) -> tuple[int, int]:
    """Ask until a server has closed what it has to, or long enough; give its counts."""
    for _ in range(100):
        running.told()
        if running.counts() == counts:
            break
    return running.counts()


def test_a_save_is_told_to_everybody_and_shown(course: Path, running: Running) -> None:
    page = course / "modules/hello/module.md"
    with running.listen() as one, running.listen() as other:
        assert "hello" == one.first[0]
        page.write_text(page.read_text("utf-8").replace("is text", "is new"), "utf-8")
        heard = one.next()
        assert heard == other.next()
    name, data = heard
    assert ("changed", True, ["modules/hello/module.md"]) == (
        name,
        data["ok"],
        data["changed"],
    )
    assert data["version"] == running.told()["version"] > one.first[1]["version"]
    assert "This page is new" in running.unit()


def test_a_fault_is_told_while_what_was_good_stays(
    course: Path, running: Running
) -> None:
    page = course / "modules/hello/module.md"
    before = page.read_text("utf-8")
    with running.listen() as ear:
        page.write_text(before.replace("- [x]", "- [ ]"), "utf-8")
        ear.until(ok=False)
        told = running.told()
        assert (False, ["no-correct-option"], "Hello") == (
            told["ok"],
            [it["rule"] for it in told["diagnostics"]],
            told["title"],
        )
        assert "This page is text" in running.unit()
        page.write_text(before, "utf-8")
        ear.until(ok=True)
    assert [] == running.told()["diagnostics"]


def test_the_terminal_says_each_fault_once_while_it_lasts(
    course: Path, running: Running
) -> None:
    page = course / "modules/hello/module.md"
    good = page.read_text("utf-8")
    link = "\n[a](#nowhere)\n"
    wrong = good.replace("- [x]", "- [ ]") + link
    saves = (wrong, wrong.replace("text.", "text.\n\nMore."), good + link, good)
    with running.listen() as ear:
        for text in saves:
            page.write_text(text, "utf-8")
            ear.until(ok=text == good)
    code, out, err = running.stop()
    assert (130, "") == (code, out)
    assert ["(no-correct-option)", "(broken-link)"] == [
        it.split()[-1] for it in err.splitlines() if "error[" in it
    ]
    assert ["still wrong: 1", "nothing is wrong any more", "stopped"] == (
        err.splitlines()[-3:]
    )


@pytest.mark.parametrize("way", ["truncate", "rename", "pieces"])
def test_every_way_of_saving_is_seen(course: Path, running: Running, way: str) -> None:
    page = course / "modules/hello/module.md"
    text = page.read_text("utf-8").replace("is text", f"is {way}")
    with running.listen() as ear:
        if way == "rename":
            beside = course / "modules/hello/.module.md.swp"
            beside.write_text(text, "utf-8")
            beside.replace(page)
        elif way == "pieces":
            with page.open("w", encoding="utf-8") as out:
                for line in text.splitlines(keepends=True):
                    out.write(line)
                    out.flush()
                    os.fsync(out.fileno())
        else:
            page.write_text(text, "utf-8")
        ear.until(ok=True)
        while f"This page is {way}" not in running.unit():
            ear.until(ok=True)


def test_a_course_that_goes_away_and_comes_back_is_seen(
    course: Path, running: Running
) -> None:
    settings = course / "course.yaml"
    with running.listen() as ear:
        settings.rename(course / "away.yaml")
        ear.until(ok=False)
        told = running.told()
        gone = f"`{course}` holds no `course.yaml`; name the folder of a course"
        assert [("", gone)] == [
            (it["rule"], it["message"]) for it in told["diagnostics"]
        ]
        (course / "away.yaml").rename(settings)
        ear.until(ok=True)


def test_hundreds_of_saves_leave_nothing_behind(course: Path, running: Running) -> None:
    page = course / "modules/hello/module.md"
    text = page.read_text("utf-8")
    with running.listen() as ear:
        page.write_text(text.replace("is text", "is warm"), "utf-8")
        ear.until(ok=True)
        running.unit()
        before, memory = running.counts(), 0
        for number in range(SAVES):
            beside = course / "modules/hello/module.md~"
            beside.write_text(text.replace("is text", f"is number {number}"), "utf-8")
            beside.replace(page)
            ear.until(ok=True)
            if number == WARM:
                memory = running.memory()
        while f"is number {SAVES - 1}" not in running.unit():
            ear.until(ok=True)
        assert before == settled(running, before)
        assert [] == running.children()
        assert running.memory() - memory < GROWTH


def test_who_left_is_forgotten(running: Running) -> None:
    with running.listen():
        pass
    running.told()
    before = running.counts()
    for _ in range(5):
        with running.listen():
            pass
    assert before == settled(running, before)


def test_a_killed_server_comes_back_at_the_same_address_and_tells_what_was_missed(
    course: Path, tmp_path: Path
) -> None:
    page = course / "modules/hello/module.md"
    with Running(course, tmp_path / "state") as first, first.listen() as ear:
        version = ear.first[1]["version"]
    page.write_text(page.read_text("utf-8").replace("is text", "is new"), "utf-8")
    with Running(course, tmp_path / "state") as second:
        assert first.url == second.url
        with second.listen(last=str(version)) as again:
            assert ("changed", True) == (
                again.first[0],
                again.first[1]["version"] > version,
            )


def test_whoever_listens_at_the_end_hears_the_end(running: Running) -> None:
    with running.listen() as ear:
        assert (130, "", "stopped\n") == running.stop()
        ear.end()
    assert ear.whole


def test_who_listens_to_a_network_is_warned(course: Path, tmp_path: Path) -> None:
    with Running(course, tmp_path / "state", ("--host", EVERYWHERE)) as it:
        assert it.url.startswith("http://127.0.0.1:")
        assert (200, 403) == (
            it.ask("api/course", Host="192.168.0.7").status,
            it.ask("api/course", Host="evil.example").status,
        )
        warning = (
            "warning: listening at 0.0.0.0: whoever can reach this machine and has the"
            " address can read the course\n"
        )
        assert (130, "", f"{warning}stopped\n") == it.stop()


def test_a_port_that_is_taken_is_wrong_usage(course: Path, running: Running) -> None:
    port = running.url.split(":")[2].split("/")[0]
    code, out, err = run("preview", str(course), "--port", port)
    assert (2, "") == (code, out)
    assert (
        f"Error: port {port} cannot be had (Address already in use); name another, or"
        " none"
    ) == err.splitlines()[-1]


def test_two_previews_of_a_course_run_side_by_side(
    course: Path, running: Running, tmp_path: Path
) -> None:
    with Running(course, tmp_path / "state") as other:
        assert running.url != other.url
        assert (200, 200) == (
            running.ask("api/course").status,
            other.ask("api/course").status,
        )


def test_the_preview_writes_nothing_into_the_course(
    course: Path, tmp_path: Path
) -> None:
    page = course / "modules/hello/module.md"
    page.write_text(PAGE + "\n# Another page\n\nText.\n", "utf-8")
    before = {path: path.stat().st_mtime_ns for path in sorted(course.rglob("*"))}
    with Running(course, tmp_path / "state") as it:
        assert ["welcome", "another-page"] == [
            page["id"] for page in it.told()["pages"]
        ]
        it.unit()
        it.stop()
    assert before == {
        path: path.stat().st_mtime_ns for path in sorted(course.rglob("*"))
    }
