"""What else a manifest of SCORM 2004 may say, though ours does not."""

from __future__ import annotations

from typing import NamedTuple

from tests.mutants.activities2004 import BEHIND, NAV
from tests.mutants.editions import FOURTH, THIRD
from tests.mutants.packaging2004 import INNER, TITLE

BOTH = (THIRD, FOURTH)
LEAF = (
    '<item identifier="{0}" identifierref="sample.resource" parameters="{1}">'
    "<title>a</title></item>"
)
LEAVES = "".join(
    LEAF.format(f"leaf{number}", parameters)
    for number, parameters in enumerate(("#a", "a=b", "?a=b&amp;c=#d", "&amp;a="))
)
CLUSTER = f'</item>\n<item identifier="cluster"><title>a</title>{LEAVES}</item>\n'
RULES = """<imsss:sequencingRules>
  <imsss:preConditionRule>
    <imsss:ruleConditions conditionCombination="any">
      <imsss:ruleCondition referencedObjective="main" operator="not"
        condition="objectiveMeasureGreaterThan" measureThreshold="-0.5"/>
      <imsss:ruleCondition condition="always"/>
    </imsss:ruleConditions>
    <imsss:ruleAction action="hiddenFromChoice"/>
  </imsss:preConditionRule>
  <imsss:exitConditionRule>
    <imsss:ruleConditions>
      <imsss:ruleCondition condition="completed"/>
    </imsss:ruleConditions>
    <imsss:ruleAction action="exit"/>
  </imsss:exitConditionRule>
  <imsss:postConditionRule>
    <imsss:ruleConditions>
      <imsss:ruleCondition condition="satisfied"/>
    </imsss:ruleConditions>
    <imsss:ruleAction action="exitParent"/>
  </imsss:postConditionRule>
</imsss:sequencingRules>
<imsss:limitConditions attemptLimit="2" attemptAbsoluteDurationLimit="PT1H"
  beginTimeLimit="2024-05-01T10:00:00"/>
<imsss:auxiliaryResources>
  <imsss:auxiliaryResource auxiliaryResourceID="urn:x" purpose="help"/>
</imsss:auxiliaryResources>
<imsss:rollupRules rollupObjectiveSatisfied="false" objectiveMeasureWeight="0.5">
  <imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.5">
    <imsss:rollupConditions conditionCombination="all">
      <imsss:rollupCondition operator="noOp" condition="attempted"/>
    </imsss:rollupConditions>
    <imsss:rollupAction action="completed"/>
  </imsss:rollupRule>
</imsss:rollupRules>
<imsss:objectives>
  <imsss:primaryObjective objectiveID="main">
    <imsss:mapInfo targetObjectiveID="urn:x" readSatisfiedStatus="false"
      writeNormalizedMeasure="true"/>
  </imsss:primaryObjective>
  <imsss:objective objectiveID="other" satisfiedByMeasure="false"/>
</imsss:objectives>
<imsss:randomizationControls randomizationTiming="once" selectCount="1"
  reorderChildren="true" selectionTiming="never"/>
<imsss:deliveryControls tracked="true"/>
<adlseq:rollupConsiderations requiredForCompleted="ifNotSkipped"
  measureSatisfactionIfActive="true"/>
<adlseq:constrainedChoiceConsiderations preventActivation="true"/>
"""
COLLECTION = f"""</resources>
<imsss:sequencingCollection>
  <imsss:sequencing ID="shared">{RULES}</imsss:sequencing>
</imsss:sequencingCollection>"""
MAPPED = """<adlseq:objectives>
  <adlseq:objective objectiveID="urn:a">
    <adlseq:mapInfo targetObjectiveID="urn:b" readRawScore="false"
      writeProgressMeasure="true"/>
  </adlseq:objective>
</adlseq:objectives>"""
SHARED = """<adlcp:data>
  <adlcp:map targetID="urn:x" readSharedData="true" writeSharedData="false"/>
</adlcp:data>"""
PRESENTED = f"""<adlnav:presentation {NAV}>
  <adlnav:navigationInterface>
    <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
    <adlnav:hideLMSUI>suspendAll</adlnav:hideLMSUI>
  </adlnav:navigationInterface>
</adlnav:presentation>"""
MEASURED = (
    '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"'
    ' progressWeight="1"/>'
)
DESCRIBED = """<lom:lom xmlns:lom="http://ltsc.ieee.org/xsd/LOM">
  <lom:classification>
    <lom:taxonPath>
      <lom:source><lom:string>ours</lom:string></lom:source>
      <lom:taxon><lom:entry><lom:string>a</lom:string></lom:entry></lom:taxon>
    </lom:taxonPath>
    <lom:purpose><lom:value>skill level</lom:value>
      <lom:source>LOMv1.0</lom:source></lom:purpose>
  </lom:classification>
  <lom:relation>
    <lom:resource><lom:identifier><lom:entry>a</lom:entry></lom:identifier>
    </lom:resource>
  </lom:relation>
  <lom:educational>
    <lom:learningResourceType><lom:source>LOMv1.0</lom:source>
      <lom:value>narrative text</lom:value></lom:learningResourceType>
    <lom:typicalLearningTime><lom:duration>PT1H30.5S</lom:duration>
    </lom:typicalLearningTime>
  </lom:educational>
  <lom:technical>
    <lom:size>10</lom:size>
    <lom:requirement><lom:orComposite><lom:name><lom:source>LOMv1.0</lom:source>
      <lom:value>any</lom:value></lom:name></lom:orComposite></lom:requirement>
  </lom:technical>
  <lom:lifeCycle>
    <lom:contribute>
      <lom:role><lom:source>LOMv1.0</lom:source><lom:value>author</lom:value></lom:role>
      <lom:entity>BEGIN:VCARD</lom:entity>
      <lom:date><lom:dateTime>2024-05-01T10:00:00.5+01:00</lom:dateTime></lom:date>
    </lom:contribute>
  </lom:lifeCycle>
</lom:lom>"""
LOCATED = "<metadata><adlcp:location>a.xml</adlcp:location></metadata>"
INSTANCE = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


