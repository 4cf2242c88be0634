"""What a preview knows: ids for the time being, packages, and faults."""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.build import look_at
from scormbuild.diagnostics import Severity
from scormbuild.load.memory import Memory
from scormbuild.plan.packages import plan
from scormbuild.plan.wanted import Asked, points
from scormbuild.preview.outline import outline
from scormbuild.preview.provisional import look_with_ids
from scormbuild.preview.session import Session, State
from scormbuild.preview.snapshot import Shown, package, snapshot
from scormbuild.project import MemoryProject, NotACourse, Project
from scormbuild.render import ThemeError
from scormbuild.targets import STANDARDS
from tests.preview import HELLO

if TYPE_CHECKING:
    from scormbuild.project import Files
    from scormbuild.site import File

ROOT = Path(__file__).parents[1]
PAGE = "modules/hello/module.md"
TEXT = HELLO[PAGE]
NEW = """
# Another page

::: true-false correct=true
Is this new?
> True: Yes.
> False: It is.
:::
"""


TRACKS = {
    "tracks.csv": "module,a,b\nhello,B,B\nmastery,100,100\n",
    "course.yaml": re.sub(r"(?m)^(modules|mastery):.*\n", "", HELLO["course.yaml"]),
}


def session(files: dict[str, str]) -> tuple[Session, MemoryProject]:
    """Begin a preview of a course in memory, and look once."""
    project = MemoryProject(files)
    begun = Session(lambda: project)
    begun.look()
    return begun, project


def rules(state: State) -> list[tuple[str, Severity]]:
    return [(it.rule.name, it.rule.severity) for it in state.diagnostics]


def body_of(file: File) -> bytes:
    assert isinstance(file.body, bytes)
    return file.body


def no_editor(_: object) -> str:
    return ""


def test_a_course_with_all_its_ids_is_looked_at_as_check_does() -> None:
    project = Project.open_folder(ROOT / "courses/new-rules")
    ours, theirs = look_with_ids(project, Memory()), look_at(project, Asked())
    assert (theirs.course, theirs.diagnostics) == (ours.course, ours.diagnostics)


def test_missing_ids_are_made_up_said_as_warnings_and_written_nowhere() -> None:
    files = {**HELLO, PAGE: TEXT + NEW}
    begun, project = session(files)
    said = "; the preview goes on with a provisional one"
    assert [
        (17, Severity.WARNING, f"page `Another page` has no id{said}"),
        (19, Severity.WARNING, f"this `true-false` has no id{said}"),
    ] == [
        (it.span.line, it.rule.severity, it.message)
        for it in begun.state.diagnostics
        if it.rule.name == "missing-id"
    ]
    assert begun.state.ok
    good = begun.state.good
    assert good is not None
    assert ["welcome", "another-page"] == [
        page.id for module in good.course.modules for page in module.pages
    ]
    assert {name: text.encode() for name, text in files.items()} == project.files


def test_faults_have_their_places_in_the_text_as_it_stands() -> None:
    other = NEW.replace("Is this new?", "Is this new?\n\n[a](#nowhere)")
    begun, _ = session({**HELLO, PAGE: TEXT + other})
    places = {
        it.rule.name: (it.span.source.text, it.span.line, it.span.column)
        for it in begun.state.diagnostics
    }
    assert (TEXT + other, 22, 1) == places["broken-link"]
    assert {TEXT + other} == {text for text, _, _ in places.values()}


def test_a_fault_on_a_line_that_lacks_its_id_is_about_all_of_the_line() -> None:
    begun, _ = session({**HELLO, PAGE: TEXT + "\n::: quiz\n:::\n"})
    spans = {it.rule.name: it.span for it in begun.state.diagnostics}
    empty = spans["empty-quiz"]
    assert ("::: quiz", 17) == (empty.source.text[empty.start : empty.end], empty.line)


def test_a_lock_that_is_behind_is_no_error_here() -> None:
    files = {**HELLO, "scormbuild.lock": ""}
    begun, _ = session(files)
    assert [("stale-lock", Severity.WARNING)] == rules(begun.state)
    assert begun.state.ok


def test_where_ids_could_not_be_given_the_errors_say_why() -> None:
    begun, _ = session({**HELLO, PAGE: TEXT + NEW.rstrip(":\n")})
    assert ("unclosed-component", Severity.ERROR) in rules(begun.state)
    assert (False, None) == (begun.state.ok, begun.state.good)


def test_a_package_is_byte_for_byte_what_a_build_makes() -> None:
    project = Project.open_folder(ROOT / "courses/new-rules")
    checked = look_at(project, Asked(targets=("scorm12", "scorm2004-3rd", "html")))
    assert checked.course
    seen = snapshot(checked, project)
    every = points(checked.course, Asked())
    for planned in plan(checked.course, checked.wants, checked.templates, {}, every):
        shown = Shown(target=planned.want.target.name, track=planned.track.id)
        files = {file.path: file for file in planned.files}
        assert files == dict(package(seen, shown)), shown


