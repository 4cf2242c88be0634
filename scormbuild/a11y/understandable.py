"""WCAG 2.2, principles 3 and 4: what there is can be understood, also by machines."""

from __future__ import annotations

from scormbuild.a11y.criterion import (
    ACCESS,
    BANNER,
    HEARD,
    KEYS,
    LANGUAGE,
    SHOWN,
    STEPS,
    TABS,
    Criterion,
)

UNDERSTANDABLE = (
    Criterion(
        number="3.1.1",
        level="A",
        title="Language of Page",
        player="The document says the course's language, and speaks it.",
        tests=(LANGUAGE,),
        rules=("bad-language", "missing-words"),
    ),
    Criterion(
        number="3.1.2",
        level="AA",
        title="Language of Parts",
        human="Are there sentences in another language? They cannot be marked yet, so"
        " say beside them which it is.",
    ),
    Criterion(
        number="3.2.1",
        level="A",
        title="On Focus",
        player="Nothing happens by focus alone.",
        tests=(KEYS,),
    ),
    Criterion(
        number="3.2.2",
        level="A",
        title="On Input",
        player="Choosing an answer does nothing but choose it; a button hands it in.",
        tests=(KEYS,),
    ),
    Criterion(
        number="3.2.3",
        level="AA",
        title="Consistent Navigation",
        player="Bar, contents and steps are the same on every page.",
        tests=(ACCESS,),
    ),
    Criterion(
        number="3.2.4",
        level="AA",
        title="Consistent Identification",
        player="What does the same bears the same words.",
        tests=(ACCESS,),
    ),
    Criterion(
        number="3.2.6",
        level="A",
        title="Consistent Help",
        human="If the course names somebody to ask, does it stand in the same place"
        " each time?",
    ),
    Criterion(
        number="3.3.1",
        level="A",
        title="Error Identification",
        player="What was answered wrong is said in words, at the answer.",
        tests=(SHOWN,),
        only="questions",
    ),
    Criterion(
        number="3.3.2",
        level="A",
        title="Labels or Instructions",
        player="Every question says how it is answered; every field has a label.",
        tests=(ACCESS,),
        rules=("empty-stem",),
        human="Is each question clear to somebody who has not written it?",
        only="questions",
    ),
    Criterion(
        number="3.3.3",
        level="AA",
        title="Error Suggestion",
        player="What is missing from an answer is said before it is taken.",
        tests=("tests/browser/test_kinds.py::test_nothing_typed_is_no_try",),
        rules=("missing-feedback",),
        human="Does feedback help to find what is right?",
        only="questions",
    ),
    Criterion(
        number="3.3.4",
        level="AA",
        title="Error Prevention (Legal, Financial, Data)",
        player="Answers of a graded quiz can be changed until it is handed in, and what"
        " is not answered is named before.",
        tests=(KEYS,),
        only="questions",
    ),
    Criterion(
        number="3.3.7",
        level="A",
        title="Redundant Entry",
        player="Nothing is asked for twice.",
        only="nothing",
    ),
    Criterion(
        number="3.3.8",
        level="AA",
        title="Accessible Authentication (Minimum)",
        player="A package has no log-in; the LMS's is the LMS's.",
        only="nothing",
    ),
    Criterion(
        number="4.1.2",
        level="A",
        title="Name, Role, Value",
        player="Every control has a name, a role and its state, for whoever hears the"
        " page.",
        tests=(ACCESS, SHOWN, HEARD, TABS, STEPS),
    ),
    Criterion(
        number="4.1.3",
        level="AA",
        title="Status Messages",
        player="Page turns, results, and trouble with saving are read out.",
        tests=(BANNER,),
    ),
)
"""In their order."""
