"""The table of targets: every standard that a course can be packed for."""

from __future__ import annotations

from scormbuild.targets import cmi5, html, scorm12, scorm2004, xapi
from scormbuild.targets.target import Target

__all__ = ["DEFAULT", "STANDARDS", "TARGETS", "Target", "meant"]

STANDARDS = (
    scorm12.TARGET,
    scorm2004.FOURTH,
    scorm2004.THIRD,
    cmi5.TARGET,
    xapi.TARGET,
    html.TARGET,
)

TARGETS = {target.name: target for target in STANDARDS} | {
    "scorm2004": scorm2004.FOURTH
}
"""By the names that authors write; one of them means the newest edition."""

DEFAULT = (scorm12.TARGET.name, html.TARGET.name)
"""What a course is packed for that names no targets."""

EDITIONS = {"scorm2004": (scorm2004.FOURTH, scorm2004.THIRD)}
"""Names that mean the first of several targets that an LMS plays."""


def meant(name: str) -> tuple[Target, ...]:
    """Give the targets that a name may mean, the best first; none if it is unknown."""
    found = (TARGETS[name],) if name in TARGETS else ()
    return EDITIONS.get(name, found)
