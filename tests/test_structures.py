"""What `cmi5.xml` and `tincan.xml` say of a course, and what is no such file."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormbuild.render import load_theme, render, render_units
from scormbuild.schemas.validate import faults
from scormbuild.select.roles import union
from scormbuild.select.variant import select
from scormbuild.targets.cmi5 import course_structure
from scormbuild.targets.xapi import listing
from tests.changes import changes
from tests.sample import decided_once, sample, variant

if TYPE_CHECKING:
    from scormbuild.model import Course
    from scormbuild.site import Site

OFFICIAL = os.environ.get("SCORMBUILD_OFFICIAL_XSD")
FILES = {"cmi5": "cmi5/CourseStructure.xsd", "tincan": "tincan/tincan.xsd"}
CMI5 = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"
ID = "https://e.example/sample"


def site(course: Course | None = None) -> Site:
    """Give the sample's site, under a base IRI of its author."""
    named = replace(course or sample(), iri="https://e.example/")
    return render(variant(named), load_theme({}))


def structure(course: Course | None = None) -> bytes:
    return course_structure(site(course), "")


def tincan() -> bytes:
    (file,) = listing(site(), ())
    assert isinstance(file.body, bytes)
    return file.body


@cache
def official(schema: str) -> etree.XMLSchema | None:
    """Compile the official schema, where it is at hand."""
    if not OFFICIAL:
        return None
    return etree.XMLSchema(etree.parse(Path(OFFICIAL) / FILES[schema]))


def test_a_unit_is_an_au_with_its_publisher_s_id_and_its_pass_mark() -> None:
    root = etree.fromstring(structure(decided_once()))
    (course,) = root.iter(f"{CMI5}course")
    (au,) = root.iter(f"{CMI5}au")
    assert [ID, f"{ID}/units/sample"] == [course.get("id"), au.get("id")]
    assert ["Passed", "AnyWindow", "0.8"] == [
        au.get(key) for key in ("moveOn", "launchMethod", "masteryScore")
    ]
    assert [
        ("title", "en", "Gates & <keys>: größer"),
        ("description", "en", "Who may come in"),
    ] == [(etree.QName(it).localname, it[0].get("lang"), it[0].text) for it in au[:2]]
    assert "index.html" == au[2].text


def test_where_roles_are_picked_only_completed_is_waited_for_and_no_mark_is_told() -> (
    None
):
    course = replace(decided_once(), iri="https://e.example/")
    (track,) = course.tracks
    other = replace(track, id="other", mastery=90)
    course = replace(course, tracks=(track, other))
    whole = select(course, union(course, course.tracks), roles=course.tracks)
    made = render(whole, load_theme({}))
    (au,) = etree.fromstring(course_structure(made, "")).iter(f"{CMI5}au")
    assert ("Completed", None) == (au.get("moveOn"), au.get("masteryScore"))
    (alone,) = etree.fromstring(structure(course)).iter(f"{CMI5}au")
    assert ("Passed", "0.8") == (alone.get("moveOn"), alone.get("masteryScore"))


def test_what_has_no_description_is_described_by_its_title() -> None:
    root = etree.fromstring(structure(replace(sample(), subtitle="")))
    said = {it[0].text for it in root.iter(f"{CMI5}description")}
    assert {"Gates & <keys>: größer"} == said


def test_each_unit_is_an_au_and_an_optional_one_need_not_be_done() -> None:
    several = render_units(variant(replace(sample(), iri=ID)), load_theme({}))
    waived = replace(
        several, units=tuple(replace(it, required=False) for it in several.units)
    )
    found = [
        [au.get("moveOn") for au in etree.fromstring(text).iter(f"{CMI5}au")]
        for text in (course_structure(several, ""), course_structure(waived, ""))
    ]
    assert [
        ["CompletedAndPassed"] * len(several.units),
        ["NotApplicable"] * len(several.units),
    ] == found


def test_several_units_stand_in_a_block_and_one_alone() -> None:
    (unit,) = site().units
    units = (unit, replace(unit, id="other"))
    text = course_structure(replace(site(), track="ops", units=units), "")
    (block,) = etree.fromstring(text).iter(f"{CMI5}block")
    assert f"{ID}/tracks/ops/units" == block.get("id")
    assert [f"{ID}/units/sample", f"{ID}/units/other"] == [
        au.get("id") for au in block.findall(f"{CMI5}au")
    ]
    assert [] == list(faults(text, "cmi5"))
    assert [] == list(etree.fromstring(structure()).iter(f"{CMI5}block"))


def test_the_bare_form_says_where_its_files_are_served() -> None:
    root = etree.fromstring(course_structure(site(), "https://cdn.example/a/"))
    assert ["https://cdn.example/a/index.html"] == [
        it.text for it in root.iter(f"{CMI5}url")
    ]


def test_a_track_s_package_is_a_course_of_its_own() -> None:
    text = course_structure(replace(site(), track="ops"), "")
    (course,) = etree.fromstring(text).iter(f"{CMI5}course")
    assert f"{ID}/tracks/ops" == course.get("id")


GOOD = {"cmi5": lambda: structure(decided_once()), "tincan": tincan}


@pytest.mark.parametrize("schema", GOOD)
def test_our_files_are_valid(schema: str) -> None:
    text = GOOD[schema]()
    theirs = official(schema)
    assert () == faults(text, schema)
    assert theirs is None or theirs.validate(etree.fromstring(text))


@pytest.mark.parametrize("schema", GOOD)
def test_what_we_accept_the_official_schema_accepts(schema: str) -> None:
    seen, kept, theirs = 0, 0, official(schema)
    for what, text in changes(GOOD[schema]()):
        seen += 1
        if faults(text, schema) == ():
            kept += 1
            accepted = theirs is None or theirs.validate(etree.fromstring(text))
            assert (what, True) == (what, accepted)
    assert (True, True) == (seen > 60, 0 < kept < seen / 2)


MUTANTS = {
    "a pass mark in percent": ('masteryScore="0.8"', 'masteryScore="80"'),
    "five decimals": ('"0.8"', '"0.80001"'),
    "no moveOn": (' moveOn="Passed"', ""),
    "moveOn in small letters": ('"Passed"', '"passed"'),
    "another namespace": ("https://w3id", "http://w3id"),
    "an id without scheme": (f'id="{ID}"', 'id="sample"'),
    "no url": ("<url>index.html</url>", ""),
    "a url that says what the LMS adds": ("index.html", "index.html?a=1&amp;fetch="),
    "a url outside": ("<url>", "<url>../"),
    "an objective that is not there": (
        "<url>",
        f'<objectives><objective idref="{ID}/o"/></objectives><url>',
    ),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_structure_with_a_fault_is_refused_with_a_line_and_words(name: str) -> None:
    old, new = MUTANTS[name]
    good = structure(decided_once()).decode()
    text = good.replace(old, new)
    assert text != good
    (fault,) = faults(text.encode(), "cmi5")
    assert (True, True) == (fault.line > 0, len(fault.message) > 10)


def test_two_aus_of_one_id_are_refused() -> None:
    text = structure().decode()
    au = text[text.index("  <au") : text.index("</au>") + 5]
    (fault,) = faults(text.replace(au, f"{au}\n{au}").encode(), "cmi5")
    assert f"the id `{ID}/units/sample` stands on two `au`s" == fault.message
