"""A course → a folder in which others comment on it, without any server."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

from scormbuild.language import direction
from scormbuild.preview.review.entries import entries
from scormbuild.render.join import join
from scormbuild.render.media import packed
from scormbuild.site import File

if TYPE_CHECKING:
    from scormbuild.model import Course, Node
    from scormbuild.preview.review.entries import Entry

FORMAT = 1
"""Of files with comments; raised when a field changes its meaning."""
ENTRY = "preview/review/main.js"
MODULES = ("main.js", "comments.js", "file.js", "form.js", "memory.js", "page.js")


def review_site(course: Course) -> tuple[File, ...]:
    """Give the files of a review copy, by path.

    All of the course is in it, whatever track sees it, with every right answer and
    all feedback; pages and questions bear numbers under which one can speak of them.
    """
    found = tuple(entries(course))
    return (
        File("index.html", _document(course, found).encode()),
        File("course.css", _own("review.css").encode()),
        File("course.js", _script(course, found).encode()),
        *(file for it in course.media for file in packed(it)),
    )


def sort(node: Node) -> str:
    """Say how the review shows what stands on a page."""
    return type(node).__name__.lower()


def _document(course: Course, found: tuple[Entry, ...]) -> str:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    numbers = {(it.kind, it.id): it.number for it in found}
    return environment.from_string(_own("review.html")).render(
        course=course,
        direction=direction(course.language),
        numbers=numbers,
        sort=sort,
        tracks_of=lambda module: [
            track for track in course.tracks if module.id in dict(track.modules)
        ],
    )


def _script(course: Course, found: tuple[Entry, ...]) -> str:
    """Join the script, which opened from a disk may be no module."""
    told = {
        "format": FORMAT,
        "course": {
            "id": course.id,
            "title": course.title,
            "version": course.version,
            "language": course.language,
        },
        "entries": [it.told for it in found],
    }
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    data = f"const DATA = {written};\n"
    return f"(() => {{ 'use strict';\n{data}{join(modules(), ENTRY, ENTRY)}}})();\n"


def modules() -> tuple[tuple[str, str], ...]:
    """Give the script's modules: path and text."""
    return tuple((f"preview/review/{name}", _own(name)) for name in MODULES)


@cache
def _own(name: str) -> str:
    return (resources.files("scormbuild.preview.review") / name).read_text("utf-8")
