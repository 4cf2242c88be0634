"""What an earlier package kept of a learner goes on in a package of today."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from scormbuild.state import State, decode
from tests.earlier_states import encode_earlier
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.packaged import Packaged

pytestmark = pytest.mark.browser


def test_what_was_kept_in_the_form_before_goes_on_and_is_kept_in_the_form_of_today(
    built: Path, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    package = packages["new-rules"]
    course, track = (package.data[one]["id"] for one in ("course", "track"))
    numbers = [page["index"] for page in package.data["pages"][:3]]
    state = State(seed=7, pages=tuple(sorted(numbers[:2])), at=numbers[1])
    key = json.dumps(f"scormbuild {course} {track}")
    left = json.dumps(encode_earlier(state, course))
    context.add_init_script(f"localStorage[{key}] ??= {left}")
    (folder,) = built.glob(f"{course}-*-{track}-*-html")
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    learner = Learner(page.main_frame)
    learner.start()
    # Two pages are read, and who picks a department is led to the first that is not.
    assert package.pages[2] == learner.here()
    learner.leave()
    kept = page.evaluate(f"localStorage[{key}]")
    found = decode(kept, course).state
    assert found is not None
    assert ("c", 7, sorted(numbers)) == (kept[0], found.seed, list(found.pages))
