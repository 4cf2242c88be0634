"""Values in addresses, whether or not they bring the beginning of one."""

from __future__ import annotations

import pytest

from scormbuild.slots import filled, marked


@pytest.mark.parametrize(
    ("written", "value", "shown"),
    [
        ("https://{{x}}", "acme.example/rules", "https://acme.example/rules"),
        ("https://{{x}}", "https://acme.example", "https://acme.example"),
        ("https://{{x}}", "http://acme.example", "http://acme.example"),
        ("https://{{x}}/a", "https://acme.example", "https://acme.example/a"),
        ("https://{{x}}", "javascript:alert(1)", "https://javascript:alert(1)"),
        ("see {{x}}", "https://acme.example", "see https://acme.example"),
        ("https://a.example/{{x}}", "b", "https://a.example/b"),
    ],
)
def test_an_address_begins_once(written: str, value: str, shown: str) -> None:
    assert shown == filled(marked(written), {"x": value})
