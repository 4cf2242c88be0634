"""Ralph's models of the xAPI video profile, as a second opinion on statements."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.lrs.others import HOMES

if TYPE_CHECKING:
    from collections.abc import Iterable

JUDGE = Path(__file__).with_name("ralph_films.py")
ITS_OWN = "literal_error verb.display.en.[key]"
"""It wants verbs to be displayed in `en-US`; LMSs of cmi5 look for `en`."""


def amiss(statements: Iterable[dict[str, Any]]) -> list[str]:
    """Give what they find wrong with statements about films, one a line."""
    run = subprocess.run(
        [HOMES / "ralph/bin/python", "-P", JUDGE],
        input="".join(json.dumps(it) + "\n" for it in statements),
        capture_output=True,
        check=True,
        text=True,
    )
    return [it for it in run.stdout.splitlines() if not it.endswith(ITS_OWN)]
