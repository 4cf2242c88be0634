"""Small pieces of HTML and of the engine's events."""

from __future__ import annotations

from markupsafe import escape


def tag_of(body: object) -> tuple[str, object]:
    """Give the name of a start or end event, and what it says besides."""
    if isinstance(body, dict):
        (name, details), *_ = body.items()
        return name, details
    return str(body), None


def anchor(target: str) -> str:
    """Write the start of a link to a page, a file, or the web."""
    if target.startswith("#"):
        return f'<a href="#page-{escape(target[1:])}">'
    if ":" in target:
        return f'<a href="{escape(target)}" target="_blank" rel="noopener noreferrer">'
    return f'<a href="{escape(target)}" download>'
