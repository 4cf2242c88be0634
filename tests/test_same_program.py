"""What the player's modules become is the program that was written, by its tree."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from scormbuild.render.module import JoinError, take_apart
from scormbuild.render.prepared import prepare
from scormbuild.render.theme import load_theme

COMPARING = Path(__file__).with_name("same_program.cjs")


def differing(programs: list[tuple[str, str, str]]) -> list[str]:
    """Give the names of programs that differ in more than names, and in what."""
    done = subprocess.run(
        ["node", "--expose-internals", COMPARING],
        input=json.dumps(programs),
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.splitlines()


def test_every_module_of_the_player_is_the_same_program_with_shorter_names() -> None:
    programs = [
        (path, take_apart(path, text).body, prepare(path, text).body)
        for path, text in load_theme({}).modules
    ]

    assert [] == differing(programs)
    assert [] != [path for path, long, short in programs if len(short) < len(long)]


def test_programs_that_say_something_else_are_told() -> None:
    assert [
        "key: one became o",
        "two names in one: two is o, and not undefined",
        "one name in two: one is t, and not o",
        "pattern: /x/ became /x/i",
        "object: ObjectExpression became Identifier",
    ] == differing(
        [
            ("same", "f({ one, two: [one.two] })", "f({one:o,two:[o.two]})"),
            ("key", "f({ one })", "f({ o })"),
            ("two names in one", "f(one, two)", "f(o, o)"),
            ("one name in two", "f(one, one)", "f(o, t)"),
            ("pattern", "f(/x/)", "f(/x/i)"),
            ("object", "f({ one })", "f(o)"),
        ]
    )


@pytest.mark.parametrize(
    "text", ["const history = []\n", "import { one as history } from './one.js'\n"]
)
def test_a_module_has_no_name_of_its_own_that_is_the_browser_s(text: str) -> None:
    with pytest.raises(JoinError) as caught:
        prepare("player/a.js", text)

    assert "player/a.js:1: `history` is the browser's: call it something else" == str(
        caught.value
    )
