"""All that a strict ear finds in the log of one launch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.lms import calllog
from tests.lms.callinteractions import interactions

if TYPE_CHECKING:
    from tests.lms.calllog import Finding, Log

RULES: Final = (
    calllog.shape,
    calllog.order,
    calllog.answers,
    calllog.access,
    calllog.values,
    calllog.status,
    calllog.keeping,
    calllog.leaving,
    calllog.review,
    interactions,
)


def judge(log: Log) -> list[Finding]:
    """Find all that the limits of SCORM 1.2 forbid, in the order of the calls."""
    found = [finding for rule in RULES for finding in rule(log)]
    return sorted(found, key=lambda finding: (finding.call, finding.rule))