def test_every_target_can_be_seen_as_every_lms_has_it() -> None:
    begun, _ = session(HELLO)
    good = begun.state.good
    assert good is not None
    for target, lms in product(STANDARDS, ("", *good.profiles)):
        shown = Shown(target=target.name, track="all", lms=lms)
        files = begun.package(shown)
        assert files is not None, shown
        assert {"index.html", "course.js", "course.css"} <= files.keys(), shown


@pytest.mark.parametrize(
    "shown",
    [
        Shown(target="none", track="all"),
        Shown(target="scorm2004", track="all"),
        Shown(target="html", track="none"),
        Shown(target="html", track="all", lms="none"),
    ],
)
def test_what_there_is_not_is_none(shown: Shown) -> None:
    assert session(HELLO)[0].package(shown) is None


def test_the_last_good_version_stays_until_the_fault_is_mended() -> None:
    begun, project = session(HELLO)
    first = begun.state
    for target in ("html", "scorm12"):
        assert begun.package(Shown(target=target, track="all"))
    project.files[PAGE] = TEXT.replace("- [x]", "- [ ]").encode()
    broken = begun.look()
    assert (False, first.good, first.version + 1) == (
        broken.ok,
        broken.good,
        broken.version,
    )
    project.files[PAGE] = TEXT.replace("Hello {", "Hello again {").encode()
    mended = begun.look()
    assert (True, first.version + 2) == (mended.ok, mended.version)
    files = begun.package(Shown(target="html", track="all"))
    assert files is not None
    assert b"Hello again" in body_of(files["index.html"])


def test_a_template_that_fails_is_a_fault_with_its_line() -> None:
    begun, project = session(HELLO)
    page = Shown(target="scorm12", track="all")
    before = begun.package(page)
    project.files["templates/page.html"] = b"<p>\n{{ nothing.at.all }}</p>"
    state = begun.look()
    assert [("templates/page.html", 2, "bad-template", Severity.ERROR)] == [
        (it.span.path, it.span.line, it.rule.name, it.rule.severity)
        for it in state.said_of(page)
    ]
    assert (True, False) == (state.ok, state.ok_for(page))
    assert before == begun.package(page)


def test_a_template_that_fails_in_one_track_concerns_who_looks_at_that_track() -> None:
    own = "{% if track.id == 'b' %}{{ nothing.at.all }}{% endif %}"
    begun, project = session({**HELLO, **TRACKS, "templates/cover.html": own})
    first, second = (Shown(target="html", track=track) for track in ("a", "b"))
    assert begun.package(first)
    assert () == begun.state.said
    for _ in range(2):
        with pytest.raises(ThemeError):
            begun.package(second)
        state = begun.state
        assert (True, False) == (state.ok_for(first), state.ok_for(second))
        told = [json.loads(_told(state, it)) for it in (first, second)]
        assert [(True, []), (False, ["bad-template"])] == [
            (it["ok"], [found["rule"] for found in it["diagnostics"]]) for it in told
        ]
    assert begun.package(first)
    assert [second] == [*begun.look().templates]
    project.files["templates/cover.html"] = b"Well."
    assert {} == begun.look().templates
    assert begun.package(second)


def test_who_looks_at_a_fault_keeps_the_last_version_without() -> None:
    begun, project = session({**HELLO, **TRACKS, "templates/cover.html": "Well."})
    first, second = (Shown(target="html", track=track) for track in ("a", "b"))
    before = begun.package(second)
    assert begun.package(first)
    own = "{% if track.id == 'b' %}{{ nothing.at.all }}{% endif %}Better."
    project.files["templates/cover.html"] = own.encode()
    assert () == begun.look().said
    after = begun.package(first)
    assert after is not None
    assert b"Better." in body_of(after["index.html"])
    for _ in range(2):
        assert before == begun.package(second)
        assert [second] == [*begun.state.templates]
        begun.look()


def _told(state: State, shown: Shown) -> str:
    return outline(state, no_editor, str, {}, shown)


def test_what_cannot_be_read_is_said_and_the_last_good_version_stays() -> None:
    faults: list[Exception] = []
    project = MemoryProject(HELLO)

    def opened() -> Files:
        if faults:
            raise faults[0]
        return project

    begun = Session(opened)
    good = begun.look().good
    told = []
    gone = PermissionError(13, "Permission denied", "course.yaml")
    for fault in (NotACourse("there is no folder `x`"), gone, KeyError("boom")):
        faults[:] = [fault]
        state = begun.look()
        assert (False, good) == (state.ok, state.good)
        (said,) = json.loads(outline(state, no_editor, str, {}))["diagnostics"]
        told.append((said["rule"], said["severity"], said["message"]))
    assert [
        ("", "error", "there is no folder `x`"),
        ("", "error", "could not read course.yaml: Permission denied"),
    ] == told[:2]
    assert told[2][2].endswith("not in your course: KeyError: 'boom'")
    faults.clear()
    assert begun.look().ok
