"""The preview's LMS judges statements as the strict side of our tests does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms.cmi5.rules import Heard, Launched, broken
from tests.preview_page import Preview, opened
from tests.preview_stated import choose, exported, finish, said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.preview_stated import Json

pytestmark = pytest.mark.browser

JUDGE = """async ([heard, statement]) => {
  const { broken } = await import('./page/lrs/judge.js')
  return broken(heard, statement)
}"""
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"


@pytest.fixture
def preview(context: BrowserContext, tmp_path: Path) -> Iterator[Preview]:
    """Open the preview of a small course that a test may change."""
    with opened(context, tmp_path) as it:
        yield it


def test_the_preview_judges_as_the_other_strict_side_does(preview: Preview) -> None:
    finish(preview, choose(preview, "cmi5"))
    said(preview, "satisfied", 1)
    preview.ready().click("#sb-leave")
    preview.said("Launch 1 is over")
    told = [it["statement"] for it in exported(preview) if it["by"] == "course"]
    first = told[0]
    context = first["context"]
    launch = Launched(
        actor=first["actor"],
        registration=context["registration"],
        activity=first["object"]["id"],
        session=context["extensions"][SESSION],
        publisher=context["contextActivities"]["grouping"][0]["id"],
        mode="Normal",
        mastery=1.0,
    )
    heard = Heard(launch)
    for statement in told:
        assert [] == list(broken(heard, statement))
        for changed in spoilt(statement):
            ours = preview.page.evaluate(JUDGE, [as_heard(heard), changed])
            assert sorted(broken(heard, changed)) == sorted(ours), changed
        heard.statements.append(statement)


def as_heard(heard: Heard) -> Json:
    """Give what was heard as the preview's judge has it."""
    launch = heard.launched
    return {
        "launched": {
            name: getattr(launch, name) for name in Launched.__dataclass_fields__
        },
        "begun": bool(heard.statements),
        "here": [
            it["verb"]["display"]["en"]
            for it in heard.statements
            if it["verb"]["display"]["en"] not in {"answered", "progressed"}
        ],
        "before": [],
    }


def spoilt(statement: Json) -> Iterator[Json]:
    """Give a statement as it is, and with one thing wrong at a time."""
    yield statement
    for name in ("timestamp", "result"):
        if name in statement:
            yield {key: value for key, value in statement.items() if key != name}
    context = statement["context"]
    for name in context:
        less = {key: value for key, value in context.items() if key != name}
        if name != "contextActivities":
            yield {**statement, "context": less}
    for group, listed in context["contextActivities"].items():
        for at in range(len(listed)):
            fewer = {**context["contextActivities"], group: listed[:at]}
            yield {**statement, "context": {**context, "contextActivities": fewer}}
    for verb in ("initialized", "completed", "passed", "failed", "terminated"):
        named = {"id": f"http://adlnet.gov/expapi/verbs/{verb}"}
        yield {**statement, "verb": named}
    result = statement.get("result", {})
    for name, value in (("success", False), ("completion", True), ("duration", "x")):
        yield {**statement, "result": {**result, name: value}}
    for scaled in (0.5, 1):
        score = {"scaled": scaled, "raw": 1}
        yield {**statement, "result": {**result, "score": score}}
    yield {**statement, "object": {"id": "https://example.org/other"}}
    yield {**statement, "actor": {"mbox": "mailto:other@example.org"}}
