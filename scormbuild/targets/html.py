"""The web package: any web server, or a double-click, and nothing is recorded."""

from __future__ import annotations

from scormbuild.targets.target import Target

TARGET = Target(
    name="html",
    title="Web page",
    adapter="player/lms/none.js",
    folder=True,
)
