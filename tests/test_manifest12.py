"""What a manifest of SCORM 1.2 says of a course."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormbuild.schemas import ManifestError, check_manifest
from scormbuild.schemas.validate import faults
from tests.manifests import manifest as manifest_of
from tests.sample import decided_once, sample

if TYPE_CHECKING:
    from scormbuild.model import Course

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
LOM = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


def manifest(course: Course | None = None) -> bytes:
    return manifest_of("scorm12", course)


def test_a_refused_manifest_names_all_that_is_wrong() -> None:
    text = manifest().replace(b'default="sample.', b'default="other.')
    text = text.replace(b'ref="sample.', b'ref="other.')
    with pytest.raises(ManifestError) as caught:
        check_manifest(text)

    assert (
        "line 47: `default` names `other.organization`, but no organization has this"
        " identifier; line 50: `identifierref` names `other.resource`, but no resource"
        " has this identifier"
    ) == str(caught.value)


def test_the_manifest_says_what_the_course_is() -> None:
    root = etree.fromstring(manifest())

    assert ["ADL SCORM", "1.2"] == [e.text for e in root[0][:2]]
    assert "1.2.0" == root.get("version")
    assert [
        ("title", "en", "Gates & <keys>: größer"),
        ("entry", "x-none", "sample"),
        ("description", "en", "Who may come in"),
        ("keyword", "en", "Gates"),
        ("version", "x-none", "1.2.0"),
        ("source", "x-none", "LOMv1.0"),
        ("value", "x-none", "Final"),
    ] == [
        (etree.QName(around).localname, said.values()[0], said.text)
        for around in root.iter(f"{LOM}*")
        for said in around.findall(f"{LOM}langstring")
    ]


def test_one_item_launches_the_first_resource_which_lists_every_file() -> None:
    root = etree.fromstring(manifest())
    (item,) = root.iter(f"{CP}item")
    (resource,) = root.iter(f"{CP}resource")

    assert ("true", resource.get("identifier")) == (
        item.get("isvisible"),
        item.get("identifierref"),
    )
    assert ("index.html", "sco") == (
        resource.get("href"),
        resource.get(f"{ADLCP}scormtype"),
    )
    assert ["index.html", "course.css", "course.js", "media/gate.svg"] == [
        file.get("href") for file in resource
    ]


def test_a_mastery_score_stands_only_where_the_lms_cannot_judge_otherwise() -> None:
    scores = [
        [score.text for score in etree.fromstring(text).iter(f"{ADLCP}masteryscore")]
        for text in (manifest(), manifest(decided_once()))
    ]

    assert [[], ["80"]] == scores


def test_characters_stand_for_themselves() -> None:
    text = manifest(replace(sample(), title="größer مفاتيح 🗝")).decode()

    assert text.count("größer مفاتيح 🗝") == 3
    assert "&#" not in text


def test_a_long_title_is_cut_at_a_word() -> None:
    titles = [
        element.text
        for element in etree.fromstring(
            manifest(replace(sample(), title="word " * 60))
        ).iter(f"{CP}title")
    ]

    assert ["word " * 38 + "word…"] * 2 == titles


def test_what_a_course_does_not_say_is_left_out() -> None:
    text = manifest(replace(sample(), subtitle="", version="1" * 21))
    root = etree.fromstring(text)

    assert ([], None) == (list(root.iter(f"{LOM}description")), root.get("version"))
    assert faults(text, "scorm12") == ()


@pytest.mark.parametrize("ident", ["a", "new-rules", "x" * 40])
def test_identifiers_are_the_courses_own_and_names(ident: str) -> None:
    root = etree.fromstring(manifest(replace(sample(), id=ident)))

    parts = ("manifest", "organization", "item", "resource")
    assert [f"{ident}.{part}" for part in parts] == [
        element.get("identifier")
        for element in root.iter()
        if element.get("identifier")
    ]
