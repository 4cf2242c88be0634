"""The sender against an LRS that fails as real ones do: all there once, none lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from scormbuild.publish import Limits
from tests.lrs.faulty import Duplicates, Fault, Faulty
from tests.lrs.sending import QUICK, Sending, statement

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

BAD = "completed"
"""No IRI, which our LRS minds."""
UNKNOWN = "the LRS does not know these credentials (401); "
NO_RIGHT = (
    "these credentials may not do that (403); ask who runs the LRS for the right to "
    "write "
)
NOWHERE = "no statements can be sent to that address (501); "
NOTHING = "there is no LRS at that address (404); "


def ids(numbers: Iterable[int]) -> set[str]:
    return {statement(number)["id"] for number in numbers}


def sends(
    tmp_path: Path, lrs: Faulty, count: int, limits: Limits | None = None
) -> tuple[Sending, str]:
    """Queue so many statements and run once; give why it stopped besides."""
    sending = Sending(tmp_path / "outbox", lrs, limits or QUICK)
    sending.take(*(statement(number) for number in range(count)))
    return sending, sending.run()


def test_statements_go_in_batches_over_one_connection(tmp_path: Path) -> None:
    with Faulty() as lrs:
        sending, why = sends(tmp_path, lrs, 1_200)
    assert (why, sending.counts()) == ("", (0, 1_200, 0))
    assert lrs.held == {statement(n)["id"]: statement(n) for n in range(1_200)}
    assert lrs.asked == [("POST", 500), ("POST", 500), ("POST", 200)]
    assert (lrs.connections, sending.waits) == (1, [])


def test_a_batch_stays_below_so_many_bytes(tmp_path: Path) -> None:
    with Faulty() as lrs:
        sends(tmp_path, lrs, 100, replace(QUICK, bytes=10_000))
    assert set(lrs.held) == ids(range(100))
    assert {count for _, count in lrs.asked[:-1]} == {28}


@pytest.mark.parametrize("duplicates", Duplicates, ids=lambda it: it.name)
@pytest.mark.parametrize("seed", range(4))
def test_whatever_fails_by_chance_all_are_there_once(
    tmp_path: Path, duplicates: Duplicates, seed: int
) -> None:
    with Faulty(seed=seed, duplicates=duplicates) as lrs:
        sending, why = sends(tmp_path, lrs, 1_500, replace(QUICK, count=50))
    assert (why, sending.counts()) == ("", (0, 1_500, 0))
    assert lrs.held == {statement(n)["id"]: statement(n) for n in range(1_500)}


@pytest.mark.parametrize("duplicates", Duplicates, ids=lambda it: it.name)
@pytest.mark.parametrize(
    "fault",
    [
        *(Fault.ERROR, Fault.ERROR_KEPT, Fault.ERROR_HALF, Fault.HANG),
        *(Fault.HANG_KEPT, Fault.HANG_UP, Fault.CUT),
    ],
    ids=lambda it: it.name,
)
def test_what_passes_is_tried_again(
    tmp_path: Path, fault: Fault, duplicates: Duplicates
) -> None:
    with Faulty(script=[fault], duplicates=duplicates) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
    assert (why, sending.counts()) == ("", (0, 20, 0))
    assert set(lrs.held) == ids(range(20))
    assert sending.waits == [0.25]


@pytest.mark.parametrize("fault", [Fault.BUSY, Fault.SLOW_DOWN])
@pytest.mark.parametrize(
    ("asked", "waited"),
    [("7", 7), ("Fri, 15 Jan 2027 08:00:30 GMT", 30), ("soon", 0), ("", 0)],
)
def test_an_lrs_that_asks_to_wait_gets_it(
    tmp_path: Path, fault: Fault, asked: str, waited: float
) -> None:
    with Faulty(script=[fault], retry_after=asked) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
    assert (why, sending.counts()) == ("", (0, 20, 0))
    assert sending.waits == [waited + 0.25]


def test_an_lrs_that_asks_to_wait_too_long_ends_the_run(tmp_path: Path) -> None:
    with Faulty(script=[Fault.BUSY], retry_after="86400") as lrs:
        sending, why = sends(tmp_path, lrs, 20)
        assert why == "the LRS asks to wait 86400 seconds; try again then"
        assert (sending.counts(), sending.waits) == ((20, 0, 0), [])
        assert (sending.run(), sending.counts()) == ("", (0, 20, 0))


def test_an_lrs_that_only_fails_ends_the_run_after_longer_and_longer_waits(
    tmp_path: Path,
) -> None:
    with Faulty(script=[Fault.BUSY] * 9, retry_after="") as lrs:
        sending, why = sends(tmp_path, lrs, 20)
        assert why == "it answers 503, 9 times in a row; try again later"
        assert sending.waits == [0.25, 0.5, 1, 2, 4, 8, 16, 30]
        assert (sending.run(), sending.counts()) == ("", (0, 20, 0))


def test_a_bad_statement_is_found_by_halving_and_kept_with_the_reason(
    tmp_path: Path,
) -> None:
    with Faulty() as lrs:
        sending = Sending(tmp_path / "outbox", lrs)
        sending.take(*(statement(n, *[BAD] * (n in (7, 300))) for n in range(500)))
        assert sending.run() == ""
    reason = '400: "the verb is no IRI"'
    assert sending.refused() == [(8, reason), (301, reason)]
    assert sending.counts() == (0, 498, 2)
    assert set(lrs.held) == ids(set(range(500)) - {7, 300})
    assert len(lrs.asked) < 40


def test_what_was_mended_is_sent_and_what_was_not_is_left_alone(
    tmp_path: Path,
) -> None:
    with Faulty() as lrs:
        sending = Sending(tmp_path / "outbox", lrs)
        sending.take(statement(1, BAD), statement(2, BAD), statement(3))
        sending.run()
        sending.take(statement(1), statement(2, BAD), statement(3))
        assert sending.counts() == (1, 1, 1)
        sending.run()
    assert sending.counts() == (0, 2, 1)
    assert set(lrs.held) == ids((1, 3))


def test_an_lrs_that_refuses_all_is_not_asked_a_hundred_thousand_times(
    tmp_path: Path,
) -> None:
    with Faulty() as lrs:
        sending = Sending(tmp_path / "outbox", lrs)
        sending.take(*(statement(number, BAD) for number in range(400)))
        why = sending.run()
    assert why == (
        'the LRS refuses whatever it gets; the first reason: 400: "the verb is no '
        'IRI". Where that is mended, --again sends them once more'
    )
    assert sending.counts() == (350, 0, 50)


def test_too_large_a_request_is_halved_and_later_ones_are_smaller(
    tmp_path: Path,
) -> None:
    with Faulty(largest=60_000) as lrs:
        sending, why = sends(tmp_path, lrs, 900, Limits())
    assert (why, sending.counts()) == ("", (0, 900, 0))
    assert [count for _, count in lrs.asked[:4]] == [500, 250, 125, 125]
    assert max(count for _, count in lrs.asked[4:]) < 250


def test_one_statement_that_is_too_large_is_kept_aside(tmp_path: Path) -> None:
    with Faulty(largest=60_000) as lrs:
        sending = Sending(tmp_path / "outbox", lrs)
        large = statement(1) | {"version": "1.0.3" * 20_000}
        sending.take(statement(0), large, statement(2))
        assert sending.run() == ""
    assert sending.refused() == [(2, "413: too large for this LRS")]
    assert set(lrs.held) == ids((0, 2))


def test_another_statement_under_the_same_id_is_told_not_overwritten(
    tmp_path: Path,
) -> None:
    theirs = statement(1, "https://verbs.example/other")
    with Faulty(held={theirs["id"]: theirs}) as lrs:
        sending, why = sends(tmp_path, lrs, 3)
    assert (why, sending.counts()) == ("", (0, 2, 1))
    assert lrs.held[theirs["id"]] == theirs
    assert sending.refused() == [
        (2, "409: the LRS holds another statement with this id")
    ]


def test_a_409_is_not_believed_what_is_missing_is_sent(tmp_path: Path) -> None:
    held = {statement(n)["id"]: statement(n) for n in (0, 2)}
    with Faulty(held=held, duplicates=Duplicates.AS_ADL) as lrs:
        sending, why = sends(tmp_path, lrs, 4)
    assert (why, sending.counts()) == ("", (0, 4, 0))
    assert set(lrs.held) == ids(range(4))
    assert [count for kind, count in lrs.asked if kind == "POST"] == [4, 2]


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (
            Fault.UNAUTHORISED,
            UNKNOWN + 'see whether key and secret are right; it says: "not with '
            '[hidden]"',
        ),
        (
            Fault.FORBIDDEN,
            NO_RIGHT + 'statements and to read them; it says: "not with [hidden]"',
        ),
        (
            Fault.NOT_FOUND,
            NOTHING + 'see whether the endpoint is right; it says: "not with [hidden]"',
        ),
        (
            Fault.UNHEARD_OF,
            NOWHERE + 'see whether the endpoint is right; it says: "oh"',
        ),
        (
            Fault.LOGIN_PAGE,
            "what answers there is no LRS; see whether the endpoint is right",
        ),
    ],
)
def test_where_no_statement_can_arrive_the_run_ends_and_all_of_them_wait(
    tmp_path: Path, fault: Fault, why: str
) -> None:
    with Faulty(script=[Fault.NONE, fault]) as lrs:
        sending, said = sends(tmp_path, lrs, 20, replace(QUICK, count=10))
        assert said == why
        assert sending.counts() == (10, 10, 0)
        assert (sending.run(), sending.counts()) == ("", (0, 20, 0))


def test_a_redirect_to_another_host_is_told_and_not_followed(tmp_path: Path) -> None:
    with Faulty() as other:
        with Faulty(script=[Fault.AWAY], away=f"{other.url}/statements") as lrs:
            sending, why = sends(tmp_path, lrs, 20)
        assert why == (
            f"the LRS sends us on to {other.url}/statements; nothing was sent there. "
            "If you trust it, name it as the endpoint"
        )
        assert (sending.counts(), other.asked, other.heard) == ((20, 0, 0), [], set())


@pytest.mark.parametrize("away", ["https://[", "http://127.0.0.1:x/"])
def test_a_redirect_to_what_is_no_address_is_told(tmp_path: Path, away: str) -> None:
    with Faulty(script=[Fault.AWAY], away=away) as lrs:
        sending, why = sends(tmp_path, lrs, 3)
    assert why == f"the LRS sends us on to {away}, no address"
    assert sending.counts() == (3, 0, 0)


@pytest.mark.parametrize("body", [b'["00', b"[" * 200_000, b"\xff\xfe"])
def test_an_answer_that_nobody_can_read_is_told_as_cut_short(
    tmp_path: Path, body: bytes
) -> None:
    with Faulty(script=[Fault.ODD] * 9, odd=body) as lrs:
        sending, why = sends(tmp_path, lrs, 1, replace(QUICK, tries=2))
    assert why == "its answer was cut short, 3 times in a row; try again later"
    assert sending.counts() == (1, 0, 0)


def test_a_redirect_on_the_same_host_is_followed_with_the_statements(
    tmp_path: Path,
) -> None:
    with Faulty(script=[Fault.ASIDE, Fault.ASIDE]) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
        assert (why, sending.counts()) == ("", (0, 20, 0))
    with Faulty(script=[Fault.ASIDE] * 4) as lrs:
        sending, why = sends(tmp_path / "..", lrs, 20)
    assert why == "the LRS sends us on and on; see whether the endpoint is right"


@pytest.mark.parametrize(
    "duplicates",
    [
        pytest.param(Duplicates.AS_LEARNING_LOCKER, marks=pytest.mark.broad),
        pytest.param(Duplicates.AS_RALPH, marks=pytest.mark.long),
        pytest.param(Duplicates.AS_ADL, marks=pytest.mark.long),
    ],
    ids=lambda it: it.name,
)
def test_a_hundred_thousand_statements_are_all_there_once(
    tmp_path: Path, duplicates: Duplicates
) -> None:
    with Faulty(seed=8, duplicates=duplicates, share=0.1) as lrs:
        sending, why = sends(tmp_path, lrs, 100_000, Limits(timeout=10))
    assert (why, sending.counts()) == ("", (0, 100_000, 0))
    assert lrs.held == {statement(n)["id"]: statement(n) for n in range(100_000)}
