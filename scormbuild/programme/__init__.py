"""Sessions of a course → sheets to print: a guide, a participant sheet, a form."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined, Template

from scormbuild.language import direction
from scormbuild.model.walk import sessions_in
from scormbuild.render.media import packed
from scormbuild.site import File
from scormbuild.words import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.model import Course, Page, Session, Step

SHEETS = ("guide", "sheet", "form")
"""For whoever leads the session, for those who take part, and to write on."""


def programme(course: Course, words: Mapping[str, str]) -> tuple[File, ...]:
    """Give the sheets of all sessions by path, with one style sheet and the pictures.

    A session's sheets are called after its id, or that of its page. Each is a document
    of its own that needs no script and prints on A4 and on Letter.
    """
    files = [
        File(f"{session.id or page.id}-{sheet}.html", text.encode())
        for page in (page for module in course.modules for page in module.pages)
        for session in sessions_in(page)
        for sheet in SHEETS
        for text in [_document(course, page, session, sheet, words)]
    ]
    if not files:
        return ()
    named = {
        image.target
        for page in (page for module in course.modules for page in module.pages)
        for session in sessions_in(page)
        for text in (*session.inside(), *filter(None, (session.body,)))
        for image in text.images
    }
    media = (it for it in course.media if it.path in named)
    pictures = (file for it in media for file in packed(it))
    return (*files, File("programme.css", _own("programme.css").encode()), *pictures)


def _document(
    course: Course, page: Page, session: Session, sheet: str, words: Mapping[str, str]
) -> str:
    return _template().render(
        course=course,
        page=page,
        session=session,
        sheet=sheet,
        times=list(_times(session.steps)),
        words=words,
        number=lambda value: number(value, said=words),
        direction=direction(course.language),
    )


def _times(steps: tuple[Step, ...]) -> Iterator[tuple[float, float] | None]:
    """Give when each step begins and ends, in minutes; None once that is unknown."""
    at: float | None = 0
    for step in steps:
        if at is None or step.minutes is None:
            at = None
            yield None
        else:
            yield at, at + step.minutes
            at += step.minutes


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.from_string(_own("sheet.html"))


@cache
def _own(name: str) -> str:
    return (resources.files("scormbuild.programme") / name).read_text("utf-8")
