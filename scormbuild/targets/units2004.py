"""SCORM 2004 with several units: items, what rolls up, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.targets.imscp import href, identifier, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormbuild.site import File, Site, Unit
    from scormbuild.targets.imscp import Make

READ = "read"
"""The objective of a unit that says that all its pages have been read; the player's
`lms/units2004.js` knows it by this name."""


def sequencing(
    make: Make,
    site: Site,
    unit: Unit,
    judged: tuple[list[_Element], _Element],
) -> _Element:
    """Give the rules of a unit; `judged` are those that it has in any package.

    A unit that waits for others is disabled while one of them has not been read, or
    while nothing is known of it: a condition on what is unknown does not hold by
    itself (SN UP.2.1).
    """
    waits = [it for it in site.units if it.id in unit.after]
    rules = [_closed(make, waits)] if waits else []
    given, controls = judged
    objectives = _objectives(make, site, unit, waits, given)
    return make("sequencing", *rules, _rolled(make, site, unit), *objectives, controls)


def _closed(make: Make, waits: list[Unit]) -> _Element:
    conditions = [
        make(
            "ruleCondition",
            referencedObjective=_awaited(it),
            operator="not",
            condition=condition,
        )
        for it in waits
        for condition in ("satisfied", "objectiveStatusKnown")
    ]
    rule = make(
        "preConditionRule",
        make("ruleConditions", *conditions, conditionCombination="any"),
        make("ruleAction", action="disabled"),
    )
    return make("sequencingRules", rule)


def _rolled(make: Make, site: Site, unit: Unit) -> _Element:
    """Say what a unit means for the whole.

    Whatever is not graded must have no weight: its unknown measure counts as 0
    (SN RB.1.1). What is left to choice decides nothing.
    """
    everything = sum(_weight(it) for it in site.units) or 1
    share = _weight(unit) / everything
    said = {"objectiveMeasureWeight": f"{share:.4f}".rstrip("0").rstrip(".")}
    if not share:
        said["rollupObjectiveSatisfied"] = "false"
    if not unit.required:
        said["rollupProgressCompletion"] = "false"
    return make("rollupRules", **said)


def _weight(unit: Unit) -> int:
    return sum(weight for _, weight in unit.scoring.graded)


def _objectives(
    make: Make, site: Site, unit: Unit, waits: list[Unit], given: list[_Element]
) -> Iterator[_Element]:
    """Give what a unit tells others, and what it reads of those that it waits for.

    Only where an LMS shall see to the order: some cannot take such a manifest.
    """
    told = any(unit.id in it.after for it in site.units)
    if not told and not waits:
        yield from given
        return
    objectives = given[0] if given else make("objectives", make("primaryObjective"))
    if told:
        objectives.append(_mapped(make, READ, unit, read="false", write="true"))
    for it in waits:
        objectives.append(_mapped(make, _awaited(it), it, read="true", write="false"))
    yield objectives


def _mapped(make: Make, name: str, unit: Unit, *, read: str, write: str) -> _Element:
    mapped = make(
        "mapInfo",
        targetObjectiveID=f"{unit.id}.{READ}",
        readSatisfiedStatus=read,
        readNormalizedMeasure="false",
        writeSatisfiedStatus=write,
        writeNormalizedMeasure="false",
    )
    return make("objective", mapped, objectiveID=name)


def _awaited(unit: Unit) -> str:
    return f"{READ}-{unit.launch.removesuffix('.html')}"


def items(make: Make, site: Site, sequenced: dict[str, _Element]) -> Iterator[_Element]:
    """Give an item a unit, with its rules by its id."""
    for unit in site.units:
        yield make(
            "item",
            make("title", short(unit.title)),
            sequenced[unit.id],
            identifier=identifier(unit, "item"),
            identifierref=identifier(unit, "resource"),
            isvisible="true",
        )


def resources(
    make: Make, site: Site, files: tuple[File, ...], sco: str
) -> Iterator[_Element]:
    """Give a resource a unit, and one without address with what they share."""
    own = {path for unit in site.units for path in unit.own}
    shared = identifier(site, "shared")
    for unit in site.units:
        yield make(
            "resource",
            {sco: "sco"},
            *(make("file", href=href(path)) for path in unit.own),
            make("dependency", identifierref=shared),
            identifier=identifier(unit, "resource"),
            type="webcontent",
            href=href(unit.launch),
        )
    paths = sorted({file.path for file in files} - own)
    yield make(
        "resource",
        {sco: "asset"},
        *(make("file", href=href(path)) for path in paths),
        identifier=shared,
        type="webcontent",
    )
