"""What ADL asks of an activity's sequencing."""

from __future__ import annotations

from tests.adl.package import into, moved, said, twice
from tests.adl.rule import (
    BOOLEANS,
    CONTROLS,
    FLOW,
    ITEM,
    OBJECTIVES,
    PRIMARY,
    SEQUENCING,
    Rule,
    reads,
)

MARK = f"{PRIMARY}/ss:minNormalizedMeasure"

SEQUENCINGS = (
    Rule(
        "31.3.4",
        "an activity's own sequencing has no ID",
        lambda p: p.values(SEQUENCING, "ID") == [],
        said(SEQUENCING, "ID", "a"),
    ),
    Rule(
        "31.5 31.10 31.12",
        "a sequencing holds control mode, objectives and delivery controls once",
        lambda p: all(
            p.at_most_once(SEQUENCING, name)
            for name in ("ss:controlMode", "ss:objectives", "ss:deliveryControls")
        ),
        twice(CONTROLS),
    ),
    Rule(
        "31.5.1.2",
        "choice: true or false",
        reads(FLOW, "choice", BOOLEANS),
        said(FLOW, "choice", "yes"),
    ),
    Rule(
        "31.5.3.2",
        "flow: true or false",
        reads(FLOW, "flow", BOOLEANS),
        said(FLOW, "flow", "1"),
    ),
    Rule(
        "31.5.7",
        "a control mode stands in a sequencing",
        lambda p: p.only_in("ss:controlMode", "ss:sequencing"),
        moved(FLOW, ITEM),
    ),
    Rule(
        "31.10.1",
        "objectives have one primary objective",
        lambda p: p.once(OBJECTIVES, "ss:primaryObjective"),
        twice(PRIMARY),
    ),
    Rule(
        "31.10.1.1.2",
        "satisfied by measure: true or false",
        reads(PRIMARY, "satisfiedByMeasure", BOOLEANS),
        said(PRIMARY, "satisfiedByMeasure", "TRUE"),
    ),
    Rule(
        "31.10.1.3",
        "a primary objective has one measure at most",
        lambda p: p.at_most_once(PRIMARY, "ss:minNormalizedMeasure"),
        twice(MARK),
    ),
    Rule(
        "31.10.1.5",
        "a primary objective stands in objectives",
        lambda p: p.only_in("ss:primaryObjective", "ss:objectives"),
        moved(PRIMARY, ITEM),
    ),
    Rule(
        "31.10.2.3.3",
        "a measure stands in an objective",
        lambda p: p.only_in(
            "ss:minNormalizedMeasure", "ss:primaryObjective", "ss:objective"
        ),
        moved(MARK, OBJECTIVES),
    ),
    Rule(
        "31.10.3",
        "objectives stand in a sequencing",
        lambda p: p.only_in("ss:objectives", "ss:sequencing"),
        moved(OBJECTIVES, ITEM),
    ),
    Rule(
        "31.12.2.2",
        "the content sets completion: true or false",
        reads(CONTROLS, "completionSetByContent", BOOLEANS),
        said(CONTROLS, "completionSetByContent", ""),
    ),
    Rule(
        "31.12.3.2",
        "the content sets success: true or false",
        reads(CONTROLS, "objectiveSetByContent", BOOLEANS),
        said(CONTROLS, "objectiveSetByContent", "no"),
    ),
    Rule(
        "31.12.4",
        "delivery controls stand in a sequencing",
        lambda p: p.only_in("ss:deliveryControls", "ss:sequencing"),
        into(ITEM, "ss:deliveryControls"),
    ),
)
