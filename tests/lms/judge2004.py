"""All that a strict ear finds in the log of one launch in a SCORM 2004 LMS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.lms import calllog2004
from tests.lms.callinteractions2004 import interactions

if TYPE_CHECKING:
    from tests.lms.calllog import Finding
    from tests.lms.calllog2004 import Log

RULES: Final = (
    calllog2004.speech,
    calllog2004.answers,
    calllog2004.access,
    calllog2004.values,
    calllog2004.status,
    calllog2004.agreement,
    calllog2004.leaving,
    interactions,
)


def judge(log: Log) -> list[Finding]:
    """Find all that the limits of SCORM 2004 forbid, in the order of the calls."""
    found = [finding for rule in RULES for finding in rule(log)]
    return sorted(found, key=lambda finding: (finding.call, finding.rule))
