"""The table of components: what can stand on a page, in a quiz or in a pool."""

from __future__ import annotations

from scormbuild.components.accordion import ACCORDION
from scormbuild.components.callout import CALLOUT
from scormbuild.components.choose_many import CHOOSE_MANY
from scormbuild.components.choose_one import CHOOSE_ONE
from scormbuild.components.condition import FOR, NOT_FOR
from scormbuild.components.quiz import QUIZ
from scormbuild.components.true_false import TRUE_FALSE

COMPONENTS = {
    component.name: component
    for component in (
        ACCORDION,
        CALLOUT,
        CHOOSE_MANY,
        CHOOSE_ONE,
        FOR,
        NOT_FOR,
        QUIZ,
        TRUE_FALSE,
    )
}

NESTING = {name: component.holds for name, component in COMPONENTS.items()}
"""What may stand inside what."""
