"""A course's xAPI profile: concepts, templates and the pattern of sessions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.statements import films, rules
from scormbuild.xapi import EXTENSIONS, TYPES
from scormbuild.xapi.iris import Iris

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormbuild.model import Course
    from scormbuild.site import Json
    from scormbuild.statements.catalogue import Entry

CONTEXT = "https://w3id.org/xapi/profiles/context"
ACTIVITY_CONTEXT = "https://w3id.org/xapi/profiles/activity-context"
CONFORMS = "https://w3id.org/xapi/profiles#1.0"
MADE = "1980-01-01T00:00:00Z"
"""A profile must name a moment; a build knows none, and takes that of its zips."""
OURS = {
    "track": "The track that the learner takes.",
    "lens": "The department whose words the learner reads.",
    "edition": "The edition of the course.",
    "version": "The version of the course.",
    "synthetic": "The statement is a sample; no learner ever did that.",
}
"""What our extensions of a context say."""
TOLD = {"synthetic": "boolean"}
"""Their JSON types; all others are strings."""
KINDS = {
    "track": "Who takes what of a course.",
    "lens": "A department with words of its own.",
    "edition": "A version of a course for a purpose.",
}
"""What our activity types are."""


def profile(course: Course, found: Sequence[Entry], *, graded: bool) -> dict[str, Json]:
    """Give the profile of a course as JSON-LD (xAPI profiles 1.0).

    `graded` is whether any track grades something.
    """
    iris = Iris.under(course.iri, course.id)
    name = f"{iris.course}/profile"
    version = f"{name}/versions/{course.version}"
    asked = any(it.activity.kind == "question" for it in found)
    # a certificate is on record as an answer
    chosen = (
        *templates(asked=asked or bool(course.certificate), graded=graded),
        *films.templates(it.activity.kind for it in found),
    )
    said = {course.language: course.title}
    concepts = (*_extensions(version), *_types(version), *_activities(found, version))
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "Profile",
        "conformsTo": CONFORMS,
        "prefLabel": said,
        "definition": {course.language: course.subtitle or course.title},
        "author": {"type": "Organization", "name": course.title},
        "versions": [{"id": version, "generatedAtTime": MADE}],
        "concepts": list(concepts),
        "templates": [_template(it, name, version, iris.course) for it in chosen],
        "patterns": list(_patterns(name, version, chosen)),
    }


def templates(*, asked: bool, graded: bool) -> tuple[rules.Template, ...]:
    """Give the kinds of statements that a course can send."""
    return (
        *rules.SESSION,
        *(rules.COMPLETED, rules.PROGRESSED),
        *(rules.JUDGED if graded else ()),
        *((rules.ANSWERED,) if asked else ()),
    )


def _template(
    template: rules.Template, name: str, version: str, course: str
) -> dict[str, Json]:
    every = (*rules.everywhere(course), *template.rules)
    return {
        "id": f"{name}/templates/{template.name}",
        "type": "StatementTemplate",
        "inScheme": version,
        "prefLabel": {"en": template.name},
        "definition": {"en": template.definition},
        **rules.determined(template),
        "rules": [rule.said for rule in every],
    }


def _patterns(
    name: str, version: str, chosen: Iterable[rules.Template]
) -> Iterator[dict[str, Json]]:
    """Give the pattern of a registration: sessions, each framed by two statements.

    Patterns hold of all that has one registration (profiles 1.0, 9), and whoever comes
    back does so in another session of the same.
    """
    framing = {it.name for it in rules.SESSION}
    inner: list[Json] = [
        f"{name}/templates/{it.name}" for it in chosen if it.name not in framing
    ]
    parts: tuple[tuple[str, str, dict[str, Json]], ...] = (
        (
            "registration",
            "All sessions of a registration, one after the other.",
            {"primary": True, "oneOrMore": f"{name}/patterns/session"},
        ),
        (
            "session",
            "A session, from its first statement to its last.",
            {
                "sequence": [
                    f"{name}/templates/initialized",
                    f"{name}/patterns/events",
                    f"{name}/templates/terminated",
                ],
            },
        ),
        (
            "events",
            "What happens in a session.",
            {"zeroOrMore": f"{name}/patterns/event"},
        ),
        ("event", "One thing that happens.", {"alternates": inner}),
    )
    for part, words, said in parts:
        yield {
            "id": f"{name}/patterns/{part}",
            "type": "Pattern",
            "primary": False,
            "inScheme": version,
            "prefLabel": {"en": part},
            "definition": {"en": words},
            **said,
        }


def _extensions(version: str) -> Iterator[dict[str, Json]]:
    for kind, words in OURS.items():
        yield {
            "id": EXTENSIONS[kind],
            "type": "ContextExtension",
            "inScheme": version,
            "prefLabel": {"en": kind},
            "definition": {"en": words},
            "inlineSchema": json.dumps({"type": TOLD.get(kind, "string")}),
        }


def _types(version: str) -> Iterator[dict[str, Json]]:
    for kind, words in KINDS.items():
        yield {
            "id": TYPES[kind],
            "type": "ActivityType",
            "inScheme": version,
            "prefLabel": {"en": kind},
            "definition": {"en": words},
        }


def _activities(found: Iterable[Entry], version: str) -> Iterator[dict[str, Json]]:
    for it in found:
        yield {
            "id": it.activity.id,
            "type": "Activity",
            "inScheme": version,
            "activityDefinition": {
                "@context": ACTIVITY_CONTEXT,
                **it.activity.definition,
            },
        }
