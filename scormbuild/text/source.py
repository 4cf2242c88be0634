"""Bytes of a text file → a Source, however the author's editor wrote them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.rules import file_too_large, not_text
from scormbuild.source import Source

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.project import Files

_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What a document cannot hold, and what no reader shows (XML 1.0, 2.2)."""
TEXT_LIMIT = 2_000_000
"""Bytes; a page of three minutes is 3 kB, so a larger file is not text."""


def read_source(files: Files, path: str, sink: Sink) -> Source | None:
    """Read one text file; None with a diagnostic where it is none."""
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
    return decode(path, files.read(path), sink)


def decode(path: str, data: bytes, sink: Sink) -> Source | None:
    """Decode UTF-8 with or without a byte-order mark, with any line ends.

    Control characters become spaces, with a diagnostic at the first.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sink.add(_not_text(path, f"line {line} of `{path}` is not UTF-8 text"))
        return None
    if "\0" in text:
        sink.add(_not_text(path, f"`{path}` holds zero bytes, so it is no text"))
        return None
    newline = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if controls := [*_CONTROL.finditer(text)]:
        sink.add(_control(path, text, controls))
        text = _CONTROL.sub(" ", text)
    return Source(
        path=path,
        text=text,
        newline=newline,
        bom=data.startswith(b"\xef\xbb\xbf"),
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


def _not_text(path: str, message: str) -> Diagnostic:
    return not_text.RULE.at(
        Source(path=path, text="").span(0, 0),
        message,
        hint="save it as `CSV UTF-8`"
        if path.endswith(".csv")
        else "save the file as UTF-8 text",
    )
