"""Reads statements, one a line; writes what Ralph's video models find wrong with them.

It runs in Ralph's environment (requirements-ralph.txt), as a process of its own.
"""

# mypy: disable-error-code="import-not-found"
# (its packages stand in another environment)

from __future__ import annotations

import json
import sys

from pydantic import ValidationError
from ralph.models.xapi.video.statements import VideoCompleted, VideoPaused, VideoPlayed

MODELS = {"played": VideoPlayed, "paused": VideoPaused, "completed": VideoCompleted}

for number, line in enumerate(sys.stdin, start=1):
    statement = json.loads(line)
    model = MODELS[statement["verb"]["id"].rpartition("/")[2]]
    try:
        model.model_validate(statement)
    except ValidationError as error:
        for fault in error.errors():
            place = ".".join(str(step) for step in fault["loc"])
            sys.stdout.write(f"{number} {fault['type']} {place}\n")
