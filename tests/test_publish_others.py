"""A thousand statements into LRSs that others wrote: all there once, none lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

import pytest

from scormbuild.publish import Endpoint, Outbox, publish, take
from scormbuild.publish.credentials import basic
from scormbuild.publish.lrs import VERSION
from tests.lrs import others
from tests.lrs.sending import VERBS, lines, statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    Started = Callable[[Path], AbstractContextManager[str]]

MANY = 1_000
WHO = basic(others.KEY, others.SECRET)


def held(endpoint: str) -> list[dict[str, Any]]:
    """Read back all that an LRS holds, page by page."""
    found: list[dict[str, Any]] = []
    headers = {"Authorization": WHO.header, "X-Experience-API-Version": VERSION}
    url = f"{endpoint}/statements?limit=500&ascending=true"
    while True:
        with urlopen(Request(url, headers=headers)) as answer:  # noqa: S310 - loopback
            page = json.load(answer)
        found += page["statements"]
        if not page.get("more"):
            return found
        url = endpoint.removesuffix("/xAPI") + page["more"]


def send(endpoint: str, outbox: Path, statements: Iterator[dict[str, Any]]) -> Any:  # noqa: ANN401 - counts and words
    """Queue and send; give what is held, the reasons and why it stopped."""
    with Outbox(outbox, endpoint) as opened:
        take("test.jsonl", lines(statements), opened)
        done = publish(opened, Endpoint.of(endpoint), WHO)
    counts = (done.held.waiting, done.held.sent, done.held.refused)
    return counts, [it.line for it in done.refused], done.stopped


@pytest.fixture(
    params=[others.learning_locker, others.ralph], ids=lambda it: it.__name__
)
def lrs(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    started: Started = request.param
    with started(tmp_path) as endpoint:
        yield endpoint


def test_a_thousand_statements_are_all_there_once(lrs: str, tmp_path: Path) -> None:
    every = [statement(number) for number in range(MANY)]
    # what another run sent and never heard of
    before = send(lrs, tmp_path / "lost", iter(every[:120]))
    assert before == ((0, 120, 0), [], "")
    assert send(lrs, tmp_path / "outbox", iter(every)) == ((0, MANY, 0), [], "")
    assert sorted(it["id"] for it in held(lrs)) == sorted(it["id"] for it in every)


def test_one_bad_statement_holds_up_no_other(lrs: str, tmp_path: Path) -> None:
    bad = statement(7) | {"actor": {"mbox": "no address"}}
    every = [bad if n == 7 else statement(n, f"{VERBS}passed") for n in range(60)]
    done = send(lrs, tmp_path / "outbox", iter(every))
    assert done == ((0, 59, 1), [8], "")
    assert sorted(it["id"] for it in held(lrs)) == sorted(
        it["id"] for it in every if it is not bad
    )
