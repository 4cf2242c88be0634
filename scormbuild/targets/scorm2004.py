"""SCORM 2004 in two editions, with one SCO or several; the manifest of the CAM, 3.4."""

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
from scormbuild.targets.units2004 import items, resources, sequencing

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scormbuild.select.scoring import Scoring
    from scormbuild.site import Site
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
    sco = f"{{{ADLCP}}}scormType"
    if len(site.units) > 1:
        held = tuple(resources(make, site, files, sco))
    else:
        held = (launched(make, site.units[0], files, sco),)
    root = make(
        "manifest",
        make("metadata", make("schema", "ADL SCORM"), make("schemaversion", edition)),
        _organizations(make, site),
        make("resources", *held),
        identifier=identifier(site, "manifest"),
    )
    if len(site.version) <= VERSION_LIMIT:
        root.set("version", site.version)
    root[0].append(lom(site))
    return (File(MANIFEST, document(root)),)


def _organizations(make: Make, site: Site) -> _Element:
    """Give the activities: they may be chosen, and `Start` flows to the first.

    Objectives stay with the course, which they would outlive by default, and none is
    mapped to a global one unless the course wants its order kept: Moodle cannot take a
    manifest that does (docs/why.md).
    """
    ordered = maker(IMSSS, PREFIXES)
    several = len(site.units) > 1
    ruled = {}
    for unit in site.units:
        objectives, controls = _judged(ordered, unit.scoring)
        ruled[unit.id] = (
            sequencing(ordered, site, unit, (objectives, controls))
            if several
            else ordered("sequencing", *objectives, controls)
        )
    name = identifier(site, "organization")
    choice = "false" if site.in_order else "true"
    organization = make(
        "organization",
        {f"{{{ADLSEQ}}}objectivesGlobalToSystem": "false"},
        make("title", short(site.title if several else site.units[0].title)),
        *items(make, site, ruled),
        ordered("sequencing", ordered("controlMode", choice=choice, flow="true")),
        identifier=name,
    )
    return make("organizations", organization, default=name)


def _judged(make: Make, scoring: Scoring) -> tuple[list[_Element], _Element]:
    """Say that the content sets its own status, and the pass mark if that is harmless.

    An LMS that knows the mark sets success from the scaled score (RTE 4.2.22); one
    that is told nothing holds an activity without status complete (SN UP.4).
    """
    controls = make(
        "deliveryControls", completionSetByContent="true", objectiveSetByContent="true"
    )
    if not (scoring.judged_alike and scoring.mastery_score is not None):
        return [], controls
    mark = make("minNormalizedMeasure", f"{scoring.mastery_score:g}")
    objective = make("primaryObjective", mark, satisfiedByMeasure="true")
    return [make("objectives", objective)], controls


def _edition(name: str, schema_version: str) -> Target:
    return Target(
        name=name,
        title=f"SCORM {schema_version}",
        adapter="player/lms/scorm2004.js",
        state_limit=STATE_LIMIT,
        adds=partial(manifest, schema_version),
        manifest=MANIFEST,
        schema=name,
        units=True,
        unit_adapter="player/lms/units2004.js",
        tells=two_words,
        control=tuple(CONTROL.items()),
        control_tested=True,
        flags=("completionSetByContent", "objectiveSetByContent"),
    )


FOURTH = _edition("scorm2004-4th", "2004 4th Edition")
THIRD = _edition("scorm2004-3rd", "2004 3rd Edition")
