"""Sample sessions: what a learner who is none would make a package send."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, UUID, uuid5

from scormbuild.model import ONLY_TRACK
from scormbuild.records import dataclass, field
from scormbuild.select.scoring import scoring
from scormbuild.simulate import Show, finish
from scormbuild.statements.answers import Answer, answers
from scormbuild.statements.catalogue import unit
from scormbuild.statements.face import moment, statement
from scormbuild.statements.films import Film, on_page, said
from scormbuild.xapi import (
    CATEGORIES,
    DEFAULT_BASE,
    EXTENSIONS,
    VERBS,
    activities,
    context,
    iris_of,
    response,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormbuild.select.scoring import Scoring
    from scormbuild.select.variant import Variant
    from scormbuild.simulate import Road
    from scormbuild.site import Json

BEGIN = datetime(2000, 1, 1, tzinfo=UTC)
"""When all of them begin: before there was xAPI, so that nobody takes them for real."""
READING, ANSWERING = timedelta(seconds=60), timedelta(seconds=12.5)
STEP = 10
"""Percent between two statements of progress, as the player has it."""
MOVING = ("completed", "passed", "failed")
"""Verbs on which an LMS acts (cmi5 9.6.2)."""


@dataclass(slots=True)
class _Session:
    """One session as it comes about: the clock, and what never changes."""

    variant: Variant
    name: str
    registration: UUID
    definitions: Mapping[str, Json]
    time: datetime = BEGIN
    count: int = 0
    progress: int = 0
    said: list[dict[str, Json]] = field(default_factory=list)

    def say(
        self,
        verb: str,
        target: Json,
        result: Json = None,
        more: Json = None,
        extensions: Json = None,
    ) -> None:
        """Make a statement; `more` are activities of its context."""
        self.count += 1
        name = f"{self.registration}/{self.count}"
        said: dict[str, Json] = {
            "id": str(uuid5(NAMESPACE_URL, f"{DEFAULT_BASE}/synthetic/{name}")),
            "actor": {
                "objectType": "Agent",
                "name": "Synthetic learner",
                "account": {"homePage": DEFAULT_BASE, "name": f"synthetic-{self.name}"},
            },
            "verb": {"id": VERBS[verb], "display": {"en": verb}},
            "object": target,
            "context": self._context(_record(more), _record(extensions)),
            "timestamp": moment(self.time),
        }
        self.said.append(statement(said | ({"result": result} if result else {})))

    def of_unit(self, verb: str, result: Json = None, marked: Json = None) -> None:
        """Make one of cmi5's own statements, about what was launched."""
        names = ["cmi5", *(["move-on"] if verb in MOVING else [])]
        category: Json = [{"id": CATEGORIES[name]} for name in names]
        self.say(verb, self.unit, result, {"category": category}, marked)

    @property
    def unit(self) -> Json:
        """What was launched."""
        return {"objectType": "Activity", "id": unit(self.variant).id}

    @property
    def duration(self) -> str:
        """How long it has taken so far."""
        return f"PT{(self.time - BEGIN).total_seconds():g}S"

    def _context(
        self, more: dict[str, Json], extended: dict[str, Json]
    ) -> dict[str, Json]:
        variant = self.variant
        own = context(
            iris_of(variant),
            version=variant.course.version,
            language=variant.language,
            track="" if variant.track.id == ONLY_TRACK else variant.track.id,
            lens=variant.lens or "",
            edition=variant.edition or "",
        )
        groups, extensions = own["contextActivities"], own["extensions"]
        session = {EXTENSIONS["session"]: f"synthetic-{self.name}"}
        marked = {EXTENSIONS["synthetic"]: True}
        return {
            **own,
            "registration": str(self.registration),
            "contextActivities": {**_record(groups), **more},
            "extensions": {
                **_record(extensions),
                **session,
                **marked,
                **extended,
            },
        }


