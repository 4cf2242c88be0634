"""What a manifest of SCORM 2004 says of a course, in each edition."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormbuild.schemas import ManifestError, check_manifest
from scormbuild.schemas.validate import faults
from tests.manifests import manifest
from tests.sample import decided_once, sample, with_quiz

if TYPE_CHECKING:
    from scormbuild.model import Course

CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/LOM}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_v1p3}"
ADLSEQ = "{http://www.adlnet.org/xsd/adlseq_v1p3}"
SS = "{http://www.imsglobal.org/xsd/imsss}"
EDITIONS = {"scorm2004-4th": "2004 4th Edition", "scorm2004-3rd": "2004 3rd Edition"}


@pytest.fixture(params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> str:
    """Each edition."""
    chosen: str = request.param
    return chosen


def root_of(edition: str, course: Course | None = None) -> etree._Element:
    return etree.fromstring(manifest(edition, course))


def test_the_editions_differ_in_their_name_only() -> None:
    fourth, third = (manifest(edition).decode() for edition in EDITIONS)

    assert fourth.replace("4th", "3rd") == third


def test_the_manifest_says_its_edition_in_the_letters_that_moodle_knows(
    edition: str,
) -> None:
    root = root_of(edition)

    assert ["ADL SCORM", EDITIONS[edition]] == [e.text for e in root[0][:2]]
    assert "1.2.0" == root.get("version")


def test_the_metadata_say_what_the_course_is(edition: str) -> None:
    said = [
        (etree.QName(around).localname, string.get("language"), string.text)
        for around in root_of(edition).iter(f"{LOM}*")
        for string in around.findall(f"{LOM}string")
    ]
    plain = [
        (etree.QName(element).localname, element.text)
        for element in root_of(edition).iter(f"{LOM}*")
        if not len(element) and element.tag != f"{LOM}string"
    ]

    assert [
        ("title", "en", "Gates & <keys>: größer"),
        ("description", "en", "Who may come in"),
        ("keyword", "en", "Gates"),
        ("version", None, "1.2.0"),
    ] == said
    assert [
        ("catalog", "scormbuild"),
        ("entry", "sample"),
        ("language", "en"),
        ("source", "LOMv1.0"),
        ("value", "final"),
        ("metadataSchema", "LOMv1.0"),
        ("metadataSchema", "ADLv1.0"),
        ("format", "text/html"),
        ("location", "index.html"),
    ] == plain


def test_one_item_launches_the_first_resource_which_lists_every_file(
    edition: str,
) -> None:
    root = root_of(edition)
    (item,) = root.iter(f"{CP}item")
    (resource,) = root.iter(f"{CP}resource")

    assert ("true", resource.get("identifier")) == (
        item.get("isvisible"),
        item.get("identifierref"),
    )
    assert ("index.html", "sco") == (
        resource.get("href"),
        resource.get(f"{ADLCP}scormType"),
    )
    assert ["index.html", "course.css", "course.js", "media/gate.svg"] == [
        file.get("href") for file in resource
    ]


def test_the_activity_can_be_chosen_and_reached_and_outlives_nothing(
    edition: str,
) -> None:
    (organization,) = root_of(edition).iter(f"{CP}organization")
    title, item, sequencing = organization

    assert (f"{CP}title", f"{CP}item") == (title.tag, item.tag)
    assert [(f"{SS}controlMode", {"choice": "true", "flow": "true"})] == [
        (each.tag, dict(each.attrib)) for each in sequencing
    ]
    assert "false" == organization.get(f"{ADLSEQ}objectivesGlobalToSystem")


def test_the_content_sets_its_own_status(edition: str) -> None:
    (item,) = root_of(edition).iter(f"{CP}item")
    (controls,) = item.iter(f"{SS}deliveryControls")

    expected = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    assert expected == dict(controls.attrib)


def marks(edition: str, course: Course) -> list[tuple[str | None, str | None]]:
    """Give the marks in a manifest, each with whether it is what passes."""
    return [
        (objective.get("satisfiedByMeasure"), mark.text)
        for objective in root_of(edition, course).iter(f"{SS}primaryObjective")
        for mark in objective
    ]


def test_a_pass_mark_stands_only_where_the_lms_cannot_judge_otherwise(
    edition: str,
) -> None:
    """Attempts do not matter: success, unlike a status in one word, may change."""
    quizzes = replace(sample(), graded=(("final", 75), ("drill", 25)))
    ungraded = with_quiz(lambda quiz: replace(quiz, graded=False))
    must_pass = replace(sample(), must_pass=(("all", ("final",)),))

    assert [("true", "0.8")] == marks(edition, sample())
    assert [("true", "0.8")] == marks(edition, decided_once())
    assert [("true", "0.8")] == marks(edition, quizzes), "the track has one of them"
    assert [] == marks(edition, must_pass)
    assert [] == marks(edition, ungraded)


@pytest.mark.parametrize(
    ("mastery", "written"), [(0, "0"), (7, "0.07"), (55, "0.55"), (100, "1")]
)
def test_a_pass_mark_is_written_from_0_to_1(mastery: int, written: str) -> None:
    (track,) = sample().tracks
    course = replace(sample(), tracks=(replace(track, mastery=mastery),))

    assert [("true", written)] == marks("scorm2004-4th", course)


def test_nothing_is_written_that_some_lms_takes_amiss(edition: str) -> None:
    """A mapped objective ends Moodle's upload; a threshold makes LMSs judge."""
    text = manifest(edition, decided_once()).decode()

    for name in ("mapInfo", "completionThreshold", "hideLMSUI", "xml:base"):
        assert name not in text


def test_only_prefixes_that_moodle_knows_are_used(edition: str) -> None:
    text = manifest(edition).decode()

    assert {"adlcp", "adlseq", "imsss", "lom", "xmlns"} == set(
        re.findall(r"[ </](\w+):", text)
    )


def test_identifiers_are_those_of_scorm_1_2(edition: str) -> None:
    """An LMS may be given the other standard, and a record still finds its item."""
    names = [
        [e.get("identifier") for e in root_of(target).iter() if e.get("identifier")]
        for target in (edition, "scorm12")
    ]

    assert names[0] == names[1]


def test_what_a_course_does_not_say_is_left_out(edition: str) -> None:
    text = manifest(edition, replace(sample(), subtitle="", version="1" * 21))
    root = etree.fromstring(text)

    assert ([], None) == (list(root.iter(f"{LOM}description")), root.get("version"))
    assert faults(text, edition) == ()


def test_a_refused_manifest_names_all_that_is_wrong(edition: str) -> None:
    text = manifest(edition).replace(b'default="sample.', b'default="other.')
    text = text.replace(b'ref="sample.', b'ref="other.')
    with pytest.raises(ManifestError) as caught:
        check_manifest(text, edition)

    assert (
        "line 42: `default` names `other.organization`, but no organization has this"
        " identifier; line 45: `identifierref` names `other.resource`, but no resource"
        " has this identifier"
    ) == str(caught.value)


def test_the_manifest_of_one_edition_is_none_of_the_other() -> None:
    fourth, third = (manifest(edition) for edition in EDITIONS)

    assert "it reads `2004 3rd Edition`" in str(faults(fourth, "scorm2004-3rd"))
    assert "it reads `2004 4th Edition`" in str(faults(third, "scorm2004-4th"))
