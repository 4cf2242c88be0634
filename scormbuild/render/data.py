"""Variant → what the player is told: `CourseData` of `player/course-data.d.ts`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType
from scormbuild.model import (
    ANY_TRIES,
    PRACTICE_TRIES,
    SURE,
    Manner,
    Quiz,
    Scenario,
    Scoring,
    walk,
)
from scormbuild.records import replace
from scormbuild.render.certificate import certificate, on_record
from scormbuild.render.pages import lens_pages, pages
from scormbuild.render.roles import roles
from scormbuild.render.story import asked, story, told_to
from scormbuild.render.waiver import waiver, waiver_on_record
from scormbuild.select.scoring import scoring
from scormbuild.words import words as all_words
from scormbuild.words.scales import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.interactions import Interaction
    from scormbuild.model import Question, Typed
    from scormbuild.select.variant import Variant
    from scormbuild.site import Json

FORMAT = 1
"""Raised when a field changes its meaning."""


def course_data(variant: Variant, words: Mapping[str, str]) -> dict[str, Json]:
    """Give the data of a variant; the target is added by who knows it."""
    course = variant.course
    said = {**all_words(variant.language), **dict(course.words)}
    scenarios = [it for it in variant.parts if isinstance(it, Scenario)]
    return {
        "format": FORMAT,
        "course": {
            "id": course.id,
            "title": course.title,
            "version": course.version,
            "language": variant.language,
        },
        "track": _track(variant),
        "pages": pages(variant),
        **lens_pages(variant),
        **roles(variant),
        "navigation": {
            "free": course.navigation.free,
            "gates": [
                {"open": gate.open, "after": gate.after, "because": gate.because}
                for gate in variant.gates
            ],
        },
        "questions": {
            **dict(_questions(variant, said)),
            **dict(_decided(scenarios)),
            **on_record(variant),
            **waiver_on_record(variant),
        },
        "quizzes": list(_parts(variant)),
        **({"scenarios": {it.id: story(it) for it in scenarios}} if scenarios else {}),
        **certificate(variant),
        **waiver(variant),
        "words": dict(words),
    }


def _decided(scenarios: list[Scenario]) -> Iterator[tuple[str, dict[str, Json]]]:
    """Give what is decided in scenes as questions."""
    for scenario in scenarios:
        for it in scenario.decisions:
            told = _interaction(it.scene.interaction)
            yield it.id, {**asked(it), "interaction": told}


def written(data: Mapping[str, Json]) -> str:
    """Write data as a JavaScript literal that is also safe inside a document."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for unsafe in ("<", "\u2028", "\u2029"):
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return text


def questions(variant: Variant) -> Iterator[Question]:
    """Give the questions a variant can ask, each once: pages, quizzes, pools."""
    return walk.recorded(
        replace(variant.course, modules=variant.modules, pools=variant.pools)
    )


def manners(variant: Variant) -> frozenset[Manner]:
    """Give the manners the player must know to play a variant.

    Who is sure of an answer, and who decides in a scene, chooses one, whatever else a
    course asks.
    """
    asked = tuple(questions(variant))
    sure = any(it.sure is not None for it in asked)
    told = any(isinstance(it, Scenario) for it in variant.parts)
    one = {Manner.ONE} if sure or told else set()
    one |= {Manner.TEXT} if certificate(variant) else set()
    one |= {Manner.NUMBER} if variant.test_out else set()
    return frozenset(one.union(it.asking.manner for it in asked))


def _track(variant: Variant) -> dict[str, Json]:
    judged = scoring(variant)
    return {
        "id": variant.track.id,
        "mastery": judged.mastery,
        "moveOn": judged.move_on,
        "failedAttempt": judged.failed_attempt,
        "graded": dict(judged.graded),
        "mustPass": judged.must_pass,
    }


def _questions(
    variant: Variant, said: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, Json]]]:
    """Give what can be told of: what is private is not in it."""
    for question in questions(variant):
        if not question.private:
            asked = worded(question.interaction, said)
            yield question.key, _question(replace(question, interaction=asked))
        if question.sure is not None:
            name = f"{question.key}.{SURE}"
            yield name, _confidence(name, question.sure, question)


def _confidence(name: str, index: int, question: Question) -> dict[str, Json]:
    """Give what is kept of whether a learner was sure: yes or no, worth nothing."""
    asked = replace(
        question.interaction,
        type=InteractionType.TRUE_FALSE,
        choices=(),
        partners=(),
        correct=(),
        weighting=0.0,
    )
    return {
        "id": name,
        "index": index,
        "manner": Manner.ONE,
        "interaction": _interaction(asked),
        "scoring": Scoring.ALL,
        "shuffle": False,
        "tries": ANY_TRIES,
    }


def _question(question: Question) -> dict[str, Json]:
    interaction = question.interaction
    return {
        "id": question.key,
        "index": question.index,
        "manner": question.asking.manner,
        "interaction": _interaction(interaction),
        **({"typed": _typed(question.typed)} if question.typed else {}),
        **({} if question.sure is None else {"sure": question.sure}),
        **({"dated": True} if question.dated else {}),
        "scoring": question.scoring,
        "shuffle": question.shuffle and not question.asking.fixed,
        "tries": question.tries or PRACTICE_TRIES,
    }


def _typed(typed: Typed) -> dict[str, Json]:
    return {
        "expected": [
            {"index": one.index, "right": one.correct, "values": one.values}
            for one in typed.expected
        ],
        "ignore": typed.ignore,
        "slips": typed.slips,
        "longest": typed.longest,
        **({"lines": True} if typed.lines else {}),
    }


def _interaction(interaction: Interaction) -> dict[str, Json]:
    return {
        "type": interaction.type,
        "description": interaction.description,
        "choices": [
            {"id": choice.id, "index": choice.index, "text": choice.text}
            for choice in interaction.choices
        ],
        "partners": [
            {"id": choice.id, "index": choice.index, "text": choice.text}
            for choice in interaction.partners
        ],
        "correct": interaction.correct,
        "weighting": interaction.weighting,
        "objective": interaction.objective,
    }


def _parts(variant: Variant) -> Iterator[dict[str, Json]]:
    """Give what stands on pages, and behind it what may be passed in advance."""
    for module in variant.modules:
        for page in module.pages:
            for node in walk.nodes(page.body):
                if isinstance(node, Quiz | Scenario):
                    yield _part(variant, page.id, node)
    if variant.test_out is not None:
        yield _part(variant, "", variant.test_out)


def _part(variant: Variant, page: str, part: Quiz | Scenario) -> dict[str, Json]:
    """Give what can be graded; a scenario draws no questions."""
    draws = variant.draws(part) if isinstance(part, Quiz) else ()
    back = isinstance(part, Quiz) and part.back
    avoid = isinstance(part, Quiz) and variant.course.quiz.avoid == "seen"
    return {
        "id": part.id,
        "index": part.index,
        "title": part.title if isinstance(part, Quiz) else "",
        "page": page,
        "graded": part.graded,
        "attempts": part.attempts,
        "shuffle": isinstance(part, Quiz) and part.shuffle,
        "avoidSeen": avoid and not back,
        **({"same": True} if back else {}),
        "draws": [_draw(count, drawn) for count, drawn in draws],
    }


def _draw(count: int, drawn: tuple[Question, ...]) -> dict[str, Json]:
    """Give a draw; whose questions some of them are, where not everybody's."""
    some = {it.id: told_to(it.audience) for it in drawn if it.audience}
    ids = [question.id for question in drawn]
    return {"count": count, "from": ids, **({"for": some} if some else {})}
