"""Small pieces of HTML and of the engine's events."""

from __future__ import annotations

from markupsafe import escape

from scormbuild.model.glossary import GLOSSARY
from scormbuild.text.term import term_anchor

SIMPLE = {
    "Emphasis": "em",
    "Strong": "strong",
    "BlockQuote": "blockquote",
    "Item": "li",
}
"""What is one tag of HTML, and nothing else."""
PARTED = frozenset({"Paragraph", "Heading", "Item", "TableCell", "TableRow"})
"""What ends a word, though no space may stand there."""


def tag_of(body: object) -> tuple[str, object]:
    """Give the name of a start or end event, and what it says besides."""
    if isinstance(body, dict):
        (name, details), *_ = body.items()
        return name, details
    return str(body), None


def anchor(target: str, title: str, fragment: str = "") -> str:
    """Write the start of a link to a page, a file, or the web; its title if any.

    `fragment` is a place in a file, such as `page=3`: the file is then shown there,
    not saved.
    """
    more = f' title="{escape(title)}"' if title else ""
    if target.startswith(GLOSSARY):
        return term_anchor(target)
    if target.startswith("#"):
        return f'<a href="#page-{escape(target[1:])}"{more}>'
    if ":" not in target and not fragment:
        return f'<a href="{escape(target)}"{more} download>'
    place = target if ":" in target else f"{target}#{fragment}"
    more += ' target="_blank" rel="noopener noreferrer"'
    return f'<a href="{escape(place)}"{more}>'


def picture(target: str, alt: str, caption: str) -> str:
    """Write a picture, with its caption below it if it has one."""
    img = f'<img src="{escape(target)}" alt="{escape(alt)}" loading="lazy">'
    if not caption:
        return img
    shown = f'<span class="sb-caption">{escape(caption)}</span>'
    return f'<span class="sb-figure">{img}{shown}</span>'
