"""One connection to an LRS, kept alive: a request, and its whole answer or none."""

from __future__ import annotations

import re
from contextlib import suppress
from http.client import (
    HTTPConnection,
    HTTPException,
    HTTPSConnection,
    RemoteDisconnected,
)
from socket import SHUT_RDWR
from ssl import SSLCertVerificationError, SSLError
from threading import Timer
from typing import TYPE_CHECKING, Self
from urllib.parse import quote, urlencode, urljoin, urlsplit

from scormbuild import __version__
from scormbuild.publish.answer import OK, Answer, Stopped, Unanswered, in_words
from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from http.client import HTTPResponse

    from scormbuild.publish.batch import Limits
    from scormbuild.publish.credentials import Credentials

VERSION = "1.0.3"
"""Of xAPI: every LRS speaks it, also one that speaks 2.0."""
REDIRECTS = (301, 302, 303, 307, 308)
HOPS = 3
"""Redirects that are followed, on the same host only."""
NEAR = frozenset({"localhost", "127.0.0.1", "::1"})
"""Hosts that plain http cannot betray anything to."""


class BadEndpoint(Exception):  # noqa: N818 - it names what the user sees
    """An address that statements cannot be sent to; its text says why."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where an LRS is, without `/statements`."""

    url: str

    @classmethod
    def of(cls, text: str, *, plain: bool = False) -> Endpoint:
        """Read an address. Raises BadEndpoint.

        `plain` lets http pass to other machines, where anybody on the way can read.
        """
        text = text.strip()
        if "@" in text.partition("?")[0]:
            raise BadEndpoint(
                "the endpoint holds a name or a password; they belong into the "
                "environment or the keyring"
            )
        if _BEHIND.search(text):
            # it may hold a token, and is not repeated
            raise BadEndpoint(
                f"`{_BEHIND.split(text)[0]}` goes on behind its path; leave that out"
            )
        try:
            parts = urlsplit(text)
            host, _ = parts.hostname, parts.port
            (host or "").encode("idna")
        except ValueError as fault:
            raise BadEndpoint(f"`{text}` is no address: {fault}") from fault
        if parts.scheme not in ("http", "https") or not host:
            raise BadEndpoint(f"`{text}` is no address that begins with https://")
        if _BLANK.search(text):
            raise BadEndpoint(f"`{text}` is no address: it holds a blank")
        if parts.scheme == "http" and host not in NEAR and not plain:
            raise BadEndpoint(
                f"`{text}` is not https: anybody on the way could read the "
                "credentials; --plain-http sends them all the same"
            )
        path = parts.path.rstrip("/").removesuffix("/statements")
        return cls(f"{parts.scheme}://{parts.netloc.lower()}{path}")

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"


