"""What the author meant: the course as frozen records, each with its place."""

from __future__ import annotations

from scormbuild.model.asking import Asking, Feedback, Manner
from scormbuild.model.course import (
    ONLY_TRACK,
    Course,
    MediaFile,
    QuizDefaults,
    Track,
)
from scormbuild.model.glossary import GLOSSARY, Term
from scormbuild.model.look import Cover, Font, Look, Shades
from scormbuild.model.navigation import Gate, Navigation
from scormbuild.model.page import (
    Condition,
    Minutes,
    Module,
    Node,
    Objective,
    Page,
    Pool,
    Prose,
)
from scormbuild.model.question import (
    ANY_TRIES,
    CONFIDENCE,
    PRACTICE_TRIES,
    SURE,
    Draw,
    Expected,
    Guidance,
    Option,
    Question,
    Quiz,
    Rating,
    Region,
    Survey,
    Typed,
)
from scormbuild.model.records import Privacy, Records
from scormbuild.model.scenario import (
    Decision,
    Outcome,
    Scenario,
    Scene,
    Telling,
    Way,
)
from scormbuild.model.text import Media, Panel, Presentation, Reference, Text
from scormbuild.model.words import (
    Avoid,
    ControlDocuments,
    Depth,
    FailedAttempt,
    MoveOn,
    Scoring,
)

__all__ = [
    "ANY_TRIES",
    "CONFIDENCE",
    "GLOSSARY",
    "ONLY_TRACK",
    "PRACTICE_TRIES",
    "SURE",
    "Asking",
    "Avoid",
    "Condition",
    "ControlDocuments",
    "Course",
    "Cover",
    "Decision",
    "Depth",
    "Draw",
    "Expected",
    "FailedAttempt",
    "Feedback",
    "Font",
    "Gate",
    "Guidance",
    "Look",
    "Manner",
    "Media",
    "MediaFile",
    "Minutes",
    "Module",
    "MoveOn",
    "Navigation",
    "Node",
    "Objective",
    "Option",
    "Outcome",
    "Page",
    "Panel",
    "Pool",
    "Presentation",
    "Privacy",
    "Prose",
    "Question",
    "Quiz",
    "QuizDefaults",
    "Rating",
    "Records",
    "Reference",
    "Region",
    "Scenario",
    "Scene",
    "Scoring",
    "Shades",
    "Survey",
    "Telling",
    "Term",
    "Text",
    "Track",
    "Typed",
    "Way",
]
