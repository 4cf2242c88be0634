"""What others find wrong with statements: xapi-validation, and Ralph's video models."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.lrs.others import HOMES

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).parent
KNOWS = HOMES / "learninglocker/node_modules"
ITS_OWN = "literal_error verb.display.en.[key]"
"""Ralph wants verbs to be displayed in `en-US`; LMSs of cmi5 look for `en`."""


def written(statements: Iterable[dict[str, Any]]) -> bytes:
    """Write statements one a line."""
    return "".join(json.dumps(it) + "\n" for it in statements).encode()


def faults(lines: bytes) -> list[str]:
    """Give what xapi-validation finds wrong with statements, one a line."""
    run = subprocess.run(
        ["node", HERE / "valid.cjs"],
        input=lines,
        capture_output=True,
        check=True,
        env=os.environ | {"NODE_PATH": str(KNOWS)},
    )
    return run.stdout.decode().splitlines()


def amiss(films: Iterable[dict[str, Any]]) -> list[str]:
    """Give what Ralph's models find wrong with statements about films."""
    run = subprocess.run(
        [HOMES / "ralph/bin/python", "-P", HERE / "ralph_films.py"],
        input=written(films),
        capture_output=True,
        check=True,
    )
    return [it for it in run.stdout.decode().splitlines() if not it.endswith(ITS_OWN)]
