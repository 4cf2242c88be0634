"""Where a preview is found: kept addresses, ports, hosts, and what cannot be had."""

from __future__ import annotations

import socket
import stat
from contextlib import closing
from pathlib import Path

import pytest
from starlette.datastructures import Headers

from scormbuild.preview.address import (
    Address,
    PortTakenError,
    fresh_token,
    keep_address,
    kept_address,
    listen,
    state_folder,
    url,
)
from scormbuild.preview.folder import unfit
from scormbuild.preview.guard import from_elsewhere, known_host
from scormbuild.preview.kinds import kind

TOKEN = "0123456789abcdefghij_-ABCDEFGHIJ"  # noqa: S105 - nobody's
HERE = "127.0.0.1"


def test_an_address_is_kept_where_only_its_user_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / "scormbuild/preview/a.json"
    keep_address(file, Address(4711, TOKEN))
    assert Address(4711, TOKEN) == kept_address(file)
    modes = [stat.S_IMODE(it.stat().st_mode) for it in (file, file.parent)]
    assert [0o600, 0o700] == modes
    assert [file] == list(file.parent.iterdir())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "7",
        "{}",
        f'{{"port": 80, "token": "{TOKEN}"}}',
        f'{{"port": "8000", "token": "{TOKEN}"}}',
        f'{{"port": 65536, "token": "{TOKEN}"}}',
        '{"port": 8000, "token": "short"}',
        '{"port": 8000, "token": 7}',
        f'{{"port": 8000, "token": "../{TOKEN}"}}',
        "\udcff",
    ],
)
def test_what_is_no_address_counts_as_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert kept_address(file) is None
    assert kept_address(tmp_path / "nothing.json") is None


def test_tokens_differ_and_are_ones_that_are_kept(tmp_path: Path) -> None:
    tokens = [fresh_token() for _ in range(100)]
    assert 100 == len(set(tokens))
    for token in tokens:
        keep_address(tmp_path / "a.json", Address(8000, token))
        assert kept_address(tmp_path / "a.json") == Address(8000, token)


def test_the_kept_port_is_taken_again_and_another_where_it_is_in_use() -> None:
    with closing(listen(HERE, None, None)) as first:
        port = first.getsockname()[1]
        with closing(listen(HERE, None, Address(port, TOKEN))) as second:
            assert port != second.getsockname()[1]
        with pytest.raises(PortTakenError):
            listen(HERE, port, None)
    with closing(listen(HERE, None, Address(port, TOKEN))) as third:
        assert (HERE, port) == third.getsockname()


def test_a_host_that_is_not_ours_cannot_be_listened_at() -> None:
    with pytest.raises(OSError, match=r".+"):
        listen("192.0.2.1", None, None)  # RFC 5737: nobody's


@pytest.mark.parametrize(
    ("host", "whole"),
    [
        (HERE, f"http://127.0.0.1:8000/{TOKEN}/"),
        ("localhost", f"http://localhost:8000/{TOKEN}/"),
        ("::1", f"http://[::1]:8000/{TOKEN}/"),
        ("0.0.0.0", f"http://127.0.0.1:8000/{TOKEN}/"),  # noqa: S104 - a name here
        ("::", f"http://[::1]:8000/{TOKEN}/"),
        ("box.local", f"http://box.local:8000/{TOKEN}/"),
    ],
)
def test_the_address_can_be_opened(host: str, whole: str) -> None:
    assert whole == url(host, Address(8000, TOKEN))


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {}, "/me/.local/state/scormbuild"),
        ("linux", {"XDG_STATE_HOME": "/s"}, "/s/scormbuild"),
        ("linux", {"XDG_STATE_HOME": "s"}, "/me/.local/state/scormbuild"),
        ("darwin", {}, "/me/Library/Application Support/scormbuild"),
        ("win32", {}, "/me/AppData/Roaming/scormbuild"),
    ],
)
def test_state_stands_where_the_platform_has_it(
    platform: str, environment: dict[str, str], folder: str
) -> None:
    assert Path(folder) == state_folder(platform, environment, Path("/me"))


@pytest.mark.parametrize(
    ("listening", "header", "known"),
    [
        ("192.168.0.7", "192.168.0.7:8000", True),
        ("192.168.0.7", "192.168.0.8:8000", True),
        ("192.168.0.7", "box.local:8000", False),
        ("box.local", "BOX.local:8000", True),
        ("box.local", "evil.example", False),
        ("0.0.0.0", "192.168.0.7", True),  # noqa: S104 - a name here
        ("0.0.0.0", "evil.example", False),  # noqa: S104 - a name here
        ("::", "[2001:db8::1]:8000", True),
        (HERE, "192.168.0.7:8000", False),
        (HERE, "[::1", True),
        (HERE, "", False),
    ],
)
def test_who_listens_to_a_network_has_addresses_in_digits(
    listening: str, header: str, *, known: bool
) -> None:
    assert known is known_host(header, listening)


def test_a_browser_that_says_nothing_of_itself_may_ask() -> None:
    assert not from_elsewhere(Headers({"host": "127.0.0.1:8000"}))


def test_what_kind_a_file_is_does_not_depend_on_the_machine() -> None:
    assert [
        "text/html; charset=utf-8",
        "text/javascript; charset=utf-8",
        "image/png",
        "image/svg+xml",
        "application/octet-stream",
        "application/octet-stream",
    ] == [kind(it) for it in ("a.html", "A.JS", "a.png", "m/a.svg", "a", "a.qqq")]


def test_a_copy_goes_into_new_folders_that_are_no_part_of_the_course(
    tmp_path: Path,
) -> None:
    root = tmp_path / "course"
    full = tmp_path / "full"
    (full / "sub").mkdir(parents=True)
    (root / "modules").mkdir(parents=True)
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    something = "there is something at `{}` already; name a new folder"
    part = (
        "`{}` would become part of the course; name a folder beside it, or one in"
        " `dist`"
    )
    expected = {
        tmp_path / "new": "",
        tmp_path / "empty": "",
        tmp_path / "a/b": "",
        root / "dist/preview": "",
        root / ".preview": "",
        full: something,
        tmp_path / "file": something,
        tmp_path / "link": something,
        root: something,
        tmp_path: something,
        root / "out": part,
        root / "modules/out": part,
    }
    assert {it: said.format(it) for it, said in expected.items()} == {
        it: unfit(it, root) for it in expected
    }


def test_a_socket_that_cannot_be_had_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[socket.socket] = []

    class Noted(socket.socket):
        def __init__(self, *args: int) -> None:
            super().__init__(*args)
            made.append(self)

    with closing(listen(HERE, None, None)) as first:
        monkeypatch.setattr(socket, "socket", Noted)
        with pytest.raises(PortTakenError):
            listen(HERE, first.getsockname()[1], None)
    assert [-1] == [it.fileno() for it in made]
