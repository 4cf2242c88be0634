"""What one package for all roles holds, and what it cannot hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html

from scormbuild.build import look_at
from scormbuild.identify import relock
from scormbuild.load import load
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Delivery
from scormbuild.plan.packages import plan
from scormbuild.plan.wanted import Asked, wanted
from scormbuild.project import MemoryProject, Project

if TYPE_CHECKING:
    from lxml.html import HtmlElement

COURSE = """\
format: 1
id: picked
title: Picked
version: 1.0.0
language: en
"""
GATES = """\
navigation:
  gates:
    - {open: tools, after: [m], because: First the worries.}
    - {open: m, after: [tools], because: First a look around.}
"""
VALUES = """\
values: {desk: the night desk}
track-values:
  office: {desk: the front desk}
"""
TRACKS = "module,crew,office\nmastery,-,-\n"
PAGE = "---\ntitle: {0}\n---\n\n# One {{#{0}-one}}\n\nRead {1}.\n"
KEPT = """
::: keep
All
:::

::: for crew
::: keep
Crew
:::
:::
"""


def project(
    settings: str, cells: str, more: str = "", words: str = "it"
) -> MemoryProject:
    files = {
        "course.yaml": COURSE + settings,
        "tracks.csv": TRACKS + cells,
        "modules/m/module.md": PAGE.format("m", words) + more,
        "modules/tools/module.md": PAGE.format("tools", "that") + more,
    }
    made = MemoryProject(files)
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def names(made: MemoryProject, *deliver: Delivery) -> list[str]:
    """Give the rules that find something where a course is so delivered."""
    found = look_at(made, Asked(targets=("html",), deliver=deliver)).diagnostics
    return [it.rule.name for it in found]


def test_roles_that_nobody_can_have_together_are_found_where_a_build_asks() -> None:
    made = project(GATES, "m,R,-\ntools,-,R\n")
    assert [] == names(made)
    assert [] == names(made, Delivery.MODULES)
    assert ["roles-apart"] == names(made, Delivery.PICKER)


def test_values_of_one_role_are_refused_where_all_roles_share_a_package() -> None:
    made = project(VALUES, "m,R,R\ntools,R,R\n", words="at {{desk}}")
    assert [] == names(made)
    assert ["values-apart"] == names(made, Delivery.TRACKS, Delivery.PICKER)


def test_the_flagship_for_all_roles_fits_what_scorm12_keeps() -> None:
    flagship = Project.open_folder(Path(__file__).parents[1] / "courses/new-rules")
    asked = Asked(targets=("scorm12",), deliver=(Delivery.PICKER,))
    assert [] == [it.message for it in look_at(flagship, asked).diagnostics]


def document(made: MemoryProject) -> HtmlElement:
    """Give the page of the one package for all roles."""
    course = load(made).course
    assert course
    asked = Asked(targets=("html",), deliver=(Delivery.PICKER,))
    (planned,) = plan(course, wanted(course, made, asked, set()).wants, {}, {})
    (body,) = (it.body for it in planned.files if it.path == "index.html")
    assert isinstance(body, bytes)
    return html.document_fromstring(body.decode())


def test_what_is_taken_along_says_its_page_and_whom_it_is_for() -> None:
    made = project("", "m,R,R\ntools,R,-\n", KEPT)
    kept = [
        [
            (part.get("data-kept"), lens.get("data-lens") if lens is not None else None)
            for part in section.iter("div")
            if part.get("data-kept")
            for lens in [part.find("div")]
        ]
        for section in document(made).find_class("sb-kept")
    ]
    assert [
        [("m-one", None), ("m-one", "role:crew")],
        [("tools-one", None), ("tools-one", "role:crew")],
    ] == kept
