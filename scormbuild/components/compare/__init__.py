"""`compare`: sides held against each other, in columns."""

from __future__ import annotations

from scormbuild.components.component import Component
from scormbuild.components.panels import read_panels

COMPARE = Component(name="compare", read=read_panels)
