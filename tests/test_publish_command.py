"""`scormbuild publish lrs` as people run it: words, exit codes, crashes, terminals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lrs.faulty import Duplicates, Fault, Faulty
from tests.lrs.sending import lines, statement
from tests.test_terminal import on_a_terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "scormbuild", "publish", "lrs")
WHO = {"SCORMBUILD_LRS_KEY": "ci", "SCORMBUILD_LRS_SECRET": "seven-secret-words"}


@pytest.fixture
def lrs() -> Iterator[Faulty]:
    """Run an LRS that does as it should, unless told otherwise."""
    with Faulty() as running:
        yield running


def started(
    folder: Path, lrs: Faulty, *arguments: str, **environment: str
) -> subprocess.Popen[str]:
    """Start the command in a folder."""
    ours = {"PYTHONPATH": str(ROOT), "SCORMBUILD_LRS_ENDPOINT": lrs.url}
    return subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env=os.environ | ours | WHO | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ran(
    folder: Path, lrs: Faulty, *arguments: str, **environment: str
) -> tuple[int, str, str]:
    """Run the command; give exit code and both streams, the port written as PORT."""
    process = started(folder, lrs, *arguments, **environment)
    port = lrs.url.rpartition(":")[2].partition("/")[0]
    out, err = (text.replace(port, "PORT") for text in process.communicate())
    assert "seven-secret-words" not in out + err
    return process.returncode, out, err


def written(folder: Path, count: int, name: str = "s.jsonl") -> None:
    """Write a file of statements."""
    (folder / name).write_bytes(b"".join(lines(statement(n) for n in range(count))))


def test_all_are_sent_and_the_next_run_sends_what_is_new(
    tmp_path: Path, lrs: Faulty
) -> None:
    written(tmp_path, 1_200)
    to = "http://127.0.0.1:PORT/xapi"
    assert ran(tmp_path, lrs, "s.jsonl") == (0, f"1,200 statements sent to {to}\n", "")
    written(tmp_path, 1_201)
    assert ran(tmp_path, lrs, "s.jsonl") == (
        0,
        f"1 statement sent to {to}\n   1,200 sent before\n",
        "",
    )
    assert len(lrs.held) == 1_201


def test_broken_and_refused_lines_are_named_and_the_rest_is_sent(
    tmp_path: Path, lrs: Faulty
) -> None:
    good = list(lines(statement(n) for n in range(3)))
    bad = next(lines(iter([statement(9, "completed")])))
    double = next(lines(iter([statement(0) | {"result": {}}])))
    every = [good[0], b"{]\n", good[1], bad, b"\n", b'"\xff"\n', good[2], double]
    (tmp_path / "s.jsonl").write_bytes(b"".join(every))
    code, out, err = ran(tmp_path, lrs, "s.jsonl")
    assert code == 1
    assert out == (
        "3 statements sent to http://127.0.0.1:PORT/xapi\n"
        "       1 refused, kept in s.jsonl.outbox\n"
        "       3 left out: no statements, or with a doubled id\n"
    )
    assert [line.partition("; ")[0] for line in err.splitlines()] == [
        (
            "s.jsonl:2:1: error[SB481] the line is no JSON: expecting property name "
            "enclosed in double quotes, at column 2"
        ),
        "s.jsonl:6:1: error[SB481] the line is not UTF-8",
        (
            f"s.jsonl:8:1: error[SB482] another statement has the id "
            f"`{statement(0)['id']}` already"
        ),
        (
            "s.jsonl:4:1: error[SB483] the LRS refuses this statement: 400: "
            '"the verb is no IRI"'
        ),
        "4 errors in 1 file",
    ]
    assert len(lrs.held) == 3


def test_the_same_is_told_to_programs(tmp_path: Path, lrs: Faulty) -> None:
    written(tmp_path, 3)
    code, out, _ = ran(tmp_path, lrs, "s.jsonl", "--format", "json")
    assert (code, json.loads(out)) == (
        0,
        {
            "endpoint": "http://127.0.0.1:PORT/xapi",
            "outbox": "s.jsonl.outbox",
            "arrived": 3,
            "before": 0,
            "waiting": 0,
            "refused": 0,
            "left-out": 0,
            "stopped": None,
        },
    )


def test_an_lrs_that_refuses_the_credentials_stops_it_and_repeats_no_secret(
    tmp_path: Path, lrs: Faulty
) -> None:
    lrs.script.append(Fault.UNAUTHORISED)
    written(tmp_path, 20)
    code, out, err = ran(tmp_path, lrs, "s.jsonl")
    assert (code, out) == (
        1,
        (
            "0 statements sent to http://127.0.0.1:PORT/xapi\n"
            "      20 still waiting in s.jsonl.outbox\n"
        ),
    )
    assert err == (
        "error: the LRS does not know these credentials (401); see whether key and "
        'secret are right; it says: "not with [hidden]". 20 statements wait in '
        "s.jsonl.outbox\n"
    )
    assert ran(tmp_path, lrs, "--outbox", "s.jsonl.outbox")[0] == 0
    assert len(lrs.held) == 20


def test_refused_statements_are_sent_again_where_that_is_asked_for(
    tmp_path: Path, lrs: Faulty
) -> None:
    written(tmp_path, 3)
    lrs.largest = 10
    assert ran(tmp_path, lrs, "s.jsonl")[0] == 1
    lrs.largest = 10_000
    assert ran(tmp_path, lrs, "s.jsonl")[0] == 1
    assert lrs.held == {}
    assert ran(tmp_path, lrs, "s.jsonl", "--again")[0] == 0
    assert len(lrs.held) == 3


@pytest.mark.parametrize("duplicates", Duplicates, ids=lambda it: it.name)
def test_a_crash_in_the_middle_of_a_request_loses_nothing_and_doubles_nothing(
    tmp_path: Path, duplicates: Duplicates
) -> None:
    written(tmp_path, 2_000)
    script = [Fault.NONE, Fault.NONE, Fault.HANG_KEPT]
    with Faulty(script=script, duplicates=duplicates) as lrs:
        process = started(tmp_path, lrs, "s.jsonl", "--batch", "300")
        assert lrs.hanging.wait(30)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert len(lrs.held) == 900
        code, out, _ = ran(tmp_path, lrs, "s.jsonl", "--batch", "300")
    assert (code, out.splitlines()[1:]) == (0, ["     600 sent before"])
    assert lrs.held == {statement(n)["id"]: statement(n) for n in range(2_000)}


def test_two_at_once_do_not_meet(tmp_path: Path, lrs: Faulty) -> None:
    lrs.script.append(Fault.HANG)
    written(tmp_path, 5)
    first = started(tmp_path, lrs, "s.jsonl")
    assert lrs.hanging.wait(30)
    assert ran(tmp_path, lrs, "s.jsonl") == (
        1,
        "",
        "error: `s.jsonl.outbox` is in use by another scormbuild\n",
    )
    first.kill()
    first.communicate()


def test_an_outbox_belongs_to_one_lrs(tmp_path: Path, lrs: Faulty) -> None:
    written(tmp_path, 5)
    ran(tmp_path, lrs, "s.jsonl")
    with Faulty() as other:
        code, _, err = ran(tmp_path, other, "s.jsonl")
        assert (code, other.asked) == (1, [])
    at = lrs.url
    said = f"error: `s.jsonl.outbox` is for {at}; name another with --outbox\n"
    assert err == said


def test_what_is_no_outbox_is_left_alone(tmp_path: Path, lrs: Faulty) -> None:
    written(tmp_path, 5)
    (tmp_path / "s.jsonl.outbox").write_text("mine, and no database\n" * 99)
    assert ran(tmp_path, lrs, "s.jsonl") == (
        1,
        "",
        "error: `s.jsonl.outbox` is no outbox of scormbuild\n",
    )
    assert lrs.asked == []


def test_an_outbox_is_for_its_owner_alone_and_forgets_what_has_arrived(
    tmp_path: Path, lrs: Faulty
) -> None:
    written(tmp_path, 5)
    ran(tmp_path, lrs, "s.jsonl")
    box = tmp_path / "s.jsonl.outbox"
    assert box.stat().st_mode & 0o777 == 0o600
    assert b"learners.example" not in box.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        ((), {}, "name a FILE to send, or the --outbox where some wait"),
        (("--outbox", "none"), {}, "there is no outbox `none`"),
        (
            ("s.jsonl",),
            {"SCORMBUILD_LRS_SECRET": ""},
            "SCORMBUILD_LRS_SECRET is not set; it goes with the other one",
        ),
        (
            ("s.jsonl", "--endpoint", "https://k:seven@lrs.example"),
            {},
            (
                "the endpoint holds a name or a password; they belong into the "
                "environment or the keyring"
            ),
        ),
    ],
)
def test_wrong_usage_is_told(
    tmp_path: Path,
    lrs: Faulty,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    said: str,
) -> None:
    written(tmp_path, 1)
    code, out, err = ran(tmp_path, lrs, *arguments, **environment)
    assert (code, out, err.splitlines()[-1]) == (2, "", f"Error: {said}")
    assert lrs.asked == []


def test_a_terminal_sees_a_bar(tmp_path: Path, lrs: Faulty) -> None:
    written(tmp_path, 1_000)
    shown = on_a_terminal(
        tmp_path,
        *("publish", "lrs", "s.jsonl", "--endpoint", lrs.url),
        **WHO,
    )
    bars = [it.strip() for it in shown.split("\r") if "#" in it]
    assert bars == [
        "############............ 500 of 1,000 statements",
        "######################## 1,000 of 1,000 statements",
    ]
