"""SCORM 1.2: one package, one SCO; the manifest of the CAM, chapter 2.3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.site import File
from scormbuild.targets.imscp import (
    MANIFEST,
    VERSION_LIMIT,
    document,
    identifier,
    launched,
    maker,
    short,
)
from scormbuild.targets.lom12 import NAMESPACE as IMSMD
from scormbuild.targets.lom12 import lom
from scormbuild.targets.target import Target
from scormbuild.targets.told import one_word

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scormbuild.site import Site, Unit
    from scormbuild.targets.imscp import Make

STATE_LIMIT = 4096
"""cmi.suspend_data is a CMIString4096 (RTE 3.4.4)."""

IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
PREFIXES = {None: IMSCP, "adlcp": ADLCP}
CONTROL = {
    IMSCP: "imscp_rootv1p1p2.xsd",
    IMSMD: "imsmd_rootv1p2p1.xsd",
    ADLCP: "adlcp_rootv1p2.xsd",
}


def manifest(site: Site, files: tuple[File, ...]) -> tuple[File, ...]:
    """Write `imsmanifest.xml`, which declares all files but itself."""
    make = maker(IMSCP, PREFIXES)
    (unit,) = site.units
    root = make(
        "manifest",
        make("metadata", make("schema", "ADL SCORM"), make("schemaversion", "1.2")),
        _organizations(make, unit),
        make("resources", launched(make, unit, files, f"{{{ADLCP}}}scormtype")),
        identifier=identifier(unit, "manifest"),
    )
    if len(site.version) <= VERSION_LIMIT:
        root.set("version", site.version)
    root[0].append(lom(site))
    return (File(MANIFEST, document(root)),)


def _organizations(make: Make, unit: Unit) -> _Element:
    item = make(
        "item",
        make("title", short(unit.title)),
        identifier=identifier(unit, "item"),
        identifierref=identifier(unit, "resource"),
        isvisible="true",
    )
    if unit.scoring.decided_once:
        # Only here can an LMS that judges the raw score itself do no harm (RTE 3.4.4).
        special = maker(ADLCP, PREFIXES)
        item.append(special("masteryscore", str(unit.scoring.mastery)))
    name = identifier(unit, "organization")
    return make(
        "organizations",
        make("organization", make("title", short(unit.title)), item, identifier=name),
        default=name,
    )


TARGET = Target(
    name="scorm12",
    title="SCORM 1.2",
    adapter="player/lms/scorm12.js",
    state_limit=STATE_LIMIT,
    adds=manifest,
    manifest=MANIFEST,
    schema="scorm12",
    tells=one_word,
    statuses=("incomplete", "failed", "completed", "passed"),
    control=tuple(CONTROL.items()),
)
