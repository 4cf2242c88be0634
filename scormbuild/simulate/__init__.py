"""Variant → how its learners finish: played through without a browser or an LMS."""

from __future__ import annotations

from scormbuild.simulate.finish import finish, play
from scormbuild.simulate.road import (
    Confirm,
    Finish,
    Give,
    HandIn,
    Play,
    Respond,
    Road,
    Show,
    Standing,
    Step,
    Watch,
)

__all__ = [
    "Confirm",
    "Finish",
    "Give",
    "HandIn",
    "Play",
    "Respond",
    "Road",
    "Show",
    "Standing",
    "Step",
    "Watch",
    "finish",
    "play",
]
