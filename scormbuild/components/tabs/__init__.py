"""`tabs`: titled panels of which one is seen at a time."""

from __future__ import annotations

from scormbuild.components.component import Component
from scormbuild.components.panels import read_panels

TABS = Component(name="tabs", read=read_panels)
