"""The command line: transcripts compared whole, exit codes, terminals, start-up."""

from __future__ import annotations

import re
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import click
import pytest

from scormbuild import cli
from scormbuild.__main__ import main
from scormbuild.rules import all_rules, by_name, page

ROOT = Path(__file__).parents[1]
TRANSCRIPTS = (
    ROOT / "README.md",
    ROOT / "docs/tutorial.md",
    ROOT / "docs/authoring.md",
    ROOT / "docs/commands.md",
    *sorted((ROOT / "tests/cli").glob("*.md")),
)
"""Pages in which a fence that bears a path is a file, and a console is played."""
FENCE = re.compile(r"^```(?P<info>\S+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
VARIES = re.compile(r"\b[0-9a-f]{64}\b| +[\d.]+ [kM]?B\b")
"""Digests and sizes: they change with every word of the player."""


def run(*arguments: str) -> tuple[int, str, str]:
    """Run the command; give its exit code and what it wrote to both streams."""
    out, err = StringIO(), StringIO()
    code = _run(arguments, out, err)
    return code, out.getvalue(), err.getvalue()


def _run(arguments: tuple[str, ...], out: StringIO, err: StringIO) -> int:
    before, sys.argv = sys.argv, ["scormbuild", *arguments]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            main()
    except SystemExit as left:
        return int(left.code or 0)
    finally:
        sys.argv = before
    return 0


def said(line: str) -> str:
    """Give what a command of a transcript prints, as a terminal would show it."""
    program, *arguments = shlex.split(line)
    if program == "ls":
        return "".join(f"{path.name}\n" for path in sorted(Path(*arguments).iterdir()))
    if program == "cat":
        return Path(*arguments).read_text("utf-8")
    both = StringIO()
    code = _run(tuple(arguments), both, both)
    return both.getvalue() + (f"[exit {code}]\n" if code else "")


def played(fence: re.Match[str]) -> str:
    """Give a fence again, a console's with what its commands print now."""
    if fence["info"] == "console":
        lines = [line for line in fence["body"].splitlines() if line.startswith("$ ")]
        body = "".join(f"{line}\n{said(line.removeprefix('$ '))}" for line in lines)
        return f"```console\n{body}```"
    if "." in fence["info"]:
        path = Path(fence["info"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fence["body"], "utf-8")
    return fence[0]


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_is_what_the_commands_print(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    expected = path.read_text("utf-8")
    actual = FENCE.sub(played, expected)
    same = VARIES.sub("", expected) == VARIES.sub("", actual)
    if request.config.getoption("--update", default=False) and not same:
        path.write_text(actual, "utf-8")
        expected = actual
    assert VARIES.sub("", expected) == VARIES.sub("", actual)


def test_every_command_of_the_table_has_its_module_and_no_module_is_left_out() -> None:
    folder = Path(cli.__file__).parent
    modules = {
        path.stem
        for path in folder.glob("*.py")
        if "\ndef command(" in path.read_text()
    }
    assert set(cli.COMMANDS) == modules


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_says_in_its_help_what_the_table_says_and_has_examples(
    name: str,
) -> None:
    code, out, err = run(name, "--help")
    assert (code, err) == (0, "")
    assert cli.COMMANDS[name].removesuffix(".") in out
    assert f"Examples:\n    scormbuild {name}" in out


@pytest.mark.parametrize("name", ["empty-title", "SB104", "sb104"])
def test_explain_prints_a_page_by_name_or_code(name: str) -> None:
    rule = by_name("empty-title")
    assert rule
    assert run("explain", name) == (0, page(rule), "")


def test_explain_lists_every_rule_once_under_its_family() -> None:
    _, out, _ = run("explain")
    lines = [line.split()[:2] for line in out.splitlines() if line.startswith("  SB")]
    assert lines == sorted([rule.code, rule.name] for rule in all_rules())
    assert re.findall(r"^(SB\d)xx ", out, re.MULTILINE) == sorted(
        {rule.code[:3] for rule in all_rules()}
    )


def test_every_option_has_a_help_text() -> None:
    context = cli.commands.make_context("scormbuild", ["explain"])
    silent = [
        f"{name} {option.name}"
        for name in cli.COMMANDS
        if (command := cli.commands.get_command(context, name))
        for option in command.params
        if isinstance(option, click.Option) and not option.help
    ]
    assert silent == []
