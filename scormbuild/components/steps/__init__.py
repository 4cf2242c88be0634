"""`steps`: what is done one after the other, a step at a time."""

from __future__ import annotations

from scormbuild.components.component import Component
from scormbuild.components.panels import read_panels

STEPS = Component(name="steps", read=read_panels)
