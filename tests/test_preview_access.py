"""Who gets an answer from a preview, to what, and what nobody can read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.preview import PICTURE, Running, pictured

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Write a course that a test may change."""
    return pictured(tmp_path)


@pytest.fixture
def running(course: Path, tmp_path: Path) -> Iterator[Running]:
    """Start a preview of it."""
    with Running(course, tmp_path / "state") as it:
        yield it


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Start a preview of a course that nobody changes."""
    folder = tmp_path_factory.mktemp("shared")
    with Running(pictured(folder), folder / "state") as it:
        yield it


def test_the_address_is_one_line_with_a_token_nobody_guesses(running: Running) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", running.url)
    code, out, err = running.stop()
    assert (130, "", "stopped\n") == (code, out, err)


def test_a_package_is_served_as_a_build_makes_it(shared: Running) -> None:
    document = shared.ask("unit/scorm12/all/-/-/-/-/-/index.html")
    assert (200, "text/html; charset=utf-8") == (
        document.status,
        document.headers["content-type"],
    )
    script = shared.ask("unit/scorm12/all/moodle/-/-/-/-/course.js")
    assert (200, "text/javascript; charset=utf-8") == (
        script.status,
        script.headers["content-type"],
    )
    picture = shared.ask("unit/html/all/-/-/-/-/-/media/gate.svg")
    assert (200, "image/svg+xml", PICTURE.encode()) == (
        picture.status,
        picture.headers["content-type"],
        picture.body,
    )


def test_where_a_course_is_led_back_to_is_shown_in_a_frame_and_the_page_in_none(
    shared: Running,
) -> None:
    framed = {path: shared.ask(path).headers for path in ("", "page/back.html")}
    assert ["DENY", "SAMEORIGIN"] == [
        headers["x-frame-options"] for headers in framed.values()
    ]


def test_every_answer_says_that_nothing_may_be_kept_framed_or_guessed(
    shared: Running,
) -> None:
    said = {
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
    }
    paths = ("api/course", "unit/html/all/-/-/-/-/-/index.html", "nothing", "/")
    for path in paths:
        headers = shared.ask(path).headers
        assert said == {name: headers.get(name) for name in said}, path
    unit = shared.ask("unit/html/all/-/-/-/-/-/index.html").headers
    assert "frame-ancestors 'self'" == unit["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "unit/html/all/-/-/-/-/-/_notes.txt",
        "unit/html/all/-/-/-/-/-/course.yaml",
        "unit/html/all/-/-/-/-/-/../../../../../secret.txt",
        "unit/html/all/-/-/-/-/-/media/../../secret.txt",
        "unit/html/all/-/-/-/-/-/..%2f..%2fsecret.txt",
        "unit/html/all/-/-/-/-/-/%2e%2e/%2e%2e/secret.txt",
        "unit/html/all/-/-/-/-/-//etc/passwd",
        "unit/html/all/-/-/-/-/-/%2fetc%2fpasswd",
        "unit/html/all/-/-/-/-/-/..\\..\\secret.txt",
        "unit/html/all/-/-/-/-/-/index.html%00",
        "unit/html/all/-/-/-/-/-/",
        "unit/html/all/../-/-/-/-/index.html",
        "unit/html/nobody/-/-/-/-/-/index.html",
        "unit/html/all/nobody/-/-/-/-/index.html",
        "unit/html/all/-/shallow/-/-/-/index.html",
        "unit/nothing/all/-/-/-/-/-/index.html",
        "page/../session.py",
        "page/..%2fsession.py",
        "page/%2e%2e/app.py",
        "page//etc/passwd",
        "page/run-time/../../app.py",
        "api/",
        "api/nothing",
        "lms/xapi/statements",
    ],
)
def test_nothing_else_can_be_read(shared: Running, path: str) -> None:
    assert 404 == shared.ask(path).status


def test_a_link_that_leads_out_of_the_course_is_not_followed(
    course: Path, running: Running, tmp_path: Path
) -> None:
    medium = course / "media/gate.svg"
    medium.unlink()
    medium.symlink_to(tmp_path / "secret.txt")
    assert 404 == running.ask("unit/html/all/-/-/-/-/-/media/gate.svg").status


@pytest.mark.parametrize("path", ["/", "/api/course", "/wrong/", "/wrong/api/course"])
def test_without_the_token_there_is_nothing(shared: Running, path: str) -> None:
    assert 404 == shared.ask(path).status
    assert 404 == shared.ask(shared.path[:-2] + "/api/course").status


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("localhost", 200),
        ("LOCALHOST:8000", 200),
        ("[::1]:8000", 200),
        ("evil.example", 403),
        ("evil.example:80", 403),
        ("127.0.0.1.evil.example", 403),
        ("localhost.evil.example", 403),
        ("192.168.0.7", 403),
        ("[fe80::1]", 403),
        ("", 403),
    ],
)
def test_only_names_of_this_machine_are_answered(
    shared: Running, host: str, status: int
) -> None:
    assert status == shared.ask("api/course", Host=host).status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "iframe"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "image"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": "empty"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "empty"}, 200),
        ({"Sec-Fetch-Site": "none", "Sec-Fetch-Dest": "document"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}, 200),
    ],
)
def test_other_pages_may_link_here_and_nothing_more(
    shared: Running, headers: dict[str, str], status: int
) -> None:
    assert status == shared.ask("api/course", **headers).status


def test_our_own_origin_may_ask(shared: Running) -> None:
    port = shared.url.split(":")[2].split("/")[0]
    own = f"http://127.0.0.1:{port}"
    assert 200 == shared.ask("api/course", Origin=own).status
    assert 403 == shared.ask("api/course", Origin="http://127.0.0.1:1").status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_one_can_only_read(shared: Running, method: str) -> None:
    answer = shared.ask("api/course", method)
    allowed = sorted(answer.headers["allow"].split(", "))
    assert (405, ["GET", "HEAD"]) == (answer.status, allowed)


def test_the_head_of_an_answer_can_be_had_alone(shared: Running) -> None:
    whole, head = (shared.ask("api/course", method) for method in ("GET", "HEAD"))
    assert (whole.status, whole.headers, b"") == (head.status, head.headers, head.body)
