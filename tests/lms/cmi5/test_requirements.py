"""The rules of the strict LMS side are those of cmi5, by the numbers ADL gave them."""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
STRICT = ROOT / "tests/lms/cmi5"
THEIRS = ROOT / "node_modules/@cmi5/requirements/requirements.json"
NUMBER = re.compile(r"""["'](\d+(?:\.\d+){3}-\d+)["']""")
PREVIEW = ROOT / "scormbuild/preview/page/lrs"


def named() -> list[str]:
    """Give the numbers by which our sides call what is broken."""
    modules = sorted((*STRICT.glob("*.py"), *PREVIEW.glob("*.js")))
    return [it for path in modules for it in NUMBER.findall(path.read_text("utf-8"))]


def test_every_rule_of_the_strict_side_is_a_requirement_of_cmi5() -> None:
    known = json.loads(THEIRS.read_text("utf-8"))
    assert [] == [it for it in named() if it not in known]
