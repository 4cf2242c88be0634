"""State → what the page in the browser is told of the course, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.model import REFRESHER, walk
from scormbuild.preview.map import maps
from scormbuild.preview.snapshot import at_depth
from scormbuild.records import replace
from scormbuild.render.document import minutes
from scormbuild.report.excerpt import excerpt
from scormbuild.report.place import addressed
from scormbuild.select.refreshers import refresher_course
from scormbuild.select.variant import offered, select
from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Module, Page, Track
    from scormbuild.preview.session import State
    from scormbuild.preview.snapshot import Shown, Snapshot
    from scormbuild.report.place import Where
    from scormbuild.site import Json
    from scormbuild.source import Span


def outline(
    state: State,
    editor: Callable[[Span], str],
    where: Where,
    commands: Mapping[str, str],
    shown: Shown | None = None,
) -> str:
    """Write what is shown and what is wrong, for who looks at one package.

    `editor` makes links to places, `where` names the course's folder in hints,
    `commands` are told as they are.

    `ok` is false where the newest sources have an error, or a template fails in the
    package that is looked at; all but the diagnostics is
    then of the last version without any, and empty where there was none yet.
    """
    told: dict[str, Json] = {
        "version": state.version,
        "ok": state.ok_for(shown),
        "commands": dict(commands),
        "diagnostics": [
            _diagnostic(addressed(it, where), editor) for it in state.said_of(shown)
        ],
        **(_course(state.good, shown) if state.good else NOTHING),
    }
    if state.fault:
        told["diagnostics"] = [_fault(state.fault)]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


NOTHING: dict[str, Json] = {
    "title": "",
    "id": "",
    "language": "en",
    "languages": [],
    "tracks": [],
    "editions": [],
    "targets": [],
    "profiles": [],
    "pages": [],
    "scenarios": [],
}
"""What is told of a course that was never without an error."""


def _course(seen: Snapshot, shown: Shown | None) -> dict[str, Json]:
    depth = shown.depth if shown else ""
    course = seen.spoken(shown.language if shown else "") or seen.course
    return {
        "title": course.title,
        "id": course.id,
        "language": course.language,
        "languages": [*seen.languages],
        "tracks": [_track(course, at_depth(it, depth)) for it in course.tracks],
        "editions": [
            {"id": name, "title": str(edition.title or name)}
            for name, edition in course.editions
        ]
        + [
            {"id": REFRESHER, "title": again.title}
            for again in (refresher_course(course),)
            if again is not None
        ],
        "targets": list(seen.targets),
        "profiles": [
            {
                "id": profile.name,
                "title": profile.title,
                "targets": [it for it in seen.targets if profile.supports_target(it)],
            }
            for profile in seen.profiles.values()
        ],
        "pages": list(_pages(course)),
        "scenarios": list(maps(course)),
    }


def _track(course: Course, track: Track) -> dict[str, Json]:
    variant = select(course, track)
    pages = [page for module in variant.modules for page in module.pages]
    return {
        "id": track.id,
        "title": track.title or course.title,
        "minutes": minutes(variant),
        "mastery": track.mastery,
        "lenses": [{"id": it.id, "title": it.title} for it in offered(course, track)],
        "pages": [page.id for page in pages],
    }


def _pages(course: Course) -> Iterator[Json]:
    for module in course.modules:
        for page in module.pages:
            yield {
                "id": page.id,
                "title": literal(page.title.plain),
                "module": module.id,
                "moduleTitle": module.title,
                "depth": page.depth,
                "minutes": page.minutes,
                "words": _words(course, module, page),
                "path": page.span.path,
                "line": page.span.line,
            }


def _words(course: Course, module: Module, page: Page) -> int:
    """Count the words of a page, its questions and their feedback included."""
    alone = replace(
        course,
        modules=(replace(module, pages=(page,)),),
        pools=(),
        media=(),
        glossary=(),
    )
    return sum(len(text.plain.split()) for text in walk.texts(alone))


def _diagnostic(found: Diagnostic, editor: Callable[[Span], str]) -> Json:
    return {
        "rule": found.rule.name,
        "code": found.rule.code,
        "severity": found.rule.severity,
        "path": found.span.path,
        "line": found.span.line,
        "column": found.span.column,
        "message": found.message,
        "hint": found.hint,
        "excerpt": "\n".join(excerpt(found.span)).rstrip(),
        "editor": editor(found.span),
    }


def _fault(said: str) -> Json:
    """Tell of a fault that is nobody's text, in the form of a diagnostic."""
    return {
        "rule": "",
        "code": "",
        "severity": "error",
        "path": "",
        "line": 1,
        "column": 1,
        "message": said,
        "hint": "",
        "excerpt": "",
        "editor": "",
    }
