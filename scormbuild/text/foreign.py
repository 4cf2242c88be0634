"""What other dialects of Markdown mean by a text, and ours would show as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.rules import (
    bad_attributes,
    bad_file_name,
    title_inside_component,
    unsupported_markdown,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span

_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\](?!:)")
_DEFINITION = re.compile(r"^:\s+\S")
_UNDEFINED = re.compile(
    r"(?:(?<!\\)\[[^\[\]]*)?(?<!\\)\]\[(?P<name>(?!\^)[^\[\]\\\n]*)\]"
)
BRACES = re.compile(r"(?<!\\)\{\s*(?:[#.]|[A-Za-z][\w\-]*=)[^{}]*\}[ \t]*#*$")
"""At the end of a heading: what belongs behind a page's title."""
_SPACED = re.compile(r"!?\[[^\[\]]*\]\((?P<path>[^()\s\"]+ [^()\"]*)\)")


def foreign(text: str, place: Span, *, after_break: bool) -> Iterator[Diagnostic]:
    """Report what a run of plain text means elsewhere.

    That is: footnotes, definitions, links without address and paths with spaces.

    `after_break` says that the run begins a line within a paragraph.
    """
    if match := _FOOTNOTE.search(text):
        yield footnote(_within(place, match.group()))
    if after_break and _DEFINITION.match(text):
        yield unsupported_markdown.RULE.at(
            _within(place, text[:1]),
            "definition lists are not part of the course language",
            hint="write a table, or a list with bold words",
        )
    for match in _UNDEFINED.finditer(place.source.text, place.start, place.end):
        yield _undefined(place.within(match.start(), match.end()), match["name"])
    if match := _SPACED.search(text):
        path = match["path"]
        yield bad_file_name.RULE.at(
            _within(place, match.group()),
            f"`{path}` is a name that not every LMS survives",
            hint=f"rename the file to `{path.replace(' ', '-')}`",
        )


def footnote(place: Span) -> Diagnostic:
    """Say that there are no footnotes."""
    return unsupported_markdown.RULE.at(
        place,
        "footnotes are not part of the course language",
        hint="write it in brackets, or as a `callout`",
    )


def title_inside(place: Span) -> Diagnostic:
    """Say that no page begins within a component; elsewhere a title is none of ours."""
    words = place.source.text[place.start : place.end].strip()
    return title_inside_component.RULE.at(
        place,
        f"`{words}` would begin a page inside a component",
        hint=f"write `#{words}` for a heading, or `:::` above it for a page",
    )


def no_table(place: Span, cells: int) -> Diagnostic:
    """Say that rows alone are no table."""
    return unsupported_markdown.RULE.at(
        place,
        "these rows are no table without a line below the first",
        hint=f"write `|{'---|' * cells}` below it, or `\\|` for a plain bar",
    )


def no_braces(place: Span) -> Diagnostic:
    """Say that only the titles of pages have ids and settings."""
    return bad_attributes.RULE.at(
        place,
        "a heading within a page takes no braces",
        hint="take them away, or write one `#` where a page begins;"
        " a backslash before them makes words of them",
    )


def nested_image(place: Span) -> Diagnostic:
    """Say that the words of a picture are words."""
    return unsupported_markdown.RULE.at(
        place,
        "a picture cannot stand in the words of another picture",
        hint="write the one behind the other",
    )


def _undefined(place: Span, name: str) -> Diagnostic:
    what = f"`[{name}]`" if name else "this link"
    return unsupported_markdown.RULE.at(
        place,
        f"{what} has no address in this text",
        hint="write the address behind the words, `[words](address)`;"
        " what stands in another component is another text",
    )


def _within(place: Span, words: str) -> Span:
    """Give the place of words within a place that holds them."""
    start = place.source.text.find(words, place.start, place.end)
    if start < 0:
        return place
    return place.within(start, start + len(words))
