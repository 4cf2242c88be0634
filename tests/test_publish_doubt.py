"""The sender believes an LRS what it names, and asks for all that it passes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.lrs.faulty import Duplicates, Fault, Faulty
from tests.lrs.sending import QUICK, Sending, statement

if TYPE_CHECKING:
    from pathlib import Path


def sends(tmp_path: Path, lrs: Faulty, count: int) -> tuple[Sending, str]:
    """Queue so many statements and run once; give why it stopped besides."""
    sending = Sending(tmp_path / "outbox", lrs, QUICK)
    sending.take(*(statement(number) for number in range(count)))
    return sending, sending.run()


def test_what_an_lrs_does_not_name_is_asked_for_and_sent_again(tmp_path: Path) -> None:
    with Faulty(script=[Fault.SOME]) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
    assert (why, sending.counts()) == ("", (0, 20, 0))
    assert lrs.held == {statement(n)["id"]: statement(n) for n in range(20)}
    assert lrs.asked == [("POST", 20), *[("GET", 0)] * 20, ("POST", 10)]


def test_a_204_without_a_word_is_not_believed(tmp_path: Path) -> None:
    with Faulty(script=[Fault.SILENT]) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
    assert (why, sending.counts()) == ("", (0, 20, 0))
    assert lrs.held == {statement(n)["id"]: statement(n) for n in range(20)}


def test_what_answers_204_and_keeps_nothing_ends_the_run_and_loses_nothing(
    tmp_path: Path,
) -> None:
    silent = [Fault.SILENT, *[Fault.NONE] * 40, Fault.SILENT]
    with Faulty(script=silent) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
        assert why == (
            "the LRS takes it without a word, yet does not show it, whatever it gets; "
            "see whether the endpoint is right, and whether these credentials may read "
            "statements"
        )
        assert sending.counts() == (20, 0, 0)
        assert (sending.run(), sending.counts()) == ("", (0, 20, 0))


def test_a_statement_that_an_lrs_drops_without_a_word_is_kept_aside(
    tmp_path: Path,
) -> None:
    nothing = [Fault.NONE] * 2
    with Faulty(script=[Fault.NONE]) as lrs:
        sending, _ = sends(tmp_path, lrs, 1)
        sending.take(statement(1), statement(2))
        lrs.script = [
            *(Fault.SOME, *nothing, Fault.SILENT, *nothing),
            *(Fault.SILENT, *nothing),
        ]
        assert sending.run() == ""
    assert sending.counts() == (0, 2, 1)
    assert sending.refused() == [
        (2, "the LRS takes it without a word, yet does not show it")
    ]


def test_an_lrs_that_has_all_of_it_and_says_so_by_204_is_believed(
    tmp_path: Path,
) -> None:
    held = {statement(n)["id"]: statement(n) for n in range(20)}
    with Faulty(held=held, duplicates=Duplicates.AS_RALPH) as lrs:
        sending, why = sends(tmp_path, lrs, 20)
    assert (why, sending.counts()) == ("", (0, 20, 0))
    assert [count for kind, count in lrs.asked if kind == "POST"] == [20]
