"""A manifest of SCORM 2004 with several units → the tree that scorm-again asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element


def organization(manifest: bytes) -> _Element:
    """Give the one organization."""
    (found,) = etree.fromstring(manifest).iter("{*}organization")
    return found


def tree(element: _Element) -> dict[str, Any]:
    """Give an activity and those below it."""
    node: dict[str, Any] = {
        "id": element.get("identifier"),
        "title": element.findtext("{*}title"),
    }
    rules = element.find("{*}sequencing")
    if rules is not None:
        node |= _sequencing(rules)
    items = element.findall("{*}item")
    return node | ({"children": [tree(item) for item in items]} if items else {})


def objectives(item: _Element) -> dict[str, dict[str, str]]:
    """Give what a unit finds of the objectives that its manifest names."""
    named = item.findall("{*}sequencing/{*}objectives/{*}objective")
    return {
        str(place): {"id": it.get("objectiveID", "")} for place, it in enumerate(named)
    }


def launches(manifest: bytes) -> dict[str, str]:
    """Give the path of each item's document."""
    root = etree.fromstring(manifest)
    paths = {
        it.get("identifier"): it.get("href", "") for it in root.iter("{*}resource")
    }
    return {
        it.get("identifier", ""): paths[it.get("identifierref")]
        for it in root.iter("{*}item")
    }


def _sequencing(rules: _Element) -> dict[str, Any]:
    controls = _typed(rules.find("{*}controlMode")) | _typed(
        rules.find("{*}rollupRules")
    )
    node: dict[str, Any] = {"sequencingControls": controls} if controls else {}
    delivery = rules.find("{*}deliveryControls")
    if delivery is not None:
        node["deliveryControls"] = _typed(delivery)
    closed = rules.findall("{*}sequencingRules/{*}preConditionRule")
    if closed:
        node["sequencingRules"] = {"preConditionRules": [_rule(it) for it in closed]}
    primary = rules.find("{*}objectives/{*}primaryObjective")
    if primary is not None:
        node["primaryObjective"] = _objective(primary) | {"isPrimary": True}
    others = rules.findall("{*}objectives/{*}objective")
    return node | ({"objectives": [_objective(it) for it in others]} if others else {})


def _rule(rule: _Element) -> dict[str, Any]:
    conditions = rule.find("{*}ruleConditions")
    action = rule.find("{*}ruleAction")
    assert conditions is not None
    assert action is not None
    return {
        "action": action.get("action"),
        "conditionCombination": conditions.get("conditionCombination"),
        "conditions": [dict(it.attrib) for it in conditions],
    }


def _objective(element: _Element) -> dict[str, Any]:
    mark = element.findtext("{*}minNormalizedMeasure")
    maps = [_typed(it) for it in element.findall("{*}mapInfo")]
    return {
        "objectiveID": element.get("objectiveID", ""),
        "isPrimary": False,
        "satisfiedByMeasure": element.get("satisfiedByMeasure") == "true",
        **({"minNormalizedMeasure": float(mark)} if mark else {}),
        **({"mapInfo": maps} if maps else {}),
    }


def _typed(element: _Element | None) -> dict[str, Any]:
    """Give attributes as what they mean."""
    words = {"true": True, "false": False}
    found = {} if element is None else dict(element.attrib)
    return {
        str(name): float(value)
        if name == "objectiveMeasureWeight"
        else words.get(str(value), value)
        for name, value in found.items()
    }