@dataclass(slots=True)
class Lrs:
    """An LRS to talk to; in its `with` the connection stays open."""

    endpoint: Endpoint
    credentials: Credentials
    limits: Limits
    _open: HTTPConnection | None = field(default=None, repr=False)
    _late: bool = False

    def __enter__(self) -> Self:
        """Give itself; connecting waits for the first request."""
        return self

    def __exit__(self, *_: object) -> None:
        """Hang up."""
        self._hang_up()

    def post(self, body: bytes) -> Answer:
        """Send statements. Raises Unanswered, and Stopped for a strange redirect."""
        return self._ask("POST", f"{self.endpoint.url}/statements", body)

    def fetch(self, name: str, *, voided: bool = False) -> Answer:
        """Ask for one statement by its id. Raises as `post` does."""
        key = "voidedStatementId" if voided else "statementId"
        query = urlencode({key: name})
        return self._ask("GET", f"{self.endpoint.url}/statements?{query}", None)

    def _ask(self, method: str, url: str, body: bytes | None) -> Answer:
        for _ in range(HOPS + 1):
            response, answer = self._once_or_again(method, url, body)
            if answer.status not in REDIRECTS:
                return answer
            said = response.headers.get("Location", "")
            try:
                target = urljoin(url, said)
                elsewhere = _host(target) != _host(url)
            except ValueError:
                raise Stopped(f"the LRS sends us on to {said}, no address") from None
            if elsewhere:
                raise Stopped(
                    f"the LRS sends us on to {target}; nothing was sent there. If you "
                    "trust it, name it as the endpoint"
                )
            url = target
        raise Stopped("the LRS sends us on and on; see whether the endpoint is right")

    def _once_or_again(
        self, method: str, url: str, body: bytes | None
    ) -> tuple[HTTPResponse, Answer]:
        """Ask; where a kept connection turns out to be closed, ask on a new one."""
        kept = self._open is not None
        try:
            return self._once(method, url, body)
        except (RemoteDisconnected, BrokenPipeError, ConnectionResetError) as fault:
            self._hang_up()
            if not kept:
                raise Unanswered(_words(fault)) from fault
        except (HTTPException, OSError) as fault:
            raise self._ended(fault) from fault
        try:
            return self._once(method, url, body)
        except (HTTPException, OSError) as fault:
            raise self._ended(fault) from fault

    def _once(
        self, method: str, url: str, body: bytes | None
    ) -> tuple[HTTPResponse, Answer]:
        connection = self._open = self._open or self._connect()
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Authorization": self.credentials.header,
            "X-Experience-API-Version": VERSION,
            "Accept": "application/json",
            "User-Agent": f"scormbuild/{__version__}",
        } | ({"Content-Type": "application/json"} if body is not None else {})
        self._late = False
        watch = Timer(self.limits.deadline, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            safe = quote(target, safe="/?=&%:;,+@!$'()*~-._")
            connection.request(method, safe, body, headers)
            response = connection.getresponse()
            got, status = response.read(), response.status
            answer = Answer(
                status=status,
                body=got,
                words="" if status == OK else in_words(got, self.credentials.hide),
                retry_after=response.headers.get("Retry-After", ""),
                kind=response.headers.get("Content-Type", ""),
            )
        finally:
            watch.cancel()
        if response.will_close:
            self._hang_up()
        return response, answer

    def _connect(self) -> HTTPConnection:
        parts = urlsplit(self.endpoint.url)
        host, timeout = parts.hostname or "", self.limits.timeout
        if parts.scheme == "http":
            return HTTPConnection(host, parts.port, timeout=timeout)
        return HTTPSConnection(host, parts.port, timeout=timeout)

    def _give_up(self) -> None:
        """End a request that takes too long, from another thread."""
        self._late = True
        if self._open is not None and self._open.sock is not None:
            with suppress(OSError):
                self._open.sock.shutdown(SHUT_RDWR)

    def _hang_up(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _ended(self, fault: Exception) -> Unanswered | Stopped:
        """Hang up, and say what a fault means: it may pass, or it never will."""
        self._hang_up()
        if isinstance(fault, SSLCertVerificationError):
            why = fault.verify_message
            return Stopped(f"the certificate of the LRS is not to be trusted: {why}")
        if isinstance(fault, SSLError) and fault.reason in _NO_TLS:
            return Stopped("what answers there does not speak https")
        return Unanswered(_LATE if self._late else _words(fault))


_LATE = "its answer took too long"
_NO_TLS = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE")
"""What OpenSSL calls an answer that is no TLS, in its versions."""
_BEHIND = re.compile("[?#]")
_BLANK = re.compile(r"[\s\x00-\x1f]")


def _host(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, parts.port or usual


def _words(fault: Exception) -> str:
    """Say what happened to a request, in plain words."""
    match fault:
        case TimeoutError():
            return "it did not answer in time"
        case RemoteDisconnected() | BrokenPipeError() | ConnectionResetError():
            return "it hung up"
        case OSError():
            return str(fault.strerror or fault)
        case _:
            return "its answer was cut short"
