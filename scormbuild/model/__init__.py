"""What the author meant: the course as frozen records, each with its place."""

from __future__ import annotations

from scormbuild.model.asking import Asking, Feedback, Manner
from scormbuild.model.audience import LANGUAGE, LENS, Audience, Lens, audience
from scormbuild.model.booster import Booster
from scormbuild.model.certificate import CERTIFICATE, Certificate, Level
from scormbuild.model.course import (
    ONLY_TRACK,
    TABLES,
    Course,
    MediaFile,
    QuizDefaults,
    Track,
)
from scormbuild.model.edition import FULL_EDITION, Edition, Values
from scormbuild.model.glossary import GLOSSARY, Term
from scormbuild.model.ledger import LedgerItem
from scormbuild.model.look import Cover, Font, Look, Shades
from scormbuild.model.lookback import LOOK_BACK, LookBack, Whence
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
    Used,
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
from scormbuild.model.refresher import REFRESHER, Refresher, Refreshing
from scormbuild.model.scenario import (
    Decision,
    Outcome,
    Scenario,
    Scene,
    Telling,
    Way,
)
from scormbuild.model.session import Capture, Session, Step
from scormbuild.model.text import (
    Media,
    Panel,
    Presentation,
    Reference,
    Share,
    Text,
    joined,
)
from scormbuild.model.waiver import TEST_OUT, WAIVED, Waiver
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
    "LOOK_BACK",
    "ONLY_TRACK",
    "PRACTICE_TRIES",
    "REFRESHER",
    "SURE",
    "TABLES",
    "TEST_OUT",
    "WAIVED",
    "Asking",
    "Audience",
    "Avoid",
    "Booster",
    "Capture",
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
    "LedgerItem",
    "Lens",
    "Level",
    "Look",
    "LookBack",
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
    "Refresher",
    "Refreshing",
    "Region",
    "Scenario",
    "Scene",
    "Scoring",
    "Session",
    "Shades",
    "Share",
    "Step",
    "Survey",
    "Telling",
    "Term",
    "Text",
    "Track",
    "Typed",
    "Used",
    "Values",
    "Waiver",
    "Way",
    "Whence",
    "audience",
    "joined",
]
