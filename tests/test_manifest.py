"""The manifest of SCORM 1.2, held against the official schemas and against ours."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormbuild.render import load_theme, render
from scormbuild.schemas import ManifestError, check_manifest
from scormbuild.schemas.validate import faults
from scormbuild.targets import TARGETS
from tests import official
from tests.mutants import mutants
from tests.sample import decided_once, sample, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scormbuild.model import Course
    from tests.goldens import Golden

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
LOM = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


def manifest(course: Course | None = None) -> bytes:
    files = TARGETS["scorm12"].contents(render(variant(course), load_theme({})))
    (found,) = (file.body for file in files if file.path == "imsmanifest.xml")
    assert isinstance(found, bytes)
    return found


@pytest.fixture(scope="module", params=official.folders(), ids=lambda path: path.name)
def schema(request: pytest.FixtureRequest) -> etree.XMLSchema:
    """Compile the official schemas of each place that holds them."""
    folder: Path = request.param
    return official.scorm12(folder)


def accepts(schema: etree.XMLSchema, text: bytes) -> bool:
    try:
        return schema.validate(etree.fromstring(text))
    except etree.XMLSyntaxError:
        return False


def test_the_official_schemas_are_at_hand() -> None:
    assert official.folders(), "run `npm ci --ignore-scripts`"


@pytest.mark.parametrize("course", [sample(), decided_once()], ids=["three", "once"])
def test_a_manifest_is_valid(course: Course, schema: etree.XMLSchema) -> None:
    text = manifest(course)

    assert (True, ()) == (accepts(schema, text), faults(text, "scorm12"))


def test_what_the_official_schemas_refuse_we_refuse(schema: etree.XMLSchema) -> None:
    """Where we are stricter the mutant names the clause, and only there."""
    for mutant, text in mutants(manifest(decided_once()).decode()):
        ours = faults(text.encode(), "scorm12") == ()
        theirs = accepts(schema, text.encode())

        expected = (mutant.name, False, mutant.stricter != "")
        assert expected == (mutant.name, ours, theirs)


def test_each_refusal_has_a_line_and_words(golden: Golden) -> None:
    lines = [
        f"{mutant.name}: {'; '.join(map(str, faults(text.encode(), 'scorm12')))}\n"
        for mutant, text in mutants(manifest(decided_once()).decode())
    ]

    golden.holds("manifest-faults.txt", "".join(lines))


def test_what_we_accept_the_official_schemas_accept(schema: etree.XMLSchema) -> None:
    """Every element and attribute is changed in every way that one may think of."""
    seen, kept = 0, []
    for what, text in _changes(manifest(decided_once())):
        seen += 1
        if faults(text, "scorm12") == ():
            kept.append(what)
            assert accepts(schema, text), what

    assert (True, True) == (seen > 400, 10 < len(kept) < seen / 3)


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


def _changes(text: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the manifest with one element or attribute changed, in many ways."""
    root = etree.fromstring(text)
    for number, element in enumerate(root.iter()):
        name = f"{etree.QName(element).localname} {number}"
        for what in ("gone", "twice", "renamed", "moved", "words", "emptied", "filled"):
            yield f"{name} {what}", _with_element(root, number, what)
        for key in element.attrib:
            for value in (None, "", " ", "0", "a", "a b", "x" * 2001, "ü", "../a"):
                yield f"{name} {key}={value}", _with_attribute(root, number, key, value)


def _with_element(root: etree._Element, number: int, what: str) -> bytes:
    changed = deepcopy(root)
    element = list(changed.iter())[number]
    around = element.getparent()
    match what:
        case "gone" if around is not None:
            around.remove(element)
        case "twice" if around is not None:
            element.addnext(deepcopy(element))
        case "moved" if around is not None:
            around.append(element)
        case "renamed":
            element.tag = str(element.tag) + "x"
        case "words":
            element.tail = "hello"
        case "emptied":
            element[:] = []
            element.text = None
        case _:
            element.text = "hello" + (element.text or "")
    return etree.tostring(changed)


def _with_attribute(
    root: etree._Element, number: int, key: str, value: str | None
) -> bytes:
    changed = deepcopy(root)
    element = list(changed.iter())[number]
    if value is None:
        del element.attrib[key]
    else:
        element.set(key, value)
    return etree.tostring(changed)
