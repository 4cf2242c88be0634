"""Where credentials for an LRS come from, and that nobody ever reads them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scormbuild.publish.answer import in_words
from scormbuild.publish.credentials import NoCredentials, basic, bearer
from scormbuild.publish.found import credentials


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCORMBUILD_LRS_KEY", "ké")
    with pytest.raises(NoCredentials, match=r"^SCORMBUILD_LRS_SECRET is not set"):
        credentials("https://lrs.example")
    monkeypatch.setenv("SCORMBUILD_LRS_SECRET", "s:1")
    assert credentials("https://lrs.example").header == "Basic a8OpOnM6MQ=="
    monkeypatch.setenv("SCORMBUILD_LRS_TOKEN", " t.0-k ")
    assert credentials("https://lrs.example").header == "Bearer t.0-k"


def test_credentials_come_from_the_keyring_by_the_address_of_the_lrs() -> None:
    kept = """
import keyring
from keyring.backend import KeyringBackend
from keyring.credentials import SimpleCredential
class Kept(KeyringBackend):
    priority = 1
    get_password = set_password = delete_password = None
    def get_credential(self, service, username):
        if service == "scormbuild https://lrs.example":
            return SimpleCredential("k", "s")
        if service == "scormbuild https://nameless.example":
            return SimpleCredential(None, "s")
keyring.set_keyring(Kept())
from scormbuild.publish.credentials import NoCredentials
from scormbuild.publish.found import credentials
assert credentials("https://lrs.example").header == "Basic azpz"
for name in ("other", "nameless"):
    try:
        credentials(f"https://{name}.example")
    except NoCredentials as fault:
        print(fault)
"""
    run = subprocess.run(
        [sys.executable, "-c", kept], check=True, capture_output=True, text=True, env={}
    )
    assert run.stdout.splitlines() == [
        "there are no credentials: set SCORMBUILD_LRS_KEY and SCORMBUILD_LRS_SECRET "
        "(or SCORMBUILD_LRS_TOKEN), or keep them in the keyring under "
        f'"scormbuild https://{name}.example" (pip install scormbuild[keyring])'
        for name in ("other", "nameless")
    ]


def test_credentials_say_nothing_when_they_are_printed() -> None:
    who = basic("key", "secret")
    assert repr(who) == "Credentials()"
    assert who.hide("Basic a2V5OnNlY3JldA== is secret") == "[hidden] is [hidden]"
    assert who.hide("key, keyring, secret, secretly") == (
        "[hidden], keyring, [hidden], secretly"
    )


def test_a_secret_is_hidden_however_it_is_written_and_wherever_it_is_cut() -> None:
    who = basic("key", 'long "secret" words')
    said = '{"bad": "long \\"secret\\" words"} for ?s=long%20%22secret%22%20words'
    assert who.hide(said) == '{"bad": "[hidden]"} for ?s=[hidden]'
    body = b"x" * 290 + b' long "secret" words'
    assert in_words(body, who.hide) == "x" * 290 + " [hidden]"


@pytest.mark.parametrize("token", ["a b", "a\nX-Evil: 1", "ä"])
def test_a_token_that_would_break_the_request_is_refused(token: str) -> None:
    with pytest.raises(NoCredentials):
        bearer(token)


def test_a_key_with_a_colon_is_refused() -> None:
    with pytest.raises(NoCredentials):
        basic("a:b", "c")
