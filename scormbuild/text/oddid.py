"""What was meant for an id or a comment behind a name, and has not their form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.slug import slug
from scormbuild.text.yaml import Scalar

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic, Rule
    from scormbuild.source import Source, Span
    from scormbuild.text.yaml import Node

ODD_ID = re.compile(
    r"(?<![\\{])(?:\{[^\s#.={}][^={}]*\}|[(\[]#[^\s()\[\]]+[)\]])(?=\s*$)"
)
"""At a title's end: `{exits}`, `(#exits)`; a backslash before it makes it words."""
_ODD_WORD = re.compile(r"\{[^\s{}]+\}|[(\[]#?[^\s()\[\]]+[)\]]")
_COMMENT = re.compile(r"(?:#|//)\s")


def odd_id(place: Span, rule: Rule, form: str) -> Diagnostic:
    """Say that something in brackets is no id; `form` is that of one, `#{}`."""
    words = place.source.text[place.start : place.end]
    name = slug(words) or "name"
    kept = f", or `\\{words}` if learners shall read it" if "{{" in form else ""
    return rule.at(
        place,
        f"`{words}` is no id",
        hint=f"write `{form.format(name)}`{kept}",
    )


def meant(place: Span) -> tuple[tuple[Scalar, Node], ...]:
    """Give the id that was meant, so that it is not said to be missing as well."""
    name = slug(place.source.text[place.start : place.end])
    return ((Scalar("id", place), Scalar(name, place)),) if name else ()


def odd_word(span: Span) -> Span | None:
    """Give a word of a fence line with the brackets around it; None without them."""
    text = span.source.text
    start = span.start - text.startswith("{", span.start - 1)
    match = _ODD_WORD.match(text, start)
    return span.source.span(*match.span()) if match else None


def comment_at(source: Source, start: int, end: int) -> Span | None:
    """Give what stands behind `# ` or `// ` up to a fence line's end, with it."""
    return source.span(start, end) if _COMMENT.match(source.text, start, end) else None


def not_a_comment(place: Span, rule: Rule) -> Diagnostic:
    """Say how a comment is written."""
    words = place.source.text[place.start : place.end]
    return rule.at(
        place,
        f"`{words}` is no comment here",
        hint=f"write `<!-- {words.lstrip('#/ ')} -->`",
    )
