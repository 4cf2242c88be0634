"""What depends on the machine: terminals, pipes, locales, start-up, and its faults."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from errno import EACCES, ENOSPC, EROFS
from pathlib import Path

import click
import pytest

from scormbuild import __version__
from scormbuild.cli.faults import guarded, machine_fault, unwritten

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "scormbuild")
FAULTY = """\
format: 1
id: hello
title: Grüße
version: 1.0.0
language: en
modules: [hello]
mastery: 100
subtitel: Grüße an 学
"""


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Make a folder with the course `hello`, which has one fault."""
    new = [*COMMAND, "new", str(tmp_path / "hello")]
    subprocess.run(new, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    (tmp_path / "hello/course.yaml").write_text(FAULTY, "utf-8")
    return tmp_path


def piped(folder: Path, *arguments: str, **environment: str) -> bytes:
    """Give what a command writes into a pipe, to both streams."""
    with_ours = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    run = subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=with_ours,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return run.stdout


def on_a_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """Give what a command writes on a terminal."""
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    ours, theirs = pty.openpty()
    with_ours = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    with subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env=with_ours,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        pieces = []
        while piece := _read(ours):
            pieces.append(piece)
    os.close(ours)
    return b"".join(pieces).decode(encoding).replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # so Linux says that nobody writes any more
        return b""


def test_check_is_concise_in_a_pipe_and_full_and_coloured_on_a_terminal(
    faulty: Path,
) -> None:
    assert piped(faulty, "check", "hello").decode() == (
        "hello/course.yaml:8:1: error[SB002] course has no key `subtitel`;"
        " did you mean `subtitle`? (unknown-key)\n1 error in 1 file\n"
    )
    seen = on_a_terminal(faulty, "check", "hello", NO_COLOR="")
    assert "\x1b[31m\x1b[1merror[SB002]\x1b[0m: " in seen
    assert "8 |\x1b[0m subtitel: Grüße an 学\n" in seen


@pytest.mark.parametrize("value", ["1", "yes", "no", "0", "anything"])
def test_any_no_color_takes_the_colours_away(faulty: Path, value: str) -> None:
    assert "\x1b" not in on_a_terminal(faulty, "check", "hello", NO_COLOR=value)


def test_an_option_takes_the_colours_away(faulty: Path) -> None:
    assert "\x1b" not in on_a_terminal(faulty, "--no-color", "check", "hello")


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids="-".join,
)
def test_a_pipe_gets_utf_8_whatever_the_locale_says(
    faulty: Path, locale: dict[str, str]
) -> None:
    arguments = ("check", "hello", "--format", "full")
    assert "8 | subtitel: Grüße an 学\n".encode() in piped(faulty, *arguments, **locale)


def test_a_terminal_that_lacks_letters_shows_escapes(faulty: Path) -> None:
    seen = on_a_terminal(faulty, "check", "hello", PYTHONIOENCODING="cp437")
    assert "Grüße an \\u5b66" in seen


def test_a_build_shows_progress_on_a_terminal_and_not_in_a_pipe(faulty: Path) -> None:
    good = FAULTY.replace("subtitel", "subtitle")
    (faulty / "hello/course.yaml").write_text(good, "utf-8")
    quiet = piped(faulty, "build", "hello").decode()
    seen = on_a_terminal(faulty, "build", "hello", NO_COLOR="1")
    progress = re.findall(r"\r(\S[^\r]*?) *(?=\r)", seen)
    assert progress == ["hello-1.0.0-en-scorm12", "hello-1.0.0-en-html"]
    assert re.sub(r"\r[^\r]*(?=\r)|\r", "", seen) == quiet


def test_a_reader_that_goes_away_is_no_fault_of_ours(faulty: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "explain"],
        cwd=faulty,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout
        run.stdout.close()
        assert run.stderr
        assert run.stderr.read() == b""
    assert run.returncode == 1


