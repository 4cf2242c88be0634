"""Videos, recordings, posters and captions: whether every browser can play them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model.walk import presentations
from scormbuild.rules import bad_captions, unfit_download, unplayable_file
from scormbuild.text.captions import fault_of, read_captions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Reference
    from scormbuild.project import Files

PLAYED = {"video": ("mp4", "webm"), "audio": ("mp3", "m4a", "wav")}
"""Endings of what every current browser plays, by the component that names it."""
SHOWN = ("jpg", "jpeg", "png", "svg", "webp")
"""Endings of posters."""
RUN = frozenset(
    {"exe", "msi", "bat", "cmd", "com", "scr", "ps1", "vbs", "sh", "jar", "dmg", "apk"}
    | {"js", "mjs", "html", "htm", "xhtml"}
)
"""Endings of programs, and of pages whose scripts would run with the LMS's rights."""
MOST = 2_000_000
"""Bytes of captions that are read; a film of a whole day has fewer."""


def unplayable(
    course: Course, files: Files, found: Collection[str]
) -> Iterator[Diagnostic]:
    """Find media of a kind that not every browser plays, and captions none can read.

    `found` are the paths that are there; of others something has been said.
    """
    for node in presentations(course):
        media = node.media
        if media is None:
            continue
        if node.kind not in PLAYED:
            yield from _run_by_machines(media.src)
        elif media.src.target in found:
            yield from _by_ending(media.src, PLAYED[node.kind], f"`{node.kind}`")
        if media.poster is not None and media.poster.target in found:
            yield from _by_ending(media.poster, SHOWN, "a poster")
        if media.captions is not None and media.captions.target in found:
            yield from _captions(media.captions, files)


def captions(course: Course) -> Iterator[str]:
    """Give the paths of all captions."""
    for node in presentations(course):
        if node.media is not None and node.media.captions is not None:
            yield node.media.captions.target


def _run_by_machines(file: Reference) -> Iterator[Diagnostic]:
    ending = file.target.rpartition(".")[2].lower()
    if ending in RUN:
        yield unfit_download.RULE.at(
            file.span,
            f"`{file.target}` is something that machines run",
            hint="offer a document, or say on the page where people get the program",
        )


def _by_ending(
    file: Reference, known: tuple[str, ...], what: str
) -> Iterator[Diagnostic]:
    ending = file.target.rpartition(".")[2].lower()
    if ending not in known:
        yield unplayable_file.RULE.at(
            file.span,
            f"not every browser shows `{file.target}` as {what}",
            hint="convert it to " + " or ".join(f"`.{it}`" for it in known[:2]),
        )


def _captions(file: Reference, files: Files) -> Iterator[Diagnostic]:
    """Look into a file of captions; one that is too long is left unread."""
    if files.sizes[file.target] > MOST:
        return
    fault = fault_of(file.target, read_captions(files.read(file.target)))
    if fault is not None:
        fact, hint = fault
        yield bad_captions.RULE.at(file.span, fact, hint=hint)
