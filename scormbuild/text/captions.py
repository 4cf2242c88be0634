"""Captions: what is wrong with a file of them, and SubRip turned into WebVTT."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SUBRIP = ".srt"
"""The ending of captions that no browser reads, and that are therefore converted."""

_TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
_TIMES = re.compile(rf"^{_TIME}[ \t]+-->[ \t]+{_TIME}", re.MULTILINE)
"""A line of times (WebVTT 4.1, cue timings)."""
_SUBRIP_TIMES = re.compile(
    r"[ \t]*(\d{1,3}):([0-5]?\d):([0-5]?\d)[,.](\d{1,3})[ \t]*-->"
    r"[ \t]*(\d{1,3}):([0-5]?\d):([0-5]?\d)[,.](\d{1,3}).*"
)
"""A line of times as SubRip writes it; places on the screen behind it are left out."""
_KEPT = re.compile(r"&lt;(/?[biu])&gt;", re.IGNORECASE)
_STYLE = re.compile(r"</?font\b[^>]*>|\{\\[^}]*\}", re.IGNORECASE)
_PARTS = 4
"""Hours, minutes, seconds, thousandths."""


def read_captions(data: bytes) -> str:
    """Decode a file of captions, with line feeds; U+FFFD where it is not UTF-8."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def fault_of(path: str, text: str) -> tuple[str, str] | None:
    """Say what is wrong with a file of captions, and what to do; None if nothing is."""
    subrip = path.lower().endswith(SUBRIP)
    tool = "save it as WebVTT: most tools that write captions can"
    if "\N{REPLACEMENT CHARACTER}" in text:
        return f"`{path}` is not in UTF-8", "save it in UTF-8"
    if subrip and not any(_cues(text)):
        hint = "write lines such as `00:00:01,000 --> 00:00:04,000` above the words"
        return f"`{path}` has no line of times", hint
    if subrip:
        return None
    if not re.match(r"WEBVTT(?=\s|$)", text):
        return f"`{path}` does not begin with `WEBVTT`", tool
    if not _TIMES.search(text):
        hint = "write lines such as `00:01.000 --> 00:04.000` above the words"
        return f"`{path}` has no line of times", hint
    return None


def packed_captions(path: str) -> str:
    """Give the path that captions have in a package, where SubRip is WebVTT.

    >>> packed_captions("media/why.srt"), packed_captions("media/why.vtt")
    ('media/why.srt.vtt', 'media/why.vtt')
    """
    return f"{path}.vtt" if path.lower().endswith(SUBRIP) else path


def to_webvtt(text: str) -> bytes:
    """Write SubRip's cues as WebVTT: times with a point, no numbers, no fonts."""
    cues = (f"{times}\n{words}\n" for times, words in _cues(text))
    return "\n".join(("WEBVTT\n", *cues)).encode()


def _cues(text: str) -> Iterator[tuple[str, str]]:
    """Give each cue's line of times and its words; cues without words are left out.

    A blank line ends a cue only if a number and times follow, or the file ends: blank
    lines within words are common.
    """
    times, words = "", list[str]()
    for line in (*text.split("\n"), "00:00:00,000 --> 00:00:00,000"):
        match = _SUBRIP_TIMES.fullmatch(line)
        if match is None:
            words.append(line)
            continue
        if times and (said := _words(words)):
            yield times, said
        parts = match.groups()
        times = f"{_stamp(parts[:_PARTS])} --> {_stamp(parts[_PARTS:])}"
        words = []


def _stamp(parts: tuple[str, ...]) -> str:
    hours, minutes, seconds, rest = parts
    return f"{hours:0>2}:{minutes:0>2}:{seconds:0>2}.{rest:0<3}"


def _words(lines: list[str]) -> str:
    """Give a cue's words, less the number of the next cue behind a blank line."""
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    if len(kept) > 1 and kept[-1].strip().isdecimal() and not kept[-2].strip():
        kept.pop()
    plain = (_STYLE.sub("", line).strip() for line in kept)
    safe = (
        line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        for line in plain
        if line
    )
    return "\n".join(_KEPT.sub(r"<\1>", line) for line in safe)
