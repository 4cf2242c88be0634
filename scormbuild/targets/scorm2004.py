"""SCORM 2004 in two editions: one package, one SCO; the manifest of the CAM, 3.4."""

from __future__ import annotations

from functools import partial
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
from scormbuild.targets.lom import NAMESPACE as LOM
from scormbuild.targets.lom import lom
from scormbuild.targets.target import Target
from scormbuild.targets.told import two_words

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scormbuild.scoring import Scoring
    from scormbuild.site import Site, Unit
    from scormbuild.targets.imscp import Make

STATE_LIMIT = 64_000
"""What an LMS must at least keep of cmi.suspend_data (RTE 4.2.23)."""

IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
PREFIXES = {None: IMSCP, "adlcp": ADLCP, "adlseq": ADLSEQ, "imsss": IMSSS}
"""The same in all editions; Moodle knows `adlcp:` and `imsss:` by these letters."""
CONTROL = {
    IMSCP: "imscp_v1p1.xsd",
    ADLCP: "adlcp_v1p3.xsd",
    ADLSEQ: "adlseq_v1p3.xsd",
    IMSSS: "imsss_v1p0.xsd",
    LOM: "lom.xsd",
}


def manifest(edition: str, site: Site, files: tuple[File, ...]) -> tuple[File, ...]:
    """Write `imsmanifest.xml` of an edition, which declares all files but itself."""
    make = maker(IMSCP, PREFIXES)
    (unit,) = site.units
    root = make(
        "manifest",
        make("metadata", make("schema", "ADL SCORM"), make("schemaversion", edition)),
        _organizations(make, unit),
        make("resources", launched(make, unit, files, f"{{{ADLCP}}}scormType")),
        identifier=identifier(unit, "manifest"),
    )
    if len(site.version) <= VERSION_LIMIT:
        root.set("version", site.version)
    root[0].append(lom(site))
    return (File(MANIFEST, document(root)),)


def _organizations(make: Make, unit: Unit) -> _Element:
    """Give the only activity: one that may be chosen, and to which `Start` flows.

    Objectives stay with the course, which they would outlive by default, and none is
    mapped to a global one: Moodle cannot take a manifest that does (docs/why.md).
    """
    ordered = maker(IMSSS, PREFIXES)
    item = make(
        "item",
        make("title", short(unit.title)),
        _judged(ordered, unit.scoring),
        identifier=identifier(unit, "item"),
        identifierref=identifier(unit, "resource"),
        isvisible="true",
    )
    name = identifier(unit, "organization")
    organization = make(
        "organization",
        {f"{{{ADLSEQ}}}objectivesGlobalToSystem": "false"},
        make("title", short(unit.title)),
        item,
        ordered("sequencing", ordered("controlMode", choice="true", flow="true")),
        identifier=name,
    )
    return make("organizations", organization, default=name)


def _judged(make: Make, scoring: Scoring) -> _Element:
    """Say that the content sets its own status, and the pass mark if that is harmless.

    An LMS that knows the mark sets success from the scaled score (RTE 4.2.22); one
    that is told nothing holds an activity without status complete (SN UP.4).
    """
    controls = make(
        "deliveryControls", completionSetByContent="true", objectiveSetByContent="true"
    )
    if not (scoring.judged_alike and scoring.mastery_score is not None):
        return make("sequencing", controls)
    mark = make("minNormalizedMeasure", f"{scoring.mastery_score:g}")
    objective = make("primaryObjective", mark, satisfiedByMeasure="true")
    return make("sequencing", make("objectives", objective), controls)


def _edition(name: str, schema_version: str) -> Target:
    return Target(
        name=name,
        title=f"SCORM {schema_version}",
        adapter="player/lms/scorm2004.js",
        state_limit=STATE_LIMIT,
        adds=partial(manifest, schema_version),
        manifest=MANIFEST,
        schema=name,
        tells=two_words,
        control=tuple(CONTROL.items()),
        control_tested=True,
        flags=("completionSetByContent", "objectiveSetByContent"),
    )


FOURTH = _edition("scorm2004-4th", "2004 4th Edition")
THIRD = _edition("scorm2004-3rd", "2004 3rd Edition")
