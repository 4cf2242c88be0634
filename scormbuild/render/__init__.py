"""Variant → Site: documents, style and data, and what the script is joined from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.render.data import course_data, manners
from scormbuild.render.look import with_look
from scormbuild.render.media import media
from scormbuild.render.styles import styles
from scormbuild.render.theme import Theme, ThemeError, load_theme
from scormbuild.render.used import mentions, used_modules, used_styles, used_words
from scormbuild.scoring import scoring
from scormbuild.site import File, Media, Site, Unit
from scormbuild.words import words

if TYPE_CHECKING:
    from scormbuild.select import Variant

__all__ = ["File", "Media", "Site", "Theme", "ThemeError", "Unit", "load_theme"]

DOCUMENT = "index.html"
SCRIPT = "course.js"
STYLE = "course.css"


def render(variant: Variant, theme: Theme) -> Site:
    """Render a variant once for every target; raises ThemeError for a bad template."""
    from scormbuild.render.document import document  # noqa: PLC0415 - Jinja2 is slow

    course = variant.course
    said = {**words(variant.language), **dict(course.words)}
    body = document(variant, said, theme)
    mentioned = mentions(body.decode())
    answered = frozenset(it.value for it in manners(variant))
    modules = used_modules(theme.modules, mentioned, answered)
    sheets = used_styles(theme.styles, mentioned, theme.own)
    sheets = with_look(sheets, course.look)
    ident = ".".join((course.id, *variant.names))
    unit = Unit(
        id=ident,
        title=course.title,
        launch=DOCUMENT,
        script=SCRIPT,
        data=course_data(variant, used_words(said, modules)),
        scoring=scoring(variant),
    )
    return Site(
        id=ident,
        title=course.title,
        description=course.subtitle,
        version=course.version,
        language=variant.language,
        keywords=tuple(dict.fromkeys(module.title for module in variant.modules)),
        units=(unit,),
        files=(
            File(DOCUMENT, body),
            File(STYLE, styles(sheets)),
            *media(variant),
        ),
        modules=modules,
    )