def samples(variants: Iterable[Variant]) -> Iterator[list[dict[str, Json]]]:
    """Give sample sessions of each variant: passed and failed, or else completed.

    The same course always gives the same ones; each is marked as synthetic, by its
    actor, its year and an extension.
    """
    for variant in variants:
        roads = finish(variant)
        ways = {"passed": roads.passed, "failed": roads.failed}
        if roads.passed is None and roads.failed is None:
            ways = {"completed": roads.completed}
        known: dict[str, Json] = {it.id: it.definition for it in activities(variant)}
        for way, road in ways.items():
            if road is not None:
                names = (variant.course.id, *variant.names, way)
                yield _session(variant, "-".join(names), road, known)


def _session(
    variant: Variant, name: str, road: Road, known: Mapping[str, Json]
) -> list[dict[str, Json]]:
    iri = iris_of(variant).course
    registration = uuid5(NAMESPACE_URL, f"{iri}/synthetic/{name}")
    session = _Session(variant, name, registration, known)
    session.of_unit("initialized")
    shown = 0
    for step in road.steps:
        if isinstance(step, Show):
            shown += 1
            session.time += READING
            _progress(session, shown, road.pages)
            for film in on_page(variant, step.page):
                _play(session, film, step.page)
        for answer in answers(variant, step):
            session.time += ANSWERING
            _answer(session, answer)
    _end(session, scoring(variant), road)
    return session.said


def _progress(session: _Session, shown: int, pages: int) -> None:
    percent = 100 * shown // pages
    step = percent - percent % STEP
    if session.progress < step < 100:  # noqa: PLR2004 - whole percent
        session.progress = step
        result: Json = {"extensions": {EXTENSIONS["progress"]: percent}}
        session.say("progressed", session.unit, result)


def _play(session: _Session, film: Film, page: str) -> None:
    """Play something through, in one go."""
    target: Json = {
        "objectType": "Activity",
        "id": film.name,
        "definition": session.definitions[film.name],
    }
    iris = iris_of(session.variant)
    more: Json = {
        "parent": [{"id": iris.page(page)}],
        "category": [{"id": CATEGORIES["video"]}],
    }
    for verb in ("played", "paused", "completed"):
        if verb == "paused":
            session.time += timedelta(seconds=film.seconds)
        result, extensions = said(film, verb, session.registration)
        session.say(verb, target, result, more, extensions)


def _answer(session: _Session, answer: Answer) -> None:
    iris = iris_of(session.variant)
    name = iris.question(answer.key)
    parent = {"id": iris.part(answer.part)} if answer.part else session.unit
    said: dict[str, Json] = {
        "response": response(answer.type, answer.given),
        "duration": f"PT{ANSWERING.total_seconds():g}S",
    }
    if answer.right is not None:
        said["success"] = answer.right
    definition = session.definitions[name]
    target: Json = {"objectType": "Activity", "id": name, "definition": definition}
    session.say("answered", target, said, {"parent": [parent]})


def _end(session: _Session, judged: Scoring, road: Road) -> None:
    end = road.end
    if end.completed:
        said: Json = {"completion": True, "duration": session.duration}
        session.of_unit("completed", said)
    if end.passed is not None:
        result: dict[str, Json] = {"success": end.passed, "duration": session.duration}
        marked: dict[str, Json] = {}
        fits = judged.mastery is None or (end.score or 0) >= judged.mastery
        if end.score is not None and fits is end.passed:
            scaled = end.score / 100
            result["score"] = {"scaled": scaled, "raw": end.score, "min": 0, "max": 100}
            if judged.mastery_score is not None:
                marked = {EXTENSIONS["mastery-score"]: judged.mastery_score}
        session.of_unit("passed" if end.passed else "failed", result, marked)
    session.of_unit("terminated", {"duration": session.duration})


def _record(value: Json) -> dict[str, Json]:
    return dict(value) if isinstance(value, dict) else {}
