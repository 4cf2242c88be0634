"""What is told of films and recordings: templates, and what a sample says of one.

They keep the rules of the templates of the xAPI video profile (1.0.4), and are in its
category; `player/lms/xapi/films.js` is who sends them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from scormbuild.model import Presentation, walk
from scormbuild.records import dataclass
from scormbuild.statements.rules import ALLOWED, Template, has, lacks
from scormbuild.xapi import CATEGORIES, EXTENSIONS, iris_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.select.variant import Variant
    from scormbuild.site import Json
    from scormbuild.statements.rules import Rule

ENOUGH = 0.95
"""Share of the whole that has to be played, as the player has it."""
MINUTE = 60.0
"""Seconds of what does not say how long it is."""
KINDS = {"video": "film", "audio": "recording"}


def _said(place: str, name: str, *values: Json) -> Rule:
    return has(f"$.{place}.extensions['{EXTENSIONS[name]}']", *values)


_EVERY = (
    has("$.context.contextActivities.category[*].id", CATEGORIES["video"]),
    has("$.context.contextActivities.parent[*].id"),
    _said("context", "played-length"),
    _said("context", "played-threshold", ENOUGH),
    _said("context", "played-session"),
    _said("result", "played-time"),
    _said("result", "played-progress"),
    _said("result", "played-segments"),
    *(lacks("$.result.success"), lacks("$.result.score"), ALLOWED),
)
_DONE = True
_VERBS: tuple[tuple[str, str, tuple[Rule, ...]], ...] = (
    ("played", "The learner plays a {}.", (lacks("$.result.completion"),)),
    (
        "paused",
        "A {} stops, or is at its end; what was played until then.",
        (lacks("$.result.completion"),),
    ),
    (
        "completed",
        "A {} was played through, in one go or in several; once in a registration.",
        (has("$.result.completion", _DONE), has("$.result.duration")),
    ),
)


def templates(kinds: Iterable[str]) -> tuple[Template, ...]:
    """Give the kinds of statements about what is played, among kinds of activities."""
    there = set(kinds)
    return tuple(
        Template(
            name=f"{kind}-{verb}",
            verb=verb,
            kind=kind,
            definition=words.format(what),
            rules=(*_EVERY, *more),
        )
        for kind, what in KINDS.items()
        if kind in there
        for verb, words, more in _VERBS
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """Something to be played."""

    name: str
    """The IRI of its activity."""
    seconds: float


def on_page(variant: Variant, name: str) -> Iterator[Film]:
    """Give what is to be played on a page, in order."""
    pages = (page for module in variant.modules for page in module.pages)
    for page in (it for it in pages if it.id == name):
        for node in walk.nodes(page.body):
            if isinstance(node, Presentation) and node.media:
                minutes = node.media.minutes
                yield Film(
                    name=iris_of(variant).media(node.media.src.target),
                    seconds=round(minutes * MINUTE, 3) if minutes else MINUTE,
                )


def said(film: Film, verb: str, session: UUID) -> tuple[dict[str, Json], Json]:
    """Give result and context extensions of something that is played through at once.

    `session` is a registration; the name made of it has the form of version 4, which is
    the only one that the profile knows.
    """
    at = 0.0 if verb == "played" else film.seconds
    result: dict[str, Json] = {
        "extensions": {
            EXTENSIONS["played-time"]: at,
            EXTENSIONS["played-progress"]: 1 if at else 0,
            EXTENSIONS["played-segments"]: f"0[.]{at:g}" if at else "",
        }
    }
    if verb == "completed":
        result |= {"completion": True, "duration": f"PT{film.seconds:g}S"}
    name = UUID(bytes=uuid5(session, film.name).bytes, version=4)
    return result, {
        EXTENSIONS["played-length"]: film.seconds,
        EXTENSIONS["played-threshold"]: ENOUGH,
        EXTENSIONS["played-session"]: str(name),
    }
