"""Variant → Site: documents, style and data, and what the scripts are joined from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import ONLY_TRACK
from scormbuild.records import dataclass, replace
from scormbuild.render.data import course_data, manners
from scormbuild.render.look import with_look
from scormbuild.render.media import media
from scormbuild.render.styles import styles
from scormbuild.render.theme import Theme, ThemeError, load_theme
from scormbuild.render.used import mentions, used_modules, used_styles, used_words
from scormbuild.select.scoring import scoring
from scormbuild.select.units import awaited, units
from scormbuild.site import File, Media, Site, Unit
from scormbuild.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormbuild.select.variant import Variant

__all__ = ["File", "Media", "Site", "Theme", "ThemeError", "Unit", "load_theme"]

DOCUMENT = "index.html"
SCRIPT = "course.js"
STYLE = "course.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a unit's files will stand."""

    variant: Variant
    launch: str
    script: str
    required: bool = True
    after: tuple[str, ...] = ()


def render(variant: Variant, theme: Theme) -> Site:
    """Render a variant as one unit, once for every target.

    Raises ThemeError for a bad template.
    """
    place = _Place(variant=variant, launch=DOCUMENT, script=SCRIPT)
    return _site(variant, (place,), theme)


def render_units(variant: Variant, theme: Theme) -> Site:
    """Render a variant as several units, one a module, which share style and media.

    Raises ThemeError for a bad template.
    """
    optional = variant.track.optional
    made = {alone.modules[0].id: alone for alone in units(variant)}
    idents = {name: alone.ident for name, alone in made.items()}
    places = [
        _Place(
            variant=alone,
            launch=f"{name}.html",
            script=f"{name}.js",
            required=name not in optional,
            after=tuple(idents[it] for it in awaited(variant, name)),
        )
        for name, alone in made.items()
    ]
    ways = variant.course.navigation
    site = _site(variant, places, theme)
    return replace(site, in_order=not (ways.free or ways.enforce))


def _site(variant: Variant, places: Sequence[_Place], theme: Theme) -> Site:
    from scormbuild.render.document import document  # noqa: PLC0415 - Jinja2 is slow

    course = variant.course
    said = {**words(variant.language), **dict(course.words)}
    bodies = [document(it.variant, said, theme, it.script) for it in places]
    mentioned = mentions("\n".join(body.decode() for body in bodies))
    answered = {kind.value for it in places for kind in manners(it.variant)}
    modules = used_modules(theme.modules, mentioned, frozenset(answered))
    sheets = used_styles(theme.styles, mentioned, theme.own)
    heard = used_words(said, modules)
    shared = {file.path: file for it in places for file in media(it.variant)}
    return Site(
        id=variant.ident,
        title=course.title,
        description=course.subtitle,
        version=course.version,
        language=variant.language,
        written_in=course.written_in,
        iri=course.iri,
        course=course.id,
        track="" if variant.track.id == ONLY_TRACK else variant.track.id,
        keywords=tuple(dict.fromkeys(module.title for module in variant.modules)),
        units=tuple(_unit(it, heard) for it in places),
        files=(
            *(File(it.launch, body) for it, body in zip(places, bodies, strict=True)),
            File(STYLE, styles(with_look(sheets, course.look))),
            *shared.values(),
        ),
        modules=modules,
    )


def _unit(place: _Place, heard: Mapping[str, str]) -> Unit:
    variant = place.variant
    return Unit(
        id=variant.ident,
        title=variant.course.title,
        launch=place.launch,
        script=place.script,
        data=course_data(variant, heard),
        scoring=scoring(variant),
        required=place.required,
        after=place.after,
    )
