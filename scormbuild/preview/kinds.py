"""What kind of file a browser is told it gets."""

from __future__ import annotations

from mimetypes import guess_type

SURE = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "xml": "application/xml",
    "webp": "image/webp",
    "avif": "image/avif",
    "vtt": "text/vtt; charset=utf-8",
    "woff2": "font/woff2",
    "md": "text/plain; charset=utf-8",
}
"""By ending, whatever the machine thinks of it."""


def kind(path: str) -> str:
    """Give the media type of a file by its name."""
    known = SURE.get(path.rpartition(".")[2].lower())
    return known or guess_type(path)[0] or "application/octet-stream"
