"""Who sends, as an LRS wants to hear it; shown to nobody else."""

from __future__ import annotations

import re
from base64 import b64encode
from json import dumps
from urllib.parse import quote

from scormbuild.records import dataclass, field

KEY, SECRET, TOKEN = (
    "SCORMBUILD_LRS_KEY",
    "SCORMBUILD_LRS_SECRET",
    "SCORMBUILD_LRS_TOKEN",
)
"""Variables of the environment: key and secret for Basic, or a token for Bearer."""
HIDDEN = "[hidden]"
"""Stands for what must not be read."""
LONG = 8
"""Characters from which on nothing else is likely to hold the same ones."""


class NoCredentials(Exception):  # noqa: N818 - it names what the user sees
    """There are none, or they cannot be right; its text says what to do."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """The value of an Authorization header; printed, it says nothing."""

    header: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    """What else must never be shown."""

    def hide(self, text: str) -> str:
        """Take whatever is secret out of somebody else's words."""
        for secret in sorted(
            (self.header, self.header.partition(" ")[2], *self.secrets),
            key=len,
            reverse=True,
        ):
            for written in {secret, dumps(secret)[1:-1], quote(secret, safe="")}:
                if written:
                    text = re.sub(_pattern(written), HIDDEN, text)
        return text


def _pattern(secret: str) -> str:
    """Find a secret wherever it stands; a short one is also part of common words."""
    found = re.escape(secret)
    return found if len(secret) >= LONG else rf"(?<!\w){found}(?!\w)"


def basic(key: str, secret: str) -> Credentials:
    """Give credentials of a key and a secret (RFC 7617, in UTF-8).

    Raises NoCredentials for a key with a colon, which cannot be told from the secret.
    """
    if ":" in key:
        raise NoCredentials("the key holds a colon, which no key can")
    pair = b64encode(f"{key}:{secret}".encode()).decode("ascii")
    return Credentials(f"Basic {pair}", (secret, key))


def bearer(token: str) -> Credentials:
    """Give credentials of a token (RFC 6750). Raises NoCredentials for an odd one."""
    clean = token.strip()
    if not clean.isascii() or any(it <= " " or it == "\x7f" for it in clean):
        raise NoCredentials("the token holds characters that no token can")
    return Credentials(f"Bearer {clean}", (clean,))
