"""Small pieces of HTML and of the engine's events."""

from __future__ import annotations

from markupsafe import escape


def tag_of(body: object) -> tuple[str, object]:
    """Give the name of a start or end event, and what it says besides."""
    if isinstance(body, dict):
        (name, details), *_ = body.items()
        return name, details
    return str(body), None


def anchor(target: str, title: str) -> str:
    """Write the start of a link to a page, a file, or the web; its title if any."""
    more = f' title="{escape(title)}"' if title else ""
    if target.startswith("#"):
        return f'<a href="#page-{escape(target[1:])}"{more}>'
    more += (
        ' target="_blank" rel="noopener noreferrer"' if ":" in target else " download"
    )
    return f'<a href="{escape(target)}"{more}>'


def picture(target: str, alt: str, caption: str) -> str:
    """Write a picture, with its caption below it if it has one."""
    img = f'<img src="{escape(target)}" alt="{escape(alt)}" loading="lazy">'
    if not caption:
        return img
    shown = f'<span class="sb-caption">{escape(caption)}</span>'
    return f'<span class="sb-figure">{img}{shown}</span>'
