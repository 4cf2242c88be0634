"""`accordion`: titled panels that open one by one."""

from __future__ import annotations

from scormbuild.components.component import Component
from scormbuild.components.panels import read_panels

ACCORDION = Component(name="accordion", read=read_panels)
