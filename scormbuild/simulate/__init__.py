"""Variant → how its learners finish: played through without a browser or an LMS."""

from __future__ import annotations

from scormbuild.simulate.finish import finish, play
from scormbuild.simulate.road import (
    Answer,
    Confirm,
    Finish,
    Give,
    HandIn,
    Play,
    Road,
    Show,
    Standing,
    Step,
    Watch,
)

__all__ = [
    "Answer",
    "Confirm",
    "Finish",
    "Give",
    "HandIn",
    "Play",
    "Road",
    "Show",
    "Standing",
    "Step",
    "Watch",
    "finish",
    "play",
]
