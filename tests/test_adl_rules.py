"""ADL's rules of SCORM 2004 packages, each held against ours or named as no matter."""

from __future__ import annotations

import zipfile
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormbuild.render import load_theme, render
from scormbuild.schemas.validate import faults
from scormbuild.targets import TARGETS
from tests.adl.package import Package
from tests.adl.resources import RESOURCES
from tests.adl.sequencing import SEQUENCINGS
from tests.adl.structure import ITEMS, MANIFEST
from tests.adl.unsaid import UNSAID, WITHOUT_ORGANIZATIONS
from tests.sample import decided_once, sample, variant

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.model import Course
    from tests.adl.rule import Rule

RULES = (*MANIFEST, *ITEMS, *RESOURCES, *SEQUENCINGS)
EDITIONS = ("scorm2004-4th", "scorm2004-3rd")
REQUIREMENTS = 271
"""How many of ADL's rules have a number."""


def package(edition: str, course: Course | None = None) -> Package:
    """Give a package of the sample."""
    target = TARGETS[edition]
    files = target.contents(render(variant(course), load_theme({})))
    (text,) = (file.body for file in files if file.path == target.manifest)
    assert isinstance(text, bytes)
    return Package(etree.fromstring(text), {file.path for file in files})


def opened(path: Path) -> Package:
    """Give a package that was built."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("imsmanifest.xml")
        return Package(etree.fromstring(text), set(archive.namelist()))


@pytest.fixture(params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> str:
    """Each edition."""
    chosen: str = request.param
    return chosen


@pytest.mark.parametrize("course", [sample(), decided_once()], ids=["three", "once"])
def test_the_sample_keeps_every_rule(edition: str, course: Course) -> None:
    made = package(edition, course)

    assert [] == [rule.says for rule in RULES if not rule.holds(made)]


def test_every_package_that_was_built_keeps_every_rule(
    built: Path, edition: str
) -> None:
    made = {path.name: opened(path) for path in built.glob(f"*-{edition}.zip")}

    assert len(made) >= 2
    assert [] == [
        f"{name}: {rule.says}"
        for name, each in made.items()
        for rule in RULES
        if not rule.holds(each)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ids or rule.says)
def test_a_package_that_breaks_a_rule_is_found_out(edition: str, rule: Rule) -> None:
    """By the rule itself, and by our own schema where the manifest is at fault."""
    good = package(edition, decided_once())
    broken = good.copy()
    rule.broken(broken)

    assert not rule.holds(broken)
    if etree.tostring(good.root) != etree.tostring(broken.root):
        assert faults(etree.tostring(broken.root), edition) != ()


def test_what_is_left_out_is_never_said(edition: str) -> None:
    for course in (sample(), decided_once()):
        said = set(package(edition, course).names())

        assert [] == [name for each in UNSAID for name in each.names if name in said]


def test_a_package_of_ours_has_an_organization(edition: str) -> None:
    assert 1 == len(package(edition).all("cp:organizations/cp:organization"))


def test_every_requirement_is_either_kept_or_left_out() -> None:
    ids = Counter(
        number
        for text in (
            *(rule.ids for rule in RULES),
            *(each.ids for each in UNSAID),
            WITHOUT_ORGANIZATIONS,
        )
        for number in text.split()
    )

    assert [] == [number for number, count in ids.items() if count > 1]
    assert REQUIREMENTS == len(ids)
