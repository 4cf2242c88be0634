"""Ways in which what an item of SCORM 2004 says of itself goes wrong."""

from __future__ import annotations

from tests.mutants import editions as by
from tests.mutants.editions import FOURTH
from tests.mutants.mutant import Mutant

BEHIND = "</imsss:sequencing>\n      </item>"
"""The end of an item, where what it says besides may stand."""
OBJECTIVES = "<imsss:objectives>"
"""The beginning of an item's sequencing."""
PRIMARY = "<imsss:primaryObjective satisfied"
PRIMARIES = "</imsss:primaryObjective>"
TWICE = '<imsss:objective objectiveID="a"/>' * 2
MARK = "<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>"
CONTROLS = "<imsss:deliveryControls"
FLOW = '<imsss:controlMode choice="true" flow="true"/>'
NAV = 'xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"'
MAP = '<imsss:mapInfo targetObjectiveID="urn:x"/>'


def _says(name: str, text: str, stricter: str = "", where: str = "") -> Mutant:
    """Let the item say something besides."""
    return Mutant(name, BEHIND, BEHIND.replace("\n", text), stricter, where)


def _first(name: str, text: str, stricter: str = "") -> Mutant:
    """Let the item's sequencing begin with something."""
    return Mutant(name, OBJECTIVES, text + OBJECTIVES, stricter)


def _adlcp(name: str, text: str) -> str:
    return f"<adlcp:{name}>{text}</adlcp:{name}>"


def _hidden(text: str) -> str:
    interface = f"<adlnav:hideLMSUI>{text}</adlnav:hideLMSUI>"
    interface = f"<adlnav:navigationInterface>{interface}</adlnav:navigationInterface>"
    return f"<adlnav:presentation {NAV}>{interface}</adlnav:presentation>"


def _rule(conditions: str, action: str, kind: str = "pre") -> str:
    conditions = f"<imsss:ruleConditions>{conditions}</imsss:ruleConditions>"
    return _rules(f'{conditions}<imsss:ruleAction action="{action}"/>', kind)


def _rules(text: str, kind: str = "pre") -> str:
    rule = f"imsss:{kind}ConditionRule"
    rules = "imsss:sequencingRules"
    return f"<{rules}><{rule}>{text}</{rule}></{rules}>"


def _rollup(text: str) -> str:
    return f"<imsss:rollupRules>{text}</imsss:rollupRules>"


CLUSTER = (
    '</item>\n<item identifier="outer"><title>a</title>'
    '<item identifier="inner" identifierref="sample.resource"><title>a</title></item>'
    "<adlcp:dataFromLMS>a</adlcp:dataFromLMS></item>\n"
)
SATISFIED = '<imsss:ruleCondition condition="satisfied"/>'
CONDITIONS = f"<imsss:ruleConditions>{SATISFIED}</imsss:ruleConditions>"
ACTION = '<imsss:ruleAction action="skip"/>'
OF_OTHERS = '<imsss:ruleCondition referencedObjective="x" condition="satisfied"/>'
ROLLS = (
    "<imsss:rollupRule><imsss:rollupConditions>"
    '<imsss:rollupCondition condition="{}"/></imsss:rollupConditions>'
    '<imsss:rollupAction action="{}"/></imsss:rollupRule>'
)

