"""Variant → Site: documents, style and data, and what the scripts are joined from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.language import direction
from scormbuild.model import ONLY_TRACK
from scormbuild.records import dataclass, replace
from scormbuild.render.data import course_data, manners
from scormbuild.render.look import with_look
from scormbuild.render.media import media
from scormbuild.render.styles import styles
from scormbuild.render.theme import Theme, ThemeError, load_theme
from scormbuild.render.tongues import Tongue, in_language, named, offered
from scormbuild.render.used import mentions, used_modules, used_styles, used_words
from scormbuild.select.scoring import scoring
from scormbuild.select.units import awaited, units
from scormbuild.site import File, InLanguage, Media, Site, Unit
from scormbuild.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormbuild.render.theme import Texts
    from scormbuild.select.variant import Variant
    from scormbuild.site import Json

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
    spoken: tuple[_Place, ...] = ()
    """The same in other languages."""

    @property
    def all(self) -> tuple[_Place, ...]:
        return (self, *self.spoken)


def render(variant: Variant, theme: Theme, others: Sequence[Variant] = ()) -> Site:
    """Render a variant as one unit, once for every target.

    `others` are the same in the other languages that the package shall hold. Raises
    ThemeError for a bad template.
    """
    place = _Place(variant=variant, launch=DOCUMENT, script=SCRIPT)
    return _site(variant, (_with(place, others),), theme)


def render_units(
    variant: Variant, theme: Theme, others: Sequence[Variant] = ()
) -> Site:
    """Render a variant as several units, one a module, which share style and media.

    `others` are as for `render`. Raises ThemeError for a bad template.
    """
    optional = variant.track.optional
    made = {alone.modules[0].id: alone for alone in units(variant)}
    there = [{it.modules[0].id: it for it in units(other)} for other in others]
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
    spoken = [
        _with(it, [same[name] for same in there if name in same])
        for name, it in zip(made, places, strict=True)
    ]
    ways = variant.course.navigation
    site = _site(variant, spoken, theme)
    return replace(site, in_order=not (ways.free or ways.enforce))


def _with(place: _Place, others: Sequence[Variant]) -> _Place:
    """Put the same in other languages beside it: `index.de.html` and `course.de.js`."""
    spoken = (
        replace(
            place,
            variant=it,
            launch=in_language(place.launch, it.language),
            script=in_language(place.script, it.language),
        )
        for it in others
    )
    return replace(place, spoken=tuple(spoken))


def _site(variant: Variant, places: Sequence[_Place], theme: Theme) -> Site:
    from scormbuild.render.document import document  # noqa: PLC0415 - Jinja2 is slow

    course = variant.course
    every = [one for it in places for one in it.all]
    tongues = {one.launch: _tongues(it, one) for it in places for one in it.all}
    bodies = {
        it.launch: document(
            it.variant, _said(it.variant), theme, it.script, tongues[it.launch]
        )
        for it in every
    }
    mentioned = mentions("\n".join(body.decode() for body in bodies.values()))
    answered = {kind.value for it in every for kind in manners(it.variant)}
    modules = used_modules(theme.modules, mentioned, frozenset(answered))
    sheets = used_styles(theme.styles, mentioned, theme.own)
    shared = {file.path: file for it in every for file in media(it.variant)}
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
        lens=variant.lens or "",
        edition=variant.edition or "",
        keywords=tuple(dict.fromkeys(module.title for module in variant.modules)),
        units=tuple(_unit(it, modules, tongues) for it in places),
        files=(
            *(File(path, body) for path, body in bodies.items()),
            File(STYLE, styles(with_look(sheets, course.look))),
            *shared.values(),
        ),
        modules=modules,
    )


def _said(variant: Variant) -> dict[str, str]:
    return {**words(variant.language), **dict(variant.course.words)}


def _tongues(place: _Place, here: _Place) -> tuple[Tongue, ...]:
    """Give the languages of a unit as its document in one of them offers them."""
    every = place.all if place.spoken else ()
    names = [_said(it.variant)["language-name"] for it in every]
    return tuple(
        Tongue(
            language=it.variant.language,
            name=named(name, it.variant.language, names),
            document=it.launch,
            direction=direction(it.variant.language),
            here=it is here,
        )
        for it, name in zip(every, names, strict=True)
    )


def _unit(
    place: _Place, modules: Texts, tongues: Mapping[str, tuple[Tongue, ...]]
) -> Unit:
    variant = place.variant
    datas = [_data(it, modules, tongues[it.launch]) for it in place.all]
    return Unit(
        id=variant.ident,
        title=variant.course.title,
        launch=place.launch,
        script=place.script,
        data=datas[0],
        spoken=tuple(
            InLanguage(
                language=it.variant.language,
                document=it.launch,
                script=it.script,
                data=data,
            )
            for it, data in zip(place.spoken, datas[1:], strict=True)
        ),
        scoring=scoring(variant),
        required=place.required,
        after=place.after,
    )


def _data(place: _Place, modules: Texts, tongues: Sequence[Tongue]) -> dict[str, Json]:
    heard = used_words(_said(place.variant), modules)
    return {**course_data(place.variant, heard), **offered(tongues)}
