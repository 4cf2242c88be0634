"""`publish lrs` where machine or address are not as they should be."""

from __future__ import annotations

import resource
import ssl
import subprocess
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from sqlite3 import connect
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from scormbuild.publish import Endpoint, Outbox, publish
from scormbuild.publish.credentials import basic
from tests.lrs.faulty import Faulty
from tests.lrs.sending import lines, statement
from tests.test_publish_command import COMMAND, ROOT, WHO, ran, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def lrs() -> Iterator[Faulty]:
    """Run an LRS that does as it should."""
    with Faulty() as running:
        yield running


def self_signed(folder: Path) -> ssl.SSLContext:
    """Make a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "lrs")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    pem = serialization.Encoding.PEM
    form = serialization.PrivateFormat.PKCS8
    plain = serialization.NoEncryption()
    file.write_bytes(key.private_bytes(pem, form, plain) + made.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def stopped(folder: Path, url: str) -> str:
    """Send a statement there; say why that ended. It is not lost."""
    endpoint = Endpoint.of(url)
    with Outbox(folder / "outbox", endpoint.url) as outbox:
        from scormbuild.publish import take  # noqa: PLC0415 - beside its use

        take("test.jsonl", lines(iter([statement(1)])), outbox)
        done = publish(outbox, endpoint, basic("k", "s"))
    assert (done.arrived, done.held.waiting) == (0, 1)
    return done.stopped


def test_a_certificate_that_nobody_vouches_for_ends_the_run_at_once(
    tmp_path: Path,
) -> None:
    got: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(self.headers["Authorization"])

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.socket = self_signed(tmp_path).wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        why = stopped(tmp_path, f"https://127.0.0.1:{server.server_port}/xapi")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert why == (
        "the certificate of the LRS is not to be trusted: self-signed certificate"
    )
    assert got == []


def test_https_to_what_speaks_none_ends_the_run_at_once(
    tmp_path: Path, lrs: Faulty
) -> None:
    address = lrs.url.replace("http:", "https:")
    assert stopped(tmp_path, address) == "what answers there does not speak https"


def _hardly_any_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))


def test_a_full_disk_is_told_in_one_line_and_the_next_run_sends_all(
    tmp_path: Path, lrs: Faulty, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, 3_000)
    for name, value in (WHO | {"PYTHONPATH": str(ROOT)}).items():
        monkeypatch.setenv(name, value)
    run = subprocess.run(
        [*COMMAND, "s.jsonl", "--endpoint", lrs.url],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
        preexec_fn=_hardly_any_room,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "error: could not use s.jsonl.outbox: disk I/O error\n"
    assert ran(tmp_path, lrs, "s.jsonl")[0] == 0
    assert len(lrs.held) == 3_000


def test_somebody_elses_database_is_left_as_it_is(tmp_path: Path, lrs: Faulty) -> None:
    written(tmp_path, 5)
    file = tmp_path / "app.db"
    with connect(file) as database:
        database.execute("CREATE TABLE mine (it)")
    database.close()
    before = file.read_bytes()
    assert ran(tmp_path, lrs, "s.jsonl", "--outbox", "app.db") == (
        1,
        "",
        "error: `app.db` is no outbox of this scormbuild\n",
    )
    assert (file.read_bytes(), lrs.asked) == (before, [])


def test_a_file_to_send_is_never_taken_for_an_outbox(
    tmp_path: Path, lrs: Faulty
) -> None:
    (tmp_path / "s.jsonl").touch()
    code, out, err = ran(tmp_path, lrs, "s.jsonl", "--outbox", "./s.jsonl")
    assert (code, out) == (2, "")
    said = "Error: `s.jsonl` is a FILE to send, and no outbox"
    assert err.splitlines()[-1] == said
    assert (tmp_path / "s.jsonl").read_bytes() == b""


def test_an_outbox_in_a_folder_that_is_not_there_is_told(
    tmp_path: Path, lrs: Faulty
) -> None:
    written(tmp_path, 1)
    code, out, err = ran(tmp_path, lrs, "s.jsonl", "--outbox", "no/where")
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == "Error: there is no folder `no` for the outbox"


def test_a_statement_that_is_written_otherwise_is_the_same_one(
    tmp_path: Path, lrs: Faulty
) -> None:
    written(tmp_path, 3)
    ran(tmp_path, lrs, "s.jsonl")
    turned = (dict(reversed(statement(n).items())) for n in range(3))
    (tmp_path / "s.jsonl").write_bytes(b"".join(lines(turned)))
    to = "http://127.0.0.1:PORT/xapi"
    assert ran(tmp_path, lrs, "s.jsonl") == (
        0,
        f"0 statements sent to {to}\n       3 sent before\n",
        "",
    )
