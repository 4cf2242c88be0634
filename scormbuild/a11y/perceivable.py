"""WCAG 2.2, principle 1: what there is can be perceived."""

from __future__ import annotations

from scormbuild.a11y.criterion import (
    ACCESS,
    HEARD,
    MEDIA,
    READ,
    SHOWN,
    TEXT,
    Criterion,
)

PERCEIVABLE = (
    Criterion(
        number="1.1.1",
        level="A",
        title="Non-text Content",
        player="Its own drawings are silent, and words beside them say the same.",
        tests=(ACCESS, SHOWN),
        rules=("missing-alt-text",),
        human="Does each picture's text say what the picture is there for? Is what is"
        " marked as decorative really no loss?",
    ),
    Criterion(
        number="1.2.1",
        level="A",
        title="Audio-only and Video-only (Prerecorded)",
        player="Each has a transcript below it that is always in the document.",
        tests=(TEXT,),
        rules=("missing-transcript",),
        human="Does each transcript say all that is heard and seen?",
        only="media",
    ),
    Criterion(
        number="1.2.2",
        level="A",
        title="Captions (Prerecorded)",
        player="Captions are offered by the browser's own controls.",
        tests=(MEDIA,),
        rules=("missing-captions", "bad-captions"),
        human="Do captions say who speaks, and what is heard besides? Is nothing to be"
        " heard in what is marked as silent?",
        only="video",
    ),
    Criterion(
        number="1.2.3",
        level="A",
        title="Audio Description or Media Alternative (Prerecorded)",
        player="The transcript stands in place of the film; reading it counts as much.",
        tests=(TEXT, READ),
        rules=("missing-transcript",),
        human="Does each transcript say what is to be seen, too?",
        only="video",
    ),
    Criterion(
        number="1.2.4",
        level="AA",
        title="Captions (Live)",
        player="Nothing in a package is live.",
        only="nothing",
    ),
    Criterion(
        number="1.2.5",
        level="AA",
        title="Audio Description (Prerecorded)",
        human="Can who does not see follow each film by its sound alone? If not, it"
        " needs a sound track that describes it; a transcript is not enough here.",
        only="video",
    ),
    Criterion(
        number="1.3.1",
        level="A",
        title="Info and Relationships",
        player="Pages, headings, lists, tables, questions and their answers are marked"
        " up as what they are.",
        tests=(ACCESS, SHOWN, HEARD),
        rules=("missing-headings",),
        human="Are tables used for data only, and headings for what begins something?",
    ),
    Criterion(
        number="1.3.2",
        level="A",
        title="Meaningful Sequence",
        player="The document's order is the order of reading, with styles and without.",
        tests=(TEXT,),
    ),
    Criterion(
        number="1.3.3",
        level="A",
        title="Sensory Characteristics",
        human="Does no text lean on a place or a shape alone, such as a button's?",
    ),
    Criterion(
        number="1.3.4",
        level="AA",
        title="Orientation",
        player="Works upright and across; nothing asks for either.",
        tests=(ACCESS,),
    ),
    Criterion(
        number="1.3.5",
        level="AA",
        title="Identify Input Purpose",
        player="No field asks for anything about the learner.",
        only="nothing",
    ),
    Criterion(
        number="1.4.1",
        level="A",
        title="Use of Color",
        player="Right and wrong, read and unread are said by signs and words as well.",
        tests=(SHOWN,),
        human="Does no picture or text tell things apart by colour alone?",
    ),
    Criterion(
        number="1.4.2",
        level="A",
        title="Audio Control",
        player="Nothing plays by itself.",
        tests=(MEDIA,),
    ),
    Criterion(
        number="1.4.3",
        level="AA",
        title="Contrast (Minimum)",
        player="All text has at least 4.5 to 1, light and dark.",
        tests=(ACCESS, SHOWN),
        rules=("low-contrast",),
        human="Is text in pictures and films easy to tell from its ground?",
    ),
    Criterion(
        number="1.4.4",
        level="AA",
        title="Resize Text",
        player="Text grows to 400 % and reflows.",
        tests=(SHOWN,),
    ),
    Criterion(
        number="1.4.5",
        level="AA",
        title="Images of Text",
        human="Is no picture used for words that could be written?",
    ),
    Criterion(
        number="1.4.10",
        level="AA",
        title="Reflow",
        player="Nothing scrolls sideways at 320 pixels, but wide tables within"
        " themselves.",
        tests=(ACCESS, SHOWN),
    ),
    Criterion(
        number="1.4.11",
        level="AA",
        title="Non-text Contrast",
        player="Fields, buttons and the ring around the focus stand out, also in forced"
        " colours.",
        tests=(SHOWN,),
        human="Can the lines of diagrams be told from their ground?",
    ),
    Criterion(
        number="1.4.12",
        level="AA",
        title="Text Spacing",
        player="No box of text has a fixed height.",
        human="Does nothing get lost with wider lines, words and letters?",
    ),
    Criterion(
        number="1.4.13",
        level="AA",
        title="Content on Hover or Focus",
        player="Nothing appears by pointing or focus alone.",
        human="Do templates and styles of the course's own keep it so?",
    ),
)
"""In their order."""
