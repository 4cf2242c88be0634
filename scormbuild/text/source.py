"""Bytes of a text file → a Source, however the author's editor wrote them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.records import replace
from scormbuild.rules import file_too_large, not_text
from scormbuild.source import Source

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.project import Files
    from scormbuild.tongue import Tongue

_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What a document cannot hold, and what no reader shows (XML 1.0, 2.2)."""
TEXT_LIMIT = 2_000_000
"""Bytes; a page of three minutes is 3 kB, so a larger file is not text."""
_MARK = b"\xef\xbb\xbf"
"""The byte-order mark of UTF-8, which some editors write."""
_UTF16 = "is text in the encoding UTF-16, where UTF-8 is expected"


def read_source(
    files: Files, path: str, sink: Sink, tongue: Tongue | None = None
) -> Source | None:
    """Read one text file; None with a diagnostic where it is none.

    `tongue` is the language in which its texts are to be read, if not in their own.
    """
    if files.sizes[path] > TEXT_LIMIT:
        size = files.sizes[path] / 1e6
        sink.add(
            file_too_large.RULE.at(
                Source(path=path, text="").span(0, 0),
                f"`{path}` has {size:.0f} MB, where a text of at most"
                f" {TEXT_LIMIT // 10**6} MB is expected",
                hint="put pictures and films into `media/`,"
                " and split long modules into pages",
            )
        )
        return None
    source = decode(path, files.read(path), sink)
    if source is None or tongue is None:
        return source
    return replace(source, tongue=tongue)


def decode(path: str, data: bytes, sink: Sink) -> Source | None:
    """Decode UTF-8 with or without a byte-order mark, with any line ends.

    Control characters become spaces, with a diagnostic at the first.
    """
    for sign, fact in _OTHERS.items():
        if data.startswith(sign):
            sink.add(_not_text(path, fact))
            return None
    try:
        text = data.removeprefix(_MARK).decode()
    except UnicodeDecodeError as error:
        sink.add(_not_utf8(path, data.removeprefix(_MARK), error.start))
        return None
    if "\0" in text:
        sink.add(_not_text(path, "holds zero bytes, so it is no text"))
        return None
    newline = "\r\n" if "\r\n" in text else "\n"
    text = _ends(text)
    if controls := [*_CONTROL.finditer(text)]:
        sink.add(_control(path, text, controls))
        text = _CONTROL.sub(" ", text)
    return Source(
        path=path,
        text=text,
        newline=newline,
        bom=data.startswith(_MARK),
    )


def _ends(text: str) -> str:
    """Give a text whose lines end with LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


_OTHERS = {
    b"PK\x03\x04": "is a document of Word or Excel, or an archive, under another name",
    b"\xd0\xcf\x11\xe0": "is a document of Word or Excel under another name",
    b"{\\rtf": "is a document of a word processor (RTF) under another name",
    b"%PDF": "is a PDF under another name",
    b"\xff\xfe": _UTF16,
    b"\xfe\xff": _UTF16,
}
"""How files begin that are something else, and what they are."""


def _not_utf8(path: str, data: bytes, at: int) -> Diagnostic:
    """Point at the first byte that is no UTF-8, in as much of the text as is."""
    before, behind = data[:at].decode(), data[at:].decode(errors="replace")
    start = len(_ends(before))
    text = _ends(before + behind)
    source = Source(path=path, text=text, broken=True)
    meant = data[at : at + 1].decode("cp1252", "replace")
    guess = f", which is `{meant}` in an old encoding" if meant.isalpha() else ""
    return not_text.RULE.at(
        source.span(start, start + 1),
        f"`{path}` is not UTF-8 text: here is the byte {data[at]:02X}{guess}",
        hint=_remedy(path),
    )


def _control(path: str, text: str, found: list[re.Match[str]]) -> Diagnostic:
    first, *others = found
    more = f", and {len(others)} more" if others else ""
    return not_text.RULE.at(
        Source(path=path, text=text).span(*first.span()),
        f"`{path}` holds the character U+{ord(first[0]):04X} here{more},"
        " which is no text",
        hint="delete it, also where the editor does not show it",
    )


def _not_text(path: str, fact: str) -> Diagnostic:
    return not_text.RULE.at(
        Source(path=path, text="").span(0, 0),
        f"`{path}` {fact}",
        hint="copy its words into a file of plain text"
        if "another name" in fact and not path.endswith(".csv")
        else _remedy(path),
    )


def _remedy(path: str) -> str:
    if path.endswith(".csv"):
        return "save it as `CSV UTF-8`"
    return "save the file as UTF-8 text"
