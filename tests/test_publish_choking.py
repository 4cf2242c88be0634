"""The sender against an LRS that fails at a statement, or seems to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.lrs.faulty import Fault, Faulty
from tests.lrs.sending import QUICK, Sending, statement

if TYPE_CHECKING:
    from pathlib import Path

CHOKING = "https://verbs.example/choke"
"""At which our LRS fails."""


def sends(tmp_path: Path, lrs: Faulty, count: int) -> tuple[Sending, str]:
    """Queue so many statements and run once; give why it stopped besides."""
    sending = Sending(tmp_path / "outbox", lrs, QUICK)
    sending.take(*(statement(number) for number in range(count)))
    return sending, sending.run()


def test_a_statement_at_which_an_lrs_chokes_holds_up_no_other(tmp_path: Path) -> None:
    with Faulty() as lrs:
        sending = Sending(tmp_path / "outbox", lrs)
        sending.take(*(statement(n, *[CHOKING] * (n == 0)) for n in range(20)))
        assert sending.run() == ""
    assert sending.refused() == [(1, "it answers 500, whenever this is sent")]
    assert (sending.counts(), set(lrs.held)) == (
        (0, 19, 1),
        {statement(n)["id"] for n in range(1, 20)},
    )
    sent = [count for _, count in lrs.asked]
    assert sent == [20, 20, 10, 10, 5, 5, 2, 2, *[1] * 6, 1, 3, 5, 10, *[1] * 3]


def test_an_lrs_that_chokes_at_whatever_it_gets_loses_nothing(tmp_path: Path) -> None:
    with Faulty(script=[Fault.ERROR] * 28) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
        assert why == "it answers 500, whatever it gets; try again later"
        assert sending.counts() == (20, 0, 0)
        assert (sending.run(), sending.counts()) == ("", (0, 20, 0))


def test_a_single_statement_at_which_an_lrs_chokes_waits_for_better_days(
    tmp_path: Path,
) -> None:
    with Faulty(script=[Fault.ERROR] * 6) as lrs:
        sending, why = sends(tmp_path, lrs, 1)
        assert why == "the LRS takes none of what is left; try again later"
        assert (sending.counts(), sum(sending.waits)) == ((1, 0, 0), 15.75)
        assert (sending.run(), sending.counts()) == ("", (0, 1, 0))


def test_a_batch_that_takes_an_lrs_too_long_is_halved(tmp_path: Path) -> None:
    with Faulty(script=[Fault.HANG] * 3) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
    assert (why, sending.counts()) == ("", (0, 20, 0))
    assert [count for _, count in lrs.asked] == [20, 20, 20, 10, 10]
