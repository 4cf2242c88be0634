"""What SCORM 2004 asks of activities and no schema can say (CAM 3.4.1, 5.1)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml.etree import QName

from scormbuild.schemas.references import lost, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_v1p3}"
ADLNAV = "{http://www.adlnet.org/xsd/adlnav_v1p3}"
SS = "{http://www.imsglobal.org/xsd/imsss}"

FOR_SCOS = (f"{ADLCP}timeLimitAction", f"{ADLCP}dataFromLMS")
"""What only a SCO can make use of."""
FOR_LAUNCHES = (f"{ADLNAV}presentation", f"{ADLCP}data")
"""What only an item that launches something can make use of."""


def activities(root: _Element) -> Iterator[tuple[int, str]]:
    """Give all that is wrong beyond a manifest's form, with lines."""
    yield from references(root)
    yield from _misused(root)
    collection = {
        element.get("ID", "")
        for element in root.iterfind(f"{SS}sequencingCollection/{SS}sequencing")
    }
    for sequencing in root.iter(f"{SS}sequencing"):
        yield from lost(sequencing, "IDRef", collection, "sequencing of the collection")
        yield from _objectives(sequencing)
    for rule in root.iterfind(f".//{CP}organization/{SS}sequencing//{SS}ruleAction"):
        if (action := rule.get("action")) in {"exitParent", "previous"}:
            line = rule.sourceline or 1
            yield line, f"an organization has nothing around it for `{action}`"


def _misused(root: _Element) -> Iterator[tuple[int, str]]:
    """Find what an item says although nothing that it launches listens."""
    scos = {
        resource.get("identifier")
        for resource in root.iter(f"{CP}resource")
        if resource.get(f"{ADLCP}scormType") == "sco"
    }
    for item in root.iter(f"{CP}item"):
        launches = item.get("identifierref")
        heard = (
            *(FOR_SCOS if launches in scos else ()),
            *(FOR_LAUNCHES if launches else ()),
        )
        for element in item.iterchildren(*FOR_SCOS, *FOR_LAUNCHES):
            if element.tag not in heard:
                name = f"{element.prefix}:{QName(element).localname}"
                line = element.sourceline or 1
                yield line, f"`{name}` is for an item that launches a SCO"


def _objectives(sequencing: _Element) -> Iterator[tuple[int, str]]:
    """Look whether an activity's objectives have names of their own, and are there."""
    named = [
        element
        for element in sequencing.iterfind(f"{SS}objectives/*")
        if element.get("objectiveID") is not None
    ]
    counted = Counter(element.get("objectiveID", "") for element in named)
    for element in named:
        name = element.get("objectiveID", "")
        if counted.pop(name, 1) > 1:
            line = element.sourceline or 1
            yield line, f"the objective `{name}` is there more than once"
    names = {element.get("objectiveID", "") for element in named}
    for condition in sequencing.iter(f"{SS}ruleCondition"):
        yield from lost(condition, "referencedObjective", names, "objective")
