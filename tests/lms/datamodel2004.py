"""What SCORM 2004 lets a package read and write, element by element (RTE 4.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tests.lms.datamodel import Element, one_of, unwritable
from tests.lms.formats2004 import (
    identifier,
    localized,
    real,
    timespan,
    timestamp,
    up_to,
    within,
)
from tests.lms.responses2004 import TYPES

if TYPE_CHECKING:
    from tests.lms.datamodel import Format

RESULTS: Final = ("correct", "incorrect", "unanticipated", "neutral")
NAVIGATION: Final = (
    *("continue", "previous", "exit", "exitAll", "abandon", "abandonAll"),
    *("suspendAll", "_none_"),
)

_GIVEN = Element(format=unwritable, writes=False, mandatory=True)
_COMPLETION = one_of("completed", "incomplete", "not attempted", "unknown")
_SUCCESS = one_of("passed", "failed", "unknown")


def _kept(form: Format) -> Element:
    return Element(format=form, mandatory=True)


def _told(form: Format) -> Element:
    return Element(format=form, reads=False, mandatory=True)


def _by_type(_value: str) -> str:
    """Find nothing: it hangs on the type, which stands elsewhere."""
    return ""


def result(value: str) -> str:
    """Say what is wrong with the result of an interaction."""
    return one_of(*RESULTS)(value) if real(value) else ""


def _score(stem: str) -> dict[str, Element]:
    ends = {f"{stem}.score.{end}": _kept(real) for end in ("raw", "min", "max")}
    return {
        f"{stem}.score._children": _GIVEN,
        f"{stem}.score.scaled": _kept(within(-1, 1)),
        **ends,
    }


ELEMENTS: Final = {
    "cmi._version": _GIVEN,
    "cmi.completion_status": _kept(_COMPLETION),
    "cmi.completion_threshold": _GIVEN,
    "cmi.credit": _GIVEN,
    "cmi.entry": _GIVEN,
    "cmi.exit": _told(one_of("time-out", "suspend", "logout", "normal", "")),
    "cmi.launch_data": _GIVEN,
    "cmi.learner_id": _GIVEN,
    "cmi.learner_name": _GIVEN,
    "cmi.learner_preference.language": _GIVEN,
    "cmi.location": _kept(up_to(1000)),
    "cmi.max_time_allowed": _GIVEN,
    "cmi.mode": _GIVEN,
    "cmi.progress_measure": _kept(within(0, 1)),
    "cmi.scaled_passing_score": _GIVEN,
    "cmi.session_time": _told(timespan),
    "cmi.success_status": _kept(_SUCCESS),
    "cmi.suspend_data": _kept(up_to(64000)),
    "cmi.time_limit_action": _GIVEN,
    "cmi.total_time": _GIVEN,
    **_score("cmi"),
    "cmi.objectives._children": _GIVEN,
    "cmi.objectives._count": _GIVEN,
    "cmi.objectives.n.id": _kept(identifier),
    "cmi.objectives.n.success_status": _kept(_SUCCESS),
    "cmi.objectives.n.completion_status": _kept(_COMPLETION),
    "cmi.objectives.n.progress_measure": _kept(within(0, 1)),
    "cmi.objectives.n.description": _kept(localized(250)),
    **_score("cmi.objectives.n"),
    "cmi.interactions._children": _GIVEN,
    "cmi.interactions._count": _GIVEN,
    "cmi.interactions.n.id": _kept(identifier),
    "cmi.interactions.n.type": _kept(one_of(*TYPES)),
    "cmi.interactions.n.objectives._count": _GIVEN,
    "cmi.interactions.n.objectives.n.id": _kept(identifier),
    "cmi.interactions.n.timestamp": _kept(timestamp),
    "cmi.interactions.n.correct_responses._count": _GIVEN,
    "cmi.interactions.n.correct_responses.n.pattern": _kept(_by_type),
    "cmi.interactions.n.weighting": _kept(real),
    "cmi.interactions.n.learner_response": _kept(_by_type),
    "cmi.interactions.n.result": _kept(result),
    "cmi.interactions.n.latency": _kept(timespan),
    "cmi.interactions.n.description": _kept(localized(250)),
    "adl.nav.request": Element(format=one_of(*NAVIGATION), mandatory=True),
}
"""Every element we may touch; all LMSs must have them all."""


def element(name: str) -> Element | None:
    """Find an element by its name, whatever its indexes."""
    return ELEMENTS.get(re.sub(r"\.\d+(?=\.)", ".n", name))
