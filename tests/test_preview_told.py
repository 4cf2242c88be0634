"""What a preview tells the browser: the course, its faults, links, events."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from scormbuild.preview.commands import commands
from scormbuild.preview.editor import EDITORS, link, template_of
from scormbuild.preview.events import Hub, event
from scormbuild.preview.outline import outline
from scormbuild.preview.session import Session, State
from scormbuild.project import MemoryProject
from scormbuild.source import Source
from tests.preview import HELLO

PAGE = "modules/hello/module.md"
TEXT = HELLO[PAGE]


def session(files: dict[str, str]) -> tuple[Session, MemoryProject]:
    """Begin a preview of a course in memory, and look once."""
    project = MemoryProject(files)
    begun = Session(lambda: project)
    begun.look()
    return begun, project


def no_editor(_: object) -> str:
    return ""


def test_the_browser_is_told_all_it_shows() -> None:
    begun, project = session(HELLO)
    project.files[PAGE] = (TEXT + "\n[a](#nowhere)\n").encode()
    told = json.loads(
        outline(begun.look(), lambda span: f"edit:{span.line}", str, {"a": "b"})
    )
    whole = ("commands", "targets", "scenarios")
    assert {
        "version": begun.state.version,
        "ok": False,
        "title": "Hello",
        "id": "hello",
        "language": "en",
        "commands": {"a": "b"},
        "targets": [
            "scorm12",
            "cmi5",
            "html",
            "scorm2004-4th",
            "scorm2004-3rd",
            "xapi",
        ],
        "scenarios": [],
    } == {
        key: told[key] for key in ("version", "ok", "title", "id", "language", *whole)
    }
    assert [
        {
            "rule": "broken-link",
            "code": told["diagnostics"][0]["code"],
            "severity": "error",
            "path": PAGE,
            "line": 17,
            "column": 1,
            "message": told["diagnostics"][0]["message"],
            "hint": told["diagnostics"][0]["hint"],
            "excerpt": "[a](#nowhere)\n^^^^^^^^^^^^^",
            "editor": "edit:17",
        }
    ] == told["diagnostics"]
    assert [
        {"id": "all", "title": "Hello", "minutes": None, "mastery": 100}
        | {"pages": ["welcome"], "lenses": []}
    ] == told["tracks"]
    assert [
        {"id": "welcome", "title": "Hello", "module": "hello", "moduleTitle": "Hello"}
        | {"depth": "brief", "minutes": None, "words": 41, "path": PAGE, "line": 4}
    ] == told["pages"]
    moodle = ["scorm12", "scorm2004-4th", "scorm2004-3rd"]
    assert {"id": "moodle", "title": "Moodle", "targets": moodle} in told["profiles"]


STORY = """
# A story {#story}

::: scenario #drill meters="trust"
### A knock {#knock}
Somebody knocks.

- Open -> door {trust-1}
- Ask first -> door {.repair}

### The door {#door .end outcome=fair}
It was the wind.
:::
"""


def test_a_scenario_is_told_with_where_each_choice_leads() -> None:
    begun, _ = session({**HELLO, PAGE: TEXT + STORY})
    (told,) = json.loads(outline(begun.state, no_editor, str, {}))["scenarios"]
    ways = told["scenes"][0].pop("ways")
    assert {"id": "drill", "page": "story", "title": "A story", "start": "knock"} | {
        "scenes": [
            {"id": "knock", "title": "A knock", "end": False, "outcome": ""}
            | {"worth": None},
            {"id": "door", "title": "The door", "end": True, "outcome": "fair"}
            | {"worth": 50, "ways": []},
        ]
    } == told
    assert [
        ("door", "Open", ["trust -1"], False),
        ("door", "Ask first", [], True),
    ] == [(way["to"], way["words"], way["changes"], way["repair"]) for way in ways]


def test_where_nothing_was_ever_good_the_faults_are_told() -> None:
    begun, _ = session({"course.yaml": "format: 1\n"})
    told = json.loads(outline(begun.state, no_editor, str, {}))
    assert (False, "", [], []) == (
        told["ok"],
        told["title"],
        told["pages"],
        told["targets"],
    )
    assert told["diagnostics"]


def test_commands_can_be_typed_in_any_folder() -> None:
    tools = PurePosixPath("/home/me/.local/share/scormbuild")
    assert {
        "again": "scormbuild preview '/home/me/my course'",
        "axe": f"npm install --no-save --prefix {tools} axe-core",
    } == commands(PurePosixPath("/home/me/my course"), "", tools, "linux")
    there = commands(PureWindowsPath("C:/my course"), "0.0.0.0", tools, "win32")  # noqa: S104 - said, not bound
    assert 'scormbuild preview "C:\\my course" --host 0.0.0.0' == there["again"]


@pytest.mark.parametrize("editor", EDITORS)
def test_every_editor_is_told_the_file_and_the_line(editor: str) -> None:
    template = template_of(editor)
    assert template
    source = Source(path="modules/a b/ü#1.md", text="one\ntwo words\n")
    address = link(template, Path("/home/me"), source.span(8, 13))
    path = "/home/me/modules/a%20b/%C3%BC%231.md"
    assert (
        template.replace("{path}", path).replace("{line}", "2").replace("{column}", "5")
        == address
    )


def test_an_editor_may_be_an_address_and_none_is_the_file_itself() -> None:
    span = Source(path="course.yaml", text="id: x\n").span(0, 2)
    own = template_of("my://{path}?{line}")
    assert own is not None
    assert "my:///c/course.yaml?1" == link(own, Path("/c"), span)
    plain = template_of("")
    assert plain is not None
    assert "file:///c/course.yaml" == link(plain, Path("/c"), span)
    assert template_of("vi") is None


def test_an_event_is_one_that_browsers_read() -> None:
    state = State(version=7, good=None)
    assert (
        'id: 7\nevent: changed\ndata: {"version": 7, "ok": false,'
        ' "changed": ["a.md", "b\\n.md"]}\n\n'
    ) == event("changed", state, {"b\n.md", "a.md"})


def test_every_listener_hears_in_order_until_the_end_and_is_forgotten() -> None:
    hub = Hub()
    states = [State(version=number, good=None) for number in range(3)]

    async def listen(known: str) -> list[str]:
        return [said async for said in hub.stream(states[0], known)]

    async def speak() -> list[list[str]]:
        ears = [asyncio.create_task(listen(known)) for known in ("", "0", "9")]
        while hub.listeners < len(ears):  # noqa: ASYNC110 - they begin at the next turn
            await asyncio.sleep(0)
        for state in states[1:]:
            hub.tell(state, ())
        hub.close()
        return await asyncio.gather(*ears)

    later = [event("changed", state, ()) for state in states[1:]]
    first = [event(name, states[0], ()) for name in ("hello", "hello", "changed")]
    assert [["retry: 500\n\n", it, *later] for it in first] == asyncio.run(speak())
    assert 0 == hub.listeners
