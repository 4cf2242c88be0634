"""In what every statement of a package was made: course, track, lens, edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.xapi.iris import EXTENSIONS, TYPES, Iris

if TYPE_CHECKING:
    from scormbuild.site import Json


def context(  # noqa: PLR0913 - a package's place in the matrix, by name
    iris: Iris,
    *,
    version: str,
    language: str,
    track: str,
    lens: str = "",
    edition: str = "",
) -> dict[str, Json]:
    """Give the part of a statement's context that is the same in a whole package.

    Track, lens and edition stand there twice: as grouping activities, which an LRS can
    be asked for by `related_activities`, and as extensions for whoever reads tables.
    Empty ones are left out. The category is the profile's version that the statements
    keep to: only that binds them to its templates and patterns (xAPI profiles 1.0, 5).
    """
    named = {"track": track, "lens": lens, "edition": edition}
    said = {kind: name for kind, name in named.items() if name}
    ids = {"track": iris.track, "lens": iris.lens, "edition": iris.edition}
    grouping: list[Json] = [{"id": iris.course}]
    grouping += [
        {"id": ids[kind](name), "definition": {"type": TYPES[kind]}}
        for kind, name in said.items()
    ]
    category: list[Json] = [
        {"id": iris.profile_of(version), "definition": {"type": TYPES["profile"]}}
    ]
    extensions: dict[str, Json] = {EXTENSIONS[kind]: it for kind, it in said.items()}
    extensions[EXTENSIONS["version"]] = version
    return {
        "revision": version,
        "language": language,
        "contextActivities": {"grouping": grouping, "category": category},
        "extensions": extensions,
    }