class Variant(NamedTuple):
    """Some changes that leave a manifest good."""

    name: str
    edits: tuple[tuple[str, str], ...]
    editions: tuple[str, ...] = BOTH
    """Those in which it is good."""

    def of(self, manifest: str) -> str:
        """Give the changed manifest."""
        for old, new in self.edits:
            assert old in manifest, self.name
            manifest = manifest.replace(old, new, 1)
        return manifest


def _one(name: str, old: str, new: str, *editions: str) -> Variant:
    return Variant(name, ((old, new),), editions or BOTH)


def _says(name: str, text: str, *editions: str) -> Variant:
    """Let the item say something besides."""
    return _one(name, BEHIND, BEHIND.replace("\n", text), *editions)


VARIANTS = (
    _says("data for the SCO", "<adlcp:dataFromLMS>a b</adlcp:dataFromLMS>"),
    _says(
        "a threshold",
        "<adlcp:completionThreshold>0.5</adlcp:completionThreshold>",
        THIRD,
    ),
    _says("a threshold of measures", MEASURED, FOURTH),
    _says("shared data", SHARED, FOURTH),
    _says("buttons hidden, then data", PRESENTED + "<adlcp:dataFromLMS/>"),
    _says(
        "an action", "<adlcp:timeLimitAction>exit,no message</adlcp:timeLimitAction>"
    ),
    _one("mapped objectives", BEHIND, MAPPED + BEHIND, FOURTH),
    _one(
        "data of the system",
        'System="false"',
        'System="false" adlcp:sharedDataGlobalToSystem="true"',
        FOURTH,
    ),
    Variant(
        "a collection",
        (
            ("</resources>", COLLECTION),
            ("<imsss:sequencing>", '<imsss:sequencing IDRef="shared">'),
        ),
    ),
    _one("a cluster", "</item>\n", CLUSTER),
    _one("more metadata", "</lom:lom>", f"</lom:lom>{DESCRIBED}"),
    _one("metadata of the item", INNER, f"{TITLE}{LOCATED}<imsss"),
    _one("a base", "<resources>", '<resources xml:base="a/">'),
    _one(
        "where the schemas are",
        "<manifest",
        f'<manifest {INSTANCE} xsi:schemaLocation="a b"',
    ),
)