ITEMS = (
    _says("a blank in timeLimitAction", _adlcp("timeLimitAction", "exit, message")),
    _says("two actions", _adlcp("timeLimitAction", "exit,message") * 2, by.ONCE),
    _says("datafromlms", _adlcp("datafromlms", "a"), by.LAX, FOURTH),
    _says("data of 4001", _adlcp("dataFromLMS", "a" * 4001), by.LIMIT),
    _says("data twice", _adlcp("dataFromLMS", "a") * 2, by.ONCE),
    _says("a mastery score", _adlcp("masteryscore", "80"), by.LAX, FOURTH),
    _says(
        "a threshold of 80", _adlcp("completionThreshold", "80"), by.THRESHOLD, FOURTH
    ),
    _says("a progress of 2", '<adlcp:completionThreshold minProgressMeasure="2"/>'),
    _says("two sequencings", f"<imsss:sequencing>{FLOW}</imsss:sequencing>", by.ONCE),
    _says("Exit in capitals", _hidden("Exit")),
    _says("two presentations", _hidden("exit") * 2, by.ONCE),
    _says("hideLMSUI", f"<adlnav:hideLMSUI {NAV}>exit</adlnav:hideLMSUI>", by.PLACE),
    _says("a collection", "<imsss:sequencingCollection/>"),
    _says("a control mode", FLOW, by.LAX, FOURTH),
    Mutant("data of a cluster", "</item>\n", CLUSTER, by.LISTENER),
    Mutant("sequencing first", "<item ", "<imsss:sequencing/><item "),
)
SEQUENCING = (
    Mutant("controls before objectives", OBJECTIVES, f"{CONTROLS}/>{OBJECTIVES}"),
    Mutant("control mode behind", CONTROLS, f"{FLOW}{CONTROLS}"),
    Mutant("two control modes", FLOW, FLOW * 2),
    Mutant("flow in words", 'flow="true"', 'flow="yes"'),
    Mutant("flow by number", 'flow="true"', 'flow="1"', by.BOOLEAN),
    Mutant("no control mode", "controlMode", "controlmode"),
    Mutant("tracked in words", CONTROLS, f'{CONTROLS} tracked="no"'),
    Mutant("content in capitals", "ByContent", "byContent"),
    Mutant("a mark of 80", ">0.8<", ">80<"),
    Mutant("a mark with a comma", ">0.8<", ">0,8<"),
    Mutant("an empty mark", ">0.8<", "><", by.MEASURE),
    Mutant("two marks", MARK, MARK * 2),
    Mutant("a mark outside", OBJECTIVES, MARK + OBJECTIVES),
    _first("no objective", "<imsss:objectives/>"),
    Mutant("two primary objectives", PRIMARY, f"<imsss:primaryObjective/>{PRIMARY}"),
    Mutant(
        "an objective first", PRIMARY, f'<imsss:objective objectiveID="a"/>{PRIMARY}'
    ),
    Mutant("a map without a name", MARK, MARK + MAP, by.OBJECTIVES),
    Mutant("a map that leads nowhere", MARK, f"{MARK}<imsss:mapInfo/>"),
    Mutant("an objective twice", PRIMARIES, PRIMARIES + TWICE, by.OBJECTIVES),
    Mutant(
        "ID of an item's",
        "<imsss:sequencing>",
        '<imsss:sequencing ID="a">',
        by.COLLECTION,
    ),
    Mutant(
        "IDRef to nothing",
        "<imsss:sequencing>",
        '<imsss:sequencing IDRef="a">',
        by.COLLECTION,
    ),
    _first(
        "a rule without conditions",
        _rules(ACTION),
        by.CONDITIONS,
    ),
    _first("no condition", _rule("", "skip")),
    _first("a condition nobody knows", _rule(SATISFIED.replace("sat", "un"), "skip")),
    _first("an action of others", _rule(SATISFIED, "retry")),
    _first("an action when leaving", _rule(SATISFIED, "skip", "exit")),
    _first("an action afterwards", _rule(SATISFIED, "skip", "post")),
    _first("somebody else's objective", _rule(OF_OTHERS, "skip"), by.OBJECTIVES),
    _first("the action first", _rules(ACTION + CONDITIONS)),
    _first("a weight of 2", '<imsss:rollupRules objectiveMeasureWeight="2"/>'),
    _first("a rollup of others", _rollup(ROLLS.format("always", "satisfied"))),
    _first("a rollup to nothing", _rollup(ROLLS.format("satisfied", "passed"))),
    _first("a rollup without conditions", _rollup("<imsss:rollupRule/>")),
    _first("limits in words", '<imsss:limitConditions attemptLimit="two"/>'),
    _first(
        "limits as time of day",
        '<imsss:limitConditions attemptAbsoluteDurationLimit="01:00"/>',
    ),
    Mutant(
        "random timing",
        CONTROLS,
        f'<imsss:randomizationControls selectionTiming="x"/>{CONTROLS}',
    ),
    Mutant(
        "considerations first",
        OBJECTIVES,
        f"<adlseq:rollupConsiderations/>{OBJECTIVES}",
    ),
    Mutant(
        "required sometimes",
        BEHIND,
        f'<adlseq:rollupConsiderations requiredForCompleted="sometimes"/>{BEHIND}',
    ),
    Mutant(
        "leaving the whole",
        FLOW,
        FLOW + _rule(SATISFIED, "previous", "post"),
        by.AROUND,
    ),
)