@pytest.mark.parametrize(
    ("argument", "unwanted"),
    [
        ("--version", ("click", "yaml", "lxml", "jinja2", "pyromark")),
        ("--help", ("yaml", "lxml", "jinja2", "pyromark")),
    ],
)
def test_the_start_loads_no_more_than_it_needs(
    argument: str, unwanted: tuple[str, ...]
) -> None:
    program = (
        "import sys, atexit\n"
        f"sys.argv = ['scormbuild', {argument!r}]\n"
        f"atexit.register(lambda: print({unwanted!r} and sorted("
        f"set({unwanted!r}) & set(sys.modules))))\n"
        "from scormbuild.__main__ import main\nmain()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True
    )
    assert run.stdout.decode().splitlines()[-1] == "[]"


def test_version_is_said_alone_and_among_options() -> None:
    said = f"scormbuild {__version__}\n".encode()
    assert piped(ROOT, "--version") == said
    assert piped(ROOT, "--no-color", "--version") == said


def test_a_bug_of_ours_is_called_so_and_ends_with_3(
    capsys: pytest.CaptureFixture[str],
) -> None:
    context = click.Context(click.Command("build"))
    with (
        pytest.raises(click.exceptions.Exit) as left,
        guarded(context, traceback=False),
    ):
        raise KeyError("boom")
    assert left.value.exit_code == 3
    assert capsys.readouterr().err == (
        f"This is a bug in scormbuild {__version__}, not in your course:"
        " KeyError: 'boom'\n"
        "Please report it to those who gave you scormbuild, with what you typed; run\n"
        "`scormbuild --traceback ...` again and send what it prints. Nothing of yours"
        " is lost.\n"
    )


def test_a_bug_of_ours_shows_where_it_was_if_asked() -> None:
    context = click.Context(click.Command("build"))
    with pytest.raises(KeyError), guarded(context, traceback=True):
        raise KeyError("boom")


def test_ctrl_c_ends_with_130(capsys: pytest.CaptureFixture[str]) -> None:
    context = click.Context(click.Command("build"))
    with (
        pytest.raises(click.exceptions.Exit) as left,
        guarded(context, traceback=False),
    ):
        raise KeyboardInterrupt
    assert (left.value.exit_code, capsys.readouterr().err) == (130, "stopped\n")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (
            OSError(ENOSPC, "No space left on device"),
            "error: could not write dist: No space left on device\n",
        ),
        (
            PermissionError(13, "Permission denied", "dist/a.zip"),
            "error: could not write dist/a.zip: Permission denied\n",
        ),
        (OSError("odd"), "error: could not write dist: odd\n"),
    ],
)
def test_a_fault_of_the_machine_is_one_line(
    fault: OSError, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = machine_fault(fault, "write", Path("dist"))
    shown.show()
    assert (1, said) == (shown.exit_code, capsys.readouterr().err)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (
            OSError(EROFS, "Read-only file system", "new/dist/.a.zip.3143.part"),
            (
                "could not write into `new/dist`: Read-only file system;"
                " name another folder with `--out`"
            ),
        ),
        (
            OSError(ENOSPC, "No space left on device"),
            (
                "could not write into `new/dist`: No space left on device;"
                " make room, or name a folder on another disk with `--out`"
            ),
        ),
        (
            PermissionError(EACCES, "Permission denied", "new/.dist.7.part/index.html"),
            (
                "could not write into `new/dist`: Permission denied;"
                " name another folder with `--out`"
            ),
        ),
        (
            PermissionError(EACCES, "Permission denied", "new/media/a.png"),
            "could not use new/media/a.png: Permission denied",
        ),
        (OSError("odd"), "could not write into `new/dist`: odd"),
    ],
)
def test_what_could_not_be_written_is_told_with_the_folder_that_was_named(
    fault: OSError, said: str
) -> None:
    assert said == unwritten(fault, Path("new/dist")).format_message()
