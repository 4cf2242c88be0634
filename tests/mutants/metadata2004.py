"""Ways in which the metadata of a manifest of SCORM 2004 goes wrong."""

from __future__ import annotations

from tests.mutants import editions as by
from tests.mutants.mutant import Mutant

GENERAL = "<lom:general>"
LIFE = "<lom:lifeCycle>"
SAID = '<lom:string language="en">Who may come in</lom:string>'
SOURCE = "<lom:source>LOMv1.0</lom:source>"
VALUE = "<lom:value>final</lom:value>"
DATE = (
    "<lom:contribute><lom:date><lom:dateTime>{}</lom:dateTime></lom:date>"
    "</lom:contribute>"
)
LENGTH = (
    "<lom:educational><lom:typicalLearningTime><lom:duration>{}</lom:duration>"
    "</lom:typicalLearningTime></lom:educational>"
)

METADATA = (
    Mutant("metadata nobody knows", "<lom:language>en</lom:language>", "<lom:colour/>"),
    Mutant("lifecycle in lower case", LIFE, f"<lom:lifecycle/>{LIFE}"),
    Mutant("a language with a blank", 'language="en"', 'language="e n"'),
    Mutant("a langstring of 1.2", 'language="en"', 'xml:lang="en"'),
    Mutant("a description without string", SAID, "Who may come in"),
    Mutant("a description of nothing", SAID, "", by.SAID),
    Mutant("words in a category", GENERAL, f"{GENERAL}hello"),
    Mutant("a category twice", LIFE, f"<lom:lifeCycle/>{LIFE}"),
    Mutant("two titles of a course", "<lom:title>", "<lom:title/><lom:title>"),
    Mutant("a catalogue twice", "<lom:catalog>", "<lom:catalog/><lom:catalog>"),
    Mutant("a status in capitals", ">final<", ">Final<"),
    Mutant("a status without source", SOURCE, "", by.PAIR),
    Mutant("a status without value", VALUE, "", by.PAIR),
    Mutant("a source of one's own", ">LOMv1.0</lom:source>", ">mine</lom:source>"),
    Mutant("a date of the day", LIFE, LIFE + DATE.format("1 May 2024")),
    Mutant(
        "a date with seconds and zone", LIFE, LIFE + DATE.format("2024-05-01T10:00:00Z")
    ),
    Mutant("the thirteenth month", LIFE, LIFE + DATE.format("2024-13")),
    Mutant(
        "a size in words", "<lom:location>", "<lom:size>big</lom:size><lom:location>"
    ),
    Mutant(
        "a length of clocks",
        "<lom:technical>",
        LENGTH.format("00:10:00") + "<lom:technical>",
    ),
    Mutant("a foreign category", LIFE, f'<x:x xmlns:x="urn:x"/>{LIFE}'),
    Mutant(
        "another namespace of LOM",
        "ltsc.ieee.org/xsd/LOM",
        "ltsc.ieee.org/xsd/lom",
        by.LAX,
        by.FOURTH,
    ),
)
