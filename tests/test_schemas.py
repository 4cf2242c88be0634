"""Our schemas of manifests, held against the official ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormbuild.schemas.validate import SCHEMAS, faults
from tests import official
from tests.changes import changes
from tests.manifests import WITH_MANIFEST, manifest
from tests.mutants import scorm12, scorm2004
from tests.mutants.variants2004 import VARIANTS, Variant
from tests.sample import decided_once, sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Course
    from tests.goldens import Golden
    from tests.mutants.mutant import Mutant
    from tests.official import Official

ROOT = Path(__file__).parents[1]
MUTANTS = {
    "scorm12": scorm12.mutants,
    "scorm2004-3rd": scorm2004.mutants,
    "scorm2004-4th": scorm2004.mutants,
}
EDITIONS = ["scorm2004-4th", "scorm2004-3rd"]


@pytest.fixture(params=official.sets(), ids=str)
def theirs(request: pytest.FixtureRequest) -> Official:
    """Each set of official schemas that is at hand."""
    chosen: Official = request.param
    return chosen


def mutants(schema: str) -> list[tuple[Mutant, bytes]]:
    """Give the mutants of a manifest in which as much as possible is said."""
    texts = MUTANTS[schema](manifest(schema, decided_once()).decode())
    return [(mutant, text.encode()) for mutant, text in texts]


def test_the_official_schemas_of_every_manifest_are_at_hand() -> None:
    at_hand = {each.schema for each in official.sets()}

    assert set(WITH_MANIFEST) == at_hand, "run `npm ci --ignore-scripts`"


def test_every_schema_is_held_against_the_official_one() -> None:
    assert set(WITH_MANIFEST) == set(MUTANTS) == set(official.SETS)
    assert set(SCHEMAS) - set(MUTANTS) == {"cmi5", "tincan"}, "see test_structures.py"


@pytest.mark.parametrize("course", [sample(), decided_once()], ids=["three", "once"])
def test_a_manifest_is_valid(course: Course, theirs: Official) -> None:
    text = manifest(theirs.schema, course)

    assert (True, ()) == (theirs.accepts(text), faults(text, theirs.schema))


def test_what_the_official_schemas_refuse_we_refuse(theirs: Official) -> None:
    """Where we are stricter the mutant names the clause, and only there."""
    good = manifest(theirs.schema, decided_once())
    seen = 0
    for mutant, text in mutants(theirs.schema):
        ours = faults(text, theirs.schema) == ()
        assert (mutant.name, False) == (mutant.name, ours)
        if theirs.sees(good, text):
            seen += 1
            expected = (mutant.name, mutant.passes(theirs.schema))
            assert expected == (mutant.name, theirs.accepts(text))

    assert seen > 60


@pytest.mark.parametrize("schema", MUTANTS)
def test_each_refusal_has_a_line_and_words(golden: Golden, schema: str) -> None:
    lines = [
        f"{mutant.name}: {'; '.join(map(str, faults(text, schema)))}\n"
        for mutant, text in mutants(schema)
    ]

    golden.holds(f"manifest-faults/{schema}.txt", "".join(lines))


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_element_that_may_stand_in_a_manifest_has_its_words(schema: str) -> None:
    """Metadata have one sentence for all."""
    wording, _ = SCHEMAS[schema]
    namespace, _ = wording.described
    names = {etree.QName(element) for element in elements(f"{schema}.rng")}

    expected = {name.localname for name in names if name.namespace != namespace}
    assert expected == set(wording.elements)


def elements(name: str) -> Iterator[str]:
    """Give the full names of elements in a schema and in those that it includes."""
    root = etree.parse(ROOT / "scormbuild" / "schemas" / name).getroot()
    for include in root.iter("{*}include"):
        yield from elements(include.get("href", ""))
    for pattern in root.iter("{*}element"):
        prefix, _, local = pattern.get("name", "").rpartition(":")
        yield f"{{{root.nsmap[prefix] if prefix else root.get('ns')}}}{local}"


def test_what_we_accept_the_official_schemas_accept(theirs: Official) -> None:
    """Every element and attribute is changed in every way that one may think of."""
    seen, kept = 0, []
    for what, text in changes(manifest(theirs.schema, decided_once())):
        seen += 1
        if faults(text, theirs.schema) == ():
            kept.append(what)
            assert theirs.accepts(text), what

    assert (True, True) == (seen > 400, 10 < len(kept) < seen / 3)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
@pytest.mark.parametrize("edition", EDITIONS)
def test_we_accept_all_that_a_manifest_of_scorm_2004_may_say(
    variant: Variant, edition: str
) -> None:
    text = variant.of(manifest(edition, decided_once()).decode()).encode()

    assert (edition in variant.editions) == (faults(text, edition) == ())
    if edition in variant.editions:
        sets = [each for each in official.sets() if each.schema == edition]
        assert [True] * len(sets) == [each.accepts(text) for each in sets]
