"""Where credentials come from: the environment, or the system's keyring."""

from __future__ import annotations

import os

from scormbuild.publish.credentials import (
    KEY,
    SECRET,
    TOKEN,
    Credentials,
    NoCredentials,
    basic,
    bearer,
)

SERVICE = "scormbuild {origin}"
"""The name of an entry in the keyring; the origin is such as `https://lrs.example`."""


def credentials(origin: str) -> Credentials:
    """Find the credentials for an LRS: in the environment, else in the keyring.

    `origin` is scheme, host and port. Raises NoCredentials.
    """
    token = os.environ.get(TOKEN)
    key, secret = os.environ.get(KEY), os.environ.get(SECRET)
    if token:
        return bearer(token)
    if key and secret:
        return basic(key, secret)
    if key or secret:
        lacks = SECRET if key else KEY
        raise NoCredentials(f"{lacks} is not set; it goes with the other one")
    return _kept(SERVICE.format(origin=origin))


def _kept(service: str) -> Credentials:
    """Ask the keyring, where there is one."""
    try:
        import keyring  # noqa: PLC0415 - an extra, and slow
        from keyring.errors import KeyringError  # noqa: PLC0415 - the same
    except ImportError:
        raise NoCredentials(_HOW.format(service=service)) from None
    try:
        found = keyring.get_credential(service, None)
    except KeyringError as fault:
        raise NoCredentials(f"the keyring does not open: {fault}") from fault
    if found is None or not (found.username and found.password):
        raise NoCredentials(_HOW.format(service=service))
    return basic(found.username, found.password)


_HOW = (
    f"there are no credentials: set {KEY} and {SECRET} (or {TOKEN}), or keep them in "
    'the keyring under "{service}" (pip install scormbuild[keyring])'
)
