"""Names of files that every importer, browser and file system survives."""

from __future__ import annotations

import re

LENGTH = 200
"""Most characters of a path: Windows holds 260 with the folder it is unpacked to."""

_STEP = re.compile(r"[A-Za-z0-9_~!$'()+,;=@-][A-Za-z0-9._~!$'()+,;=@-]*")
"""ASCII that needs no escape in a URL, and no full stop first (hidden, or `..`)."""

_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending."""


def survives(path: str) -> bool:
    """Say whether a package may hold a file of this path."""
    steps = path.split("/")
    return len(path) <= LENGTH and all(map(_step_survives, steps))


def _step_survives(step: str) -> bool:
    plain = _STEP.fullmatch(step) is not None and not step.endswith(".")
    return plain and _DEVICES.fullmatch(step) is None
