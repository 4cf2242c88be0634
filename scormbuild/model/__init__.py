"""What the author meant: the course as frozen records, each with its place."""

from __future__ import annotations

from scormbuild.model.asking import Asking, Feedback, Manner
from scormbuild.model.audience import LANGUAGE, LENS, Audience, Lens, audience
from scormbuild.model.certificate import CERTIFICATE, Certificate, Level
from scormbuild.model.course import (
    ONLY_TRACK,
    Course,
    MediaFile,
    QuizDefaults,
    Track,
)
from scormbuild.model.edition import FULL_EDITION, Edition
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
    Typed,
)
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
    Delivery,
    Depth,
    FailedAttempt,
    MoveOn,
    Scoring,
)

__all__ = [
    "ANY_TRIES",
    "CERTIFICATE",
    "CONFIDENCE",
    "FULL_EDITION",
    "GLOSSARY",
    "LANGUAGE",
    "LENS",
    "ONLY_TRACK",
    "PRACTICE_TRIES",
    "SURE",
    "Asking",
    "Audience",
    "Avoid",
    "Certificate",
    "Condition",
    "ControlDocuments",
    "Course",
    "Cover",
    "Decision",
    "Delivery",
    "Depth",
    "Draw",
    "Edition",
    "Expected",
    "FailedAttempt",
    "Feedback",
    "Font",
    "Gate",
    "Guidance",
    "Lens",
    "Level",
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
    "Prose",
    "Question",
    "Quiz",
    "QuizDefaults",
    "Rating",
    "Reference",
    "Region",
    "Scenario",
    "Scene",
    "Scoring",
    "Shades",
    "Telling",
    "Term",
    "Text",
    "Track",
    "Typed",
    "Way",
    "audience",
]
