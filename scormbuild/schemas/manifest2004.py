"""What a manifest of SCORM 2004 must be, in words (CAM 3.4, 5.1 and 5.2)."""

from __future__ import annotations

from scormbuild.records import replace
from scormbuild.schemas.wording import Wording

_RULE = "it holds `ruleConditions`, then a `ruleAction`"
_BOOLEAN = "its attributes read `true` or `false`"

THIRD = Wording(
    standard="SCORM 2004 3rd Edition",
    elements={
        "manifest": "it is of IMS Content Packaging 1.1.4, has an `identifier` and at"
        " most 20 characters of `version`, and holds `metadata`, `organizations`,"
        " `resources`",
        "metadata": "it begins with `schema` and `schemaversion`; at the top it needs"
        " them",
        "schema": "it reads `ADL SCORM`",
        "schemaversion": "it reads `2004 3rd Edition`",
        "organizations": "it names its `default`, and holds at least one"
        " `organization`",
        "organization": "it has an `identifier`, and holds a `title`, then `item`s;"
        " `imsss:sequencing` comes behind them",
        "title": "it has 1 to 200 characters",
        "item": "it has an `identifier` and either names a resource by `identifierref`"
        " or holds items; its `title` comes first, elements of `adlcp:`, `imsss:` and"
        " `adlnav:` come last; `isvisible` is `true` or `false`",
        "resources": "it holds at least one `resource`; its `xml:base` is relative and"
        " ends with a slash",
        "resource": "it has an `identifier`, the `type` webcontent, an"
        " `adlcp:scormType` (with a capital T), which is sco or asset in lower case,"
        " and a relative `href` if it is launched",
        "file": "it names one file by its `href`: relative, without blanks and colons",
        "dependency": "it names a resource by `identifierref`",
        "timeLimitAction": "it is `exit` or `continue`, a comma, `message` or"
        " `no message`",
        "dataFromLMS": "it stands once, with at most 4000 characters",
        "completionThreshold": "it stands once, a number from 0 to 1",
        "location": "it has at most 2000 characters",
        "presentation": "it holds one `adlnav:navigationInterface` at most",
        "navigationInterface": "it holds `adlnav:hideLMSUI` alone",
        "hideLMSUI": "it is continue, previous, exit, exitAll, abandon, abandonAll or"
        " suspendAll",
        "sequencing": "it holds, in this order, `controlMode`, `sequencingRules`,"
        " `limitConditions`, `auxiliaryResources`, `rollupRules`, `objectives`,"
        " `randomizationControls`, `deliveryControls`, then elements of `adlseq:`;"
        " an `ID` is for those in a `sequencingCollection`",
        "sequencingCollection": "it holds `sequencing`s, each with an `ID`",
        "controlMode": _BOOLEAN,
        "sequencingRules": "it holds preconditions, then exit conditions, then"
        " postconditions",
        "preConditionRule": f"{_RULE} that is skip, disabled, hiddenFromChoice or"
        " stopForwardTraversal",
        "exitConditionRule": f"{_RULE} that is exit",
        "postConditionRule": f"{_RULE} that is exitParent, exitAll, retry, retryAll,"
        " continue or previous",
        "ruleConditions": "it holds at least one `ruleCondition`",
        "ruleCondition": "it has a `condition` that Simple Sequencing knows",
        "ruleAction": "it has an `action` that Simple Sequencing knows",
        "limitConditions": "its limits are whole numbers, durations such as `PT1H` and"
        " times such as `2024-05-01T10:00:00`",
        "auxiliaryResources": "it holds `auxiliaryResource`s",
        "auxiliaryResource": "it has an `auxiliaryResourceID` and a `purpose`",
        "rollupRules": "it holds `rollupRule`s, and its weight is from 0 to 1",
        "rollupRule": "it holds `rollupConditions`, then a `rollupAction`",
        "rollupConditions": "it holds at least one `rollupCondition`",
        "rollupCondition": "it has a `condition` that rollup knows",
        "rollupAction": "its `action` is satisfied, notSatisfied, completed or"
        " incomplete",
        "objectives": "it holds one `primaryObjective`, then each `objective`",
        "primaryObjective": "it holds one `minNormalizedMeasure` at most, then"
        " `mapInfo`, for which it needs an `objectiveID`",
        "objective": "it has an `objectiveID`",
        "minNormalizedMeasure": "it is a number from -1 to 1",
        "mapInfo": "it names a `targetObjectiveID`; its other attributes read `true`"
        " or `false`",
        "randomizationControls": "its timings are never, once or onEachNewAttempt",
        "deliveryControls": _BOOLEAN,
        "constrainedChoiceConsiderations": _BOOLEAN,
        "rollupConsiderations": "what it requires is always, ifAttempted, ifNotSkipped"
        " or ifNotSuspended",
    },
    described=("http://ltsc.ieee.org/xsd/LOM", "IEEE LOM 1.0 says what it holds"),
)
FOURTH = replace(
    THIRD,
    standard="SCORM 2004 4th Edition",
    elements={
        **THIRD.elements,
        "schemaversion": "it reads `2004 4th Edition`",
        "completionThreshold": "it stands once and is empty: its attributes say what"
        " counts, numbers from 0 to 1",
        "data": "it holds at least one `adlcp:map`",
        "map": "it names a `targetID`",
    },
)
