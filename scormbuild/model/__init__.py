"""What the author meant: the course as frozen records, each with its place."""

from __future__ import annotations

from scormbuild.model.course import (
    ONLY_TRACK,
    Course,
    MediaFile,
    QuizDefaults,
    Track,
)
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
    PRACTICE_TRIES,
    Draw,
    Guidance,
    Option,
    Question,
    Quiz,
)
from scormbuild.model.text import Panel, Presentation, Reference, Text
from scormbuild.model.words import (
    Avoid,
    ControlDocuments,
    Depth,
    FailedAttempt,
    MoveOn,
    Scoring,
)

__all__ = [
    "ONLY_TRACK",
    "PRACTICE_TRIES",
    "Avoid",
    "Condition",
    "ControlDocuments",
    "Course",
    "Depth",
    "Draw",
    "FailedAttempt",
    "Gate",
    "Guidance",
    "MediaFile",
    "Minutes",
    "Module",
    "MoveOn",
    "Navigation",
    "Node",
    "Objective",
    "Option",
    "Page",
    "Panel",
    "Pool",
    "Presentation",
    "Prose",
    "Question",
    "Quiz",
    "QuizDefaults",
    "Reference",
    "Scoring",
    "Text",
    "Track",
]
