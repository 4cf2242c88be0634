"""An address in a link or an image → a page, a file of the course, or the web."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from scormbuild.model.glossary import GLOSSARY
from scormbuild.rules import bad_link, outside_project
from scormbuild.slots import holds_slot

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.source import Span

SCHEMES = ("http:", "https:", "mailto:", "tel:")
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.\-]*:")


def read_target(address: str, span: Span, sink: Sink) -> str | None:
    """Settle what an address means.

    Gives `#page`, `glossary:term`, an outside address as it is, or a path from the
    course folder (`./` starts at the file that names it); None, with a diagnostic, for
    schemes that are refused and for paths that leave the course.
    """
    if address.startswith(("#", GLOSSARY)):
        return address
    if _SCHEME.match(address) and not _drive(address):
        if address.lower().startswith(SCHEMES):
            return address
        scheme = address.split(":", 1)[0]
        sink.add(
            bad_link.RULE.at(
                span,
                f"`{scheme}:` is no address that a course may link to",
                hint="link to `https:`, `mailto:`, `tel:`, a page (`#id`) or a file",
            )
        )
        return None
    if holds_slot(address):
        sink.add(
            bad_link.RULE.at(
                span,
                f"`{address}` leaves open what it leads to",
                hint="write what it begins with, such as `https:` or `mailto:`",
            )
        )
        return None
    path = unquote(address).split("#", 1)[0].split("?", 1)[0].replace("\\", "/")
    if address.startswith("./"):
        path = join(dirname(span.path), path)
    path = normpath(path)
    if path.startswith(("/", "..")) or _drive(path):
        sink.add(outside(address, span))
        return None
    return path


def outside(address: str, span: Span) -> Diagnostic:
    """Say that a path leads out of the course folder."""
    return outside_project.RULE.at(
        span,
        f"`{address}` lies outside the course folder",
        hint="copy the file into `media/` and name it from there",
    )


def _drive(path: str) -> bool:
    return re.match(r"^[A-Za-z]:[\\/]", path) is not None
