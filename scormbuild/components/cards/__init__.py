"""`cards`: titles to turn over: the front asks, the back tells."""

from __future__ import annotations

from scormbuild.components.component import Component
from scormbuild.components.panels import read_panels

CARDS = Component(name="cards", read=read_panels)
