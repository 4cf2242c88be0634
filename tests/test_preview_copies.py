"""Copies for others: one track as a web page, and the whole course to comment on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scormbuild.identify import identify
from scormbuild.load import load
from scormbuild.model.walk import pages, questions, texts
from scormbuild.preview.review import review_site
from scormbuild.preview.review.entries import entries
from scormbuild.preview.session import Session
from scormbuild.preview.snapshot import Shown
from scormbuild.project import MemoryProject, Project
from tests.preview import HELLO, written
from tests.test_cli import run
from tests.translated import FIRE, into, pseudo, spoken

ROOT = Path(__file__).parents[1]
FLAGSHIP = ROOT / "courses/new-rules"
PAGE = "modules/hello/module.md"
ASKED = """
::: short-answer #q{number} longest=200
Question {number}?
- [x] yes

> Explain: So it is.
:::
"""
NUMBERS = range(1, 151)
LONG = {
    "course.yaml": HELLO["course.yaml"].replace("mastery: 100\n", ""),
    PAGE: "---\ntitle: All\n---\n# All {#all-of-them}\n"
    + "".join(ASKED.format(number=it) for it in NUMBERS),
    "scormbuild.lock": "".join(
        sorted(f"component q{it} {it} short-answer\n" for it in NUMBERS)
    )
    + "page all-of-them 0\n",
}
"""A course whose typed answers no LMS of SCORM 1.2 could keep."""


def test_once_is_what_a_build_leaves_as_a_folder(tmp_path: Path) -> None:
    course = str(ROOT / "courses/hello")
    assert 0 == run("build", course, "--target=html", f"--out={tmp_path / 'dist'}")[0]
    out = tmp_path / "once"
    assert (0, f"wrote {out}; open index.html in it\n", "") == run(
        "preview", course, f"--once={out}"
    )
    (folder,) = (tmp_path / "dist").glob("*-html")
    assert contents(folder) == contents(out)


def test_once_takes_the_track_that_is_named(tmp_path: Path) -> None:
    code, _, _ = run(
        "preview", str(FLAGSHIP), "--track=partners", f"--once={tmp_path / 'out'}"
    )
    script = (tmp_path / "out/course.js").read_text("utf-8")
    assert (0, ["partners"]) == (code, re.findall(r'"track":\{"id":"(\w+)"', script))


@pytest.mark.parametrize("option", ["--once", "--public-review"])
def test_a_course_with_an_error_is_not_copied(tmp_path: Path, option: str) -> None:
    faulty = HELLO[PAGE].replace("- [x]", "- [ ]")
    course = written(tmp_path / "hello", {**HELLO, PAGE: faulty})
    code, out, err = run("preview", str(course), f"{option}={tmp_path / 'out'}")
    assert (1, "") == (code, out)
    assert "(no-correct-option)" in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("option", ["--once", "--public-review"])
def test_a_copy_is_made_without_ids_and_says_so(tmp_path: Path, option: str) -> None:
    new = HELLO[PAGE] + "\n# Another\n\nText.\n"
    course = written(tmp_path / "hello", {**HELLO, PAGE: new})
    code, _, err = run("preview", str(course), f"{option}={tmp_path / 'out'}")
    assert 0 == code
    place = f"{course / PAGE}:17:1"
    assert (
        f"{place}: warning[SB101] page `Another` has no id; the preview goes on with a"
        f" provisional one; run `scormbuild ids {course}`, which writes it into the"
        " text (missing-id)"
    ) == err.splitlines()[0]
    assert 'id="page-another"' in (tmp_path / "out/index.html").read_text("utf-8")
    assert new == (course / PAGE).read_text("utf-8")


@pytest.mark.parametrize("option", ["--once", "--public-review"])
def test_a_course_whose_state_is_too_long_is_copied_and_says_so(
    tmp_path: Path, option: str
) -> None:
    course = written(tmp_path / "long", LONG)
    assert 1 == run("check", str(course))[0]
    code, out, err = run("preview", str(course), f"{option}={tmp_path / 'out'}")
    assert (0, f"wrote {tmp_path / 'out'}; open index.html in it\n") == (code, out)
    assert "(state-too-long)" in err
    assert "Question 150?" in (tmp_path / "out/index.html").read_text("utf-8")


def test_a_bad_template_is_told_by_once(tmp_path: Path) -> None:
    files = {**HELLO, "templates/page.html": "{{ nothing.at.all }}"}
    course = written(tmp_path / "hello", files)
    code, _, err = run("preview", str(course), f"--once={tmp_path / 'out'}")
    assert 1 == code
    assert "(bad-template)" in err


def test_a_review_has_every_page_and_question_with_its_number() -> None:
    course = load(Project.open_folder(FLAGSHIP)).course
    assert course
    found = list(entries(course))
    asked = [it for it in found if it.kind == "question"]
    assert [page.id for page in pages(course)] == [
        it.id for it in found if it.kind == "page"
    ]
    # that a survey was given is no question of its own to whoever reads
    there = [it.key for it in questions(course) if it.kind != "survey"]
    assert there == [it.id for it in asked]
    assert [f"Q{number}" for number in range(1, len(asked) + 1)] == [
        it.number for it in asked
    ]
    assert len(found) == len({it.number for it in found})
    document = body(course_files(FLAGSHIP)["index.html"])
    places = re.findall(
        r'<section class="comments" data-kind="(\w+)" data-id="([\w.-]+)"', document
    )
    assert sorted((it.kind, it.id) for it in found) == sorted(places)


@pytest.mark.parametrize(
    "name", ["courses/new-rules", "courses/gallery", "tests/golden/kinds"]
)
def test_a_review_leaves_out_nothing_that_was_written(name: str) -> None:
    course = load(Project.open_folder(ROOT / name)).course
    assert course
    document = body(course_files(ROOT / name)["index.html"])
    assert [] == [it.html for it in texts(course) if it.html not in document]
    named = set(re.findall(r'(?:src|href|poster)="([^"#:]+)"', document))
    assert set() == {it.path for it in course.media} - named


def test_comments_will_name_the_source_and_line() -> None:
    script = body(course_files(ROOT / "courses/hello")["course.js"])
    data = re.search(r"^const DATA = (.*);$", script, re.MULTILINE)
    assert data
    assert {
        "format": 1,
        "course": {
            "id": "hello",
            "title": "Hello",
            "version": "1.0.0",
            "language": "en",
        },
        "entries": [
            {"kind": "page", "number": "1.1", "id": "welcome", "title": "Hello"}
            | {"path": PAGE, "line": 4},
            {"kind": "question", "number": "Q1", "id": "who"}
            | {"title": "Who can change this course?", "path": PAGE, "line": 8},
        ],
    } == json.loads(data[1])


def test_a_review_holds_what_its_texts_show_and_calls_nobody() -> None:
    files = course_files(FLAGSHIP)
    document = body(files["index.html"])
    named = set(re.findall(r'(?:src|href)="([^"#:]+)"', document))
    assert named == files.keys() - {"index.html"}
    assert [] == re.findall(
        r'\b(?:src|href)="(?:https?:)?//', document.split("<main")[0]
    )
    assert [] == re.findall(r"\son\w+=|\sstyle=|<script>|<style", document)


def test_words_of_the_course_cannot_become_markup() -> None:
    evil = '<b>bold</b> & "quoted" </script>'
    files = {
        **HELLO,
        "course.yaml": HELLO["course.yaml"].replace(
            "title: Hello", f"title: {json.dumps(evil)}"
        ),
    }
    course = load(MemoryProject(files)).course
    assert course
    assert evil == course.title
    by_path = {file.path: file.body for file in review_site(course)}
    document = body(by_path["index.html"])
    assert "<b>bold" not in document
    assert "</script>" not in body(by_path["course.js"]).partition("\nconst ")[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--once=a", "--public-review=b"), "--once and --public-review are two"),
        (("--once=a", "--port=8000"), "--port is for the preview that goes on"),
        (("--once=a", "--host=::1"), "--host is for the preview that goes on"),
        (("--public-review=a", "--no-open"), "--no-open is for the preview that"),
        (("--track=a",), "--track goes with --once; the page has a choice"),
        (("--public-review=a", "--track=a"), "--track goes with --once; a review"),
        (
            ("--once=dist/a", "--track=nobody"),
            "there is no track `nobody`; write `all`",
        ),
        (("--once=.",), "there is something at `.` already; name a new folder"),
        (("--once=dist/../out",), "`dist/../out` would become part of the course"),
        (("--editor=vscod",), "there is no editor `vscod`; did you mean `vscode`?"),
        (("--port=0",), "Invalid value for '--port'"),
        (("--host=192.0.2.1",), "`192.0.2.1` is no address of this machine"),
    ],
)
def test_wrong_usage_is_said_in_words(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(written(tmp_path / "hello", HELLO))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    code, out, err = run("preview", *arguments)
    assert (2, "") == (code, out)
    assert said == err.splitlines()[-1].removeprefix("Error: ")[: len(said)]


def test_a_course_whose_state_is_too_long_is_shown_with_its_fault() -> None:
    begun = Session(lambda: MemoryProject(LONG))
    state = begun.look()
    assert (True, ["state-too-long"]) == (
        state.ok,
        [it.rule.name for it in state.diagnostics],
    )
    assert begun.package(Shown(target="scorm12", track="all"))


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def course_files(folder: Path) -> dict[str, object]:
    course = load(Project.open_folder(folder)).course
    assert course
    return {file.path: file.body for file in review_site(course)}


def body(data: object) -> str:
    assert isinstance(data, bytes)
    return data.decode()


@pytest.mark.parametrize("command", [["check", "."], ["preview", "--help"], ["--help"]])
def test_only_a_preview_that_serves_loads_a_server(
    tmp_path: Path, command: list[str]
) -> None:
    program = (
        "import atexit, sys\n"
        f"sys.argv = ['scormbuild', *{command!r}]\n"
        "servers = {'starlette', 'uvicorn', 'watchdog', 'anyio', 'asyncio'}\n"
        "atexit.register(lambda: print(sorted(servers & set(sys.modules))))\n"
        "from scormbuild.__main__ import main\nmain()\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", program],
        cwd=written(tmp_path / "hello", HELLO),
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert "[]" == said.stdout.decode().splitlines()[-1]


@pytest.mark.parametrize("option", ["--once", "--public-review"])
def test_a_copy_may_be_in_another_language(tmp_path: Path, option: str) -> None:
    project = spoken(FIRE, "de")
    identify(project)
    into(project, "de")
    texts = {path: data.decode() for path, data in project.files.items()}
    course = str(written(tmp_path / "fire", texts))
    copies = {it: tmp_path / f"copy-{it}" for it in ("en", "de")}
    for language, out in copies.items():
        code, _, _ = run("preview", course, f"{option}={out}", f"--lang={language}")
        assert code == 0
    shown = {it: (out / "index.html").read_text("utf-8") for it, out in copies.items()}
    word = pseudo("Do not run.")
    assert [False, True] == [word in shown[it] for it in ("en", "de")]
    code, _, said = run("preview", course, f"{option}={tmp_path / 'no'}", "--lang=fr")
    fact = "Error: the course has no language `fr`, but `en`, `de`"
    assert (2, fact) == (code, said.strip().splitlines()[-1])
