"""`timeline`: what happened, moment after moment."""

from __future__ import annotations

from scormbuild.components.component import Component
from scormbuild.components.panels import read_panels

TIMELINE = Component(name="timeline", read=read_panels)
