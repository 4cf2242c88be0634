"""cmi5: one package, a unit or several; `cmi5.xml` as the specification has it (13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import MoveOn
from scormbuild.site import File
from scormbuild.targets.imscp import document, href, maker
from scormbuild.targets.named import iris, knows
from scormbuild.targets.target import Target
from scormbuild.targets.told import statements

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from scormbuild.site import Site, Unit
    from scormbuild.targets.imscp import Make

STRUCTURE = "cmi5.xml"
"""At the package's root, in exactly this case (14.1)."""

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

MOVE_ON = {
    MoveOn.COMPLETED: "Completed",
    MoveOn.PASSED: "Passed",
    MoveOn.COMPLETED_AND_PASSED: "CompletedAndPassed",
    MoveOn.COMPLETED_OR_PASSED: "CompletedOrPassed",
}
"""Never left out: without it nothing has to be done at all (13.1.4)."""


def structure(site: Site, _files: tuple[File, ...]) -> tuple[File, ...]:
    """Write `cmi5.xml`, in which every unit is an AU."""
    return (File(STRUCTURE, course_structure(site, "")),)


def course_structure(site: Site, address: str) -> bytes:
    """Write the course structure of a site.

    `address` is where its files are served, for the bare form that an LMS takes instead
    of a package (14.2); empty where they lie beside it.
    """
    make = maker(NAMESPACE, {None: NAMESPACE})
    # A course of one track or language is not that of another, though they share
    # activities.
    own = f"/tracks/{site.track}" if site.track else ""
    own += f"/languages/{site.language}" if site.written_in else ""
    root = make(
        "courseStructure",
        make(
            "course",
            *_called(make, site),
            id=f"{iris(site).course}{own}",
        ),
        *_units(make, site, address, own),
    )
    return document(root)


def _units(make: Make, site: Site, address: str, own: str) -> tuple[_Element, ...]:
    """Give the AUs; several stand in a block, which LMSs show as one thing."""
    units = tuple(_assignable(make, site, unit, address) for unit in site.units)
    if len(units) == 1:
        return units
    block = make(
        "block",
        *_called(make, site),
        *units,
        id=f"{iris(site).course}{own}/units",
    )
    return (block,)


def _assignable(make: Make, site: Site, unit: Unit, address: str) -> _Element:
    """Give a unit as an AU; its id is its publisher's, not that of a launch."""
    scoring = unit.scoring
    place = site.units.index(unit)
    titles = {it.language: it.units[place] for it in site.names}
    about = titles
    if len(site.units) == 1:
        about = {it.language: it.description or it.units[place] for it in site.names}
    element = make(
        "au",
        _said(make, "title", titles),
        _said(make, "description", about),
        make("url", f"{address}{href(unit.launch)}"),
        id=iris(site).unit(unit.id),
        moveOn=_move_on(unit),
        launchMethod="AnyWindow",
    )
    if scoring.announced and scoring.mastery_score is not None:
        element.set("masteryScore", f"{scoring.mastery_score:g}")
    return element


def _move_on(unit: Unit) -> str:
    """Say what has to be stated of a unit.

    Where learners pick roles, that is `completed` alone, which then waits for what
    their roles ask: nobody knows yet whether anything has to be passed.
    """
    if not unit.required:
        return "NotApplicable"
    scoring = unit.scoring
    return MOVE_ON[scoring.move_on if scoring.announced else MoveOn.COMPLETED]


def _called(make: Make, site: Site) -> tuple[_Element, _Element]:
    """Give title and description of the whole, in every language that is built."""
    titles = {it.language: it.title for it in site.names}
    about = {it.language: it.description or it.title for it in site.names}
    return _said(make, "title", titles), _said(make, "description", about)


def _said(make: Make, tag: str, texts: Mapping[str, str]) -> _Element:
    strings = (make("langstring", text, lang=name) for name, text in texts.items())
    return make(tag, *strings)


TARGET = Target(
    name="cmi5",
    title="cmi5",
    adapter="player/lms/cmi5.js",
    adds=structure,
    manifest=STRUCTURE,
    schema="cmi5",
    tells=statements,
    knows=knows,
    named=True,
    bare=course_structure,
    units=True,
)
