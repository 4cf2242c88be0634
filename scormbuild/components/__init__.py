"""The table of components: what can stand on a page, in a quiz or in a pool."""

from __future__ import annotations

from scormbuild.components.accordion import ACCORDION
from scormbuild.components.acknowledge import ACKNOWLEDGE
from scormbuild.components.analogy import ANALOGY
from scormbuild.components.audio import AUDIO
from scormbuild.components.callout import CALLOUT
from scormbuild.components.cards import CARDS
from scormbuild.components.checklist import CHECKLIST
from scormbuild.components.choose_many import CHOOSE_MANY
from scormbuild.components.choose_one import CHOOSE_ONE
from scormbuild.components.compare import COMPARE
from scormbuild.components.condition import FOR, NOT_FOR
from scormbuild.components.download import DOWNLOAD
from scormbuild.components.figure import FIGURE
from scormbuild.components.hotspot import HOTSPOT
from scormbuild.components.keep import KEEP
from scormbuild.components.likert import LIKERT
from scormbuild.components.match import MATCH
from scormbuild.components.numeric import NUMERIC
from scormbuild.components.order import ORDER
from scormbuild.components.quiz import QUIZ
from scormbuild.components.quote import QUOTE
from scormbuild.components.reflect import REFLECT
from scormbuild.components.scenario import SCENARIO
from scormbuild.components.session import CAPTURE, NOTES, SESSION
from scormbuild.components.short_answer import SHORT_ANSWER
from scormbuild.components.sort import SORT
from scormbuild.components.steps import STEPS
from scormbuild.components.survey import SURVEY
from scormbuild.components.tabs import TABS
from scormbuild.components.timeline import TIMELINE
from scormbuild.components.true_false import TRUE_FALSE
from scormbuild.components.use import USE
from scormbuild.components.video import VIDEO

COMPONENTS = {
    component.name: component
    for component in (
        ACCORDION,
        ACKNOWLEDGE,
        ANALOGY,
        AUDIO,
        CALLOUT,
        CAPTURE,
        CARDS,
        CHECKLIST,
        CHOOSE_MANY,
        CHOOSE_ONE,
        COMPARE,
        DOWNLOAD,
        FIGURE,
        FOR,
        KEEP,
        HOTSPOT,
        LIKERT,
        MATCH,
        NOT_FOR,
        NOTES,
        NUMERIC,
        ORDER,
        QUIZ,
        SCENARIO,
        REFLECT,
        SESSION,
        SHORT_ANSWER,
        SORT,
        QUOTE,
        STEPS,
        SURVEY,
        TABS,
        TIMELINE,
        TRUE_FALSE,
        USE,
        VIDEO,
    )
}

NESTING = {
    name: frozenset(
        inner for inner, other in COMPONENTS.items() if component.may_hold(other)
    )
    for name, component in COMPONENTS.items()
}
"""What may stand inside what."""
