"""What is read for sending: lines, statements, addresses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.publish import BadEndpoint, Endpoint
from scormbuild.publish.lines import Broken, Statement, statements
from scormbuild.publish.same import same
from scormbuild.publish.wait import pause
from tests.lrs.sending import statement

if TYPE_CHECKING:
    from typing import Any

NAME = "11111111-2222-4333-8444-555555555555"
FORM = '{"actor":{},"verb":{},"object":{}'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            b"{",
            "the line is no JSON: expecting property name enclosed in double quotes",
        ),
        (b"[1, 2]", "the line is a list, no JSON object"),
        (
            b'{"statements": [], "more": ""}',
            "the line is an LRS's answer that holds statements",
        ),
        (
            FORM.encode() + b',"n":' + b"9" * 5_000 + b"}",
            "the line is no JSON: a number has thousands of digits",
        ),
        (b"7", "the line is no JSON object"),
        (b"[" * 100_000, "the line is nested too deeply"),
        (b'{"a": "\xff"}', "the line is not UTF-8"),
        (
            b'{"verb": {}, "actor": "me"}',
            "the statement has no `actor` and no `object`",
        ),
        (FORM.encode() + b',"n":NaN}', "the line is no JSON: there is no NaN in JSON"),
        (FORM.encode() + b',"id":"7"}', "the `id` is no UUID"),
        (FORM.encode() + b',"id":null}', "the `id` is no UUID"),
    ],
)
def test_a_line_that_is_no_statement_is_named_and_the_others_are_read(
    line: bytes, message: str
) -> None:
    good = FORM.encode() + b"}\n"
    before, broken, after = statements([good, line + b"\n", b"\r\n", good])
    assert isinstance(before, Statement)
    assert isinstance(after, Statement)
    assert (before.line, after.line, before.id) == (1, 4, after.id)
    assert isinstance(broken, Broken)
    assert (broken.line, broken.message.partition(", at column")[0]) == (2, message)


def test_an_id_is_made_of_what_a_statement_says_and_of_nothing_else() -> None:
    one, turned, other = statements(
        [
            b'\xef\xbb\xbf{"actor":{"a":1,"b":2},"verb":{},"object":{}}',
            b'{ "object":{}, "verb":{}, "actor":{"b":2,"a":1}}',
            b'{"actor":{"a":1,"b":3},"verb":{},"object":{}}',
        ]
    )
    assert isinstance(one, Statement)
    assert isinstance(turned, Statement)
    assert isinstance(other, Statement)
    assert one.id == turned.id != other.id
    assert one.id == "a8c25bc1-ca4d-5e01-8427-61a14fe5017e"
    assert json.loads(one.body) == {
        "id": one.id,
        "actor": {"a": 1, "b": 2},
        "verb": {},
        "object": {},
    }


def test_a_statement_with_an_id_is_sent_as_it_was_written() -> None:
    line = f'{FORM}, "id" : "{NAME.upper()}" }}'.encode()
    (found,) = statements([line])
    assert isinstance(found, Statement)
    assert (found.id, found.body, found.line) == (NAME, line, 1)


def test_two_ways_to_write_a_statement_have_one_digest() -> None:
    one, turned, other = statements(
        [
            f'{{"id":"{NAME}","actor":{{}},"verb":{{}},"object":{{}}}}'.encode(),
            f'{{"object":{{}}, "verb":{{}},"actor":{{}}, "id":"{NAME}"}}'.encode(),
            f'{FORM},"id":"{NAME}","result":{{}}}}'.encode(),
        ]
    )
    assert isinstance(one, Statement)
    assert isinstance(turned, Statement)
    assert isinstance(other, Statement)
    assert one.digest == turned.digest != other.digest


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (
            json.dumps([{"actor": {}}] * 9, indent=2).encode(),
            "the file is one piece of JSON over many lines",
        ),
        (
            json.dumps({"statements": []}, indent=2).encode(),
            "the file is one piece of JSON over many lines",
        ),
        (f"{FORM}}}\n{FORM}}}\n".encode("utf-16"), "the file is UTF-16"),
    ],
)
def test_a_file_that_is_not_written_in_lines_is_told_of_once(
    file: bytes, message: str
) -> None:
    (broken,) = statements(file.splitlines(keepends=True))
    assert isinstance(broken, Broken)
    assert (broken.line, broken.message) == (1, message)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({}, {"stored": "2026-03-01T10:00:00Z", "authority": {}, "version": "1.0.0"}),
        ({}, {"id": NAME.upper()}),
        (
            {"timestamp": "2026-03-01T12:00:00.1239+02:00"},
            {"timestamp": "2026-03-01T10:00:00.123Z"},
        ),
        ({"result": {"duration": "PT90.004S"}}, {"result": {"duration": "PT1M30S"}}),
        ({"verb": {"id": "v"}}, {"verb": {"id": "v", "display": {"en": "did"}}}),
        (
            {"object": {"id": "o"}},
            {"object": {"id": "o", "objectType": "Activity", "definition": {}}},
        ),
        (
            {"context": {"contextActivities": {"parent": {"id": "p"}}}},
            {
                "context": {
                    "contextActivities": {
                        "parent": [{"id": "p", "objectType": "Activity"}]
                    }
                }
            },
        ),
        (
            {"actor": {"member": [{"mbox": "a"}, {"mbox": "b"}]}},
            {"actor": {"member": [{"mbox": "b"}, {"mbox": "a"}]}},
        ),
        ({"result": {"score": {"raw": 7}}}, {"result": {"score": {"raw": 7.0}}}),
    ],
)
def test_what_an_lrs_may_change_makes_no_other_statement(
    ours: dict[str, Any], theirs: dict[str, Any]
) -> None:
    given_time = {"timestamp": "2026-01-01T00:00:00Z"}
    mine = {"id": NAME} | given_time | ours
    assert same(json.dumps(mine).encode(), mine | theirs)


@pytest.mark.parametrize(
    "theirs",
    [
        {"timestamp": "2026-03-01T10:00:00.124Z"},
        {"result": {"success": False}},
        {"verb": {"id": "https://verbs.example/other"}},
        {"object": {"id": "https://courses.example/other"}},
        {"actor": {"mbox": "mailto:other@example.org"}},
        {"context": {}},
    ],
)
def test_all_else_makes_another_statement(theirs: dict[str, Any]) -> None:
    mine = statement(3)
    assert not same(json.dumps(mine).encode(), mine | theirs)


@given(st.integers(1, 10_000), st.none() | st.floats(0, 900), st.floats(0, 0.999))
def test_a_pause_is_never_shorter_than_asked_for_and_ends_somewhere(
    failures: int, asked: float | None, chance: float
) -> None:
    assert (asked or 0) < pause(failures, asked, chance) <= (asked or 0) + 60


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://lrs.example/xapi", "https://lrs.example/xapi"),
        (" https://LRS.example:8443/xapi/ ", "https://lrs.example:8443/xapi"),
        ("https://lrs.example/xapi/statements", "https://lrs.example/xapi"),
        ("http://127.0.0.1:8100", "http://127.0.0.1:8100"),
        ("http://[::1]:8100/x", "http://[::1]:8100/x"),
    ],
)
def test_an_endpoint_is_read_as_people_write_it(text: str, url: str) -> None:
    assert Endpoint.of(text).url == url


@pytest.mark.parametrize(
    "text",
    [
        *("lrs.example", "ftp://lrs.example", "https://", "https://lrs.example:x"),
        *("http://lrs.example/xapi", "https://lrs.example?x=1", "https://[::1"),
        *("https://key:secret@lrs.example", "https://key:secret@lrs.example:port"),
        *("key:secret@lrs.example/xapi", "https:/key:secret@lrs.example/xapi"),
        *("https://lrs.example/xapi?token=secret", "https://lrs.example/xapi#secret"),
        *("https://lrs .example/xapi", "https://lrs..example/xapi"),
    ],
)
def test_what_is_no_endpoint_is_refused_and_a_secret_in_it_not_repeated(
    text: str,
) -> None:
    with pytest.raises(BadEndpoint) as fault:
        Endpoint.of(text)
    assert "secret" not in str(fault.value)


def test_plain_http_passes_only_where_it_is_asked_for() -> None:
    assert Endpoint.of("http://lrs.example", plain=True).url == "http://lrs.example"
