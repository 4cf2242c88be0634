"""The table of targets: every standard that a course can be packed for."""

from __future__ import annotations

from scormbuild.targets import html, scorm12
from scormbuild.targets.target import Target

__all__ = ["DEFAULT", "TARGETS", "Target"]

TARGETS = {target.name: target for target in (scorm12.TARGET, html.TARGET)}

DEFAULT = (scorm12.TARGET.name, html.TARGET.name)
"""What a course is packed for that names no targets."""
