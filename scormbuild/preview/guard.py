"""Who is answered: holders of the token, on this machine, from our own page."""

from __future__ import annotations

from ipaddress import ip_address
from secrets import compare_digest
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HERE = frozenset({"127.0.0.1", "localhost", "::1"})
"""Names of this machine that no other machine's owner can give away."""
OTHERS = frozenset({"cross-site", "same-site"})
"""What a browser calls a page that is not ours (Fetch Metadata, 2.4)."""
ALWAYS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
"""Headers of every answer; the address must not leak, and nothing is kept."""
NO = (
    "This address is not the whole one; open the one that `scormbuild preview` printed."
)


class Guard:
    """Stands before an application and lets through what may be answered."""

    def __init__(self, app: ASGIApp, *, token: str, host: str) -> None:
        """Take what to guard, the token, and the address that is listened on."""
        self._app = app
        self._token = token
        self._host = host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on, and set the headers of every answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in ALWAYS.items():
                    headers[name] = value
            await send(message)

        app = self._refusal(scope) or self._app
        below = {**scope, "root_path": f"/{self._token}"}
        await app(below, receive, with_headers)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        if not known_host(headers.get("host", ""), self._host):
            return PlainTextResponse("This is another host's address.", 403)
        if from_elsewhere(headers):
            return PlainTextResponse("Another page may not ask.", 403)
        if not compare_digest(_token(scope["path"]), self._token.encode()):
            return PlainTextResponse(NO, 404)
        return None


def known_host(header: str, listening: str) -> bool:
    """Say whether a Host header names us, so that no other name was bent to us.

    Who listens to this machine alone has its names; who listens to a network is also
    reached by addresses in digits, which nobody can bend, and by the name given. The
    port does not matter: it may be forwarded.
    """
    name = _name(header).lower()
    if name in HERE or name == listening.lower():
        return True
    return listening not in HERE and _is_address(name)


def from_elsewhere(headers: Headers) -> bool:
    """Say whether a browser asks for a page that is not ours.

    Links may lead to us from anywhere: a whole window that is opened shows our page to
    nobody but its reader.
    """
    origin = headers.get("origin")
    if origin is not None and origin.partition("://")[2] != headers.get("host"):
        return True
    opened = headers.get("sec-fetch-dest") == "document"
    return headers.get("sec-fetch-site") in OTHERS and not opened


def _token(path: str) -> bytes:
    return path.removeprefix("/").partition("/")[0].encode("utf-8", "replace")


def _name(header: str) -> str:
    """Give the host of `host:port`; addresses of version 6 stand in brackets."""
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.partition(":")[0]


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
