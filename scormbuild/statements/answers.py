"""What is answered at each step of a way through a course that was played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType
from scormbuild.model import Quiz, Scenario, walk
from scormbuild.records import dataclass
from scormbuild.simulate import Confirm, Give, HandIn, Play, Respond, Show, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.interactions import Interaction
    from scormbuild.model import Question
    from scormbuild.select.variant import Variant
    from scormbuild.simulate import Step

TYPED = "Synthetic"
"""What is given where learners write whatever they like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was given to a question."""

    key: str
    """Under which the question is recorded."""
    type: InteractionType
    given: tuple[str, ...]
    right: bool | None
    """None where nothing is right or wrong."""
    part: str = ""
    """Id of the quiz or scenario that asked it; empty for a page."""


def answers(variant: Variant, step: Step) -> Iterator[Answer]:
    """Give what is answered at a step, in its order.

    Questions of a page are answered right, and those of a quiz as far as they are right
    in this play; of the others something else is given, where there is a choice.
    """
    match step:
        case Show(page=name):
            for question in _on_page(variant, name):
                yield _answer(question, _right(question.interaction))
        case Confirm(statement=name) | Give(survey=name):
            yield Answer(
                key=name,
                type=InteractionType.TRUE_FALSE,
                given=("true",),
                right=None,
            )
        case Watch() | Respond():
            return
        case HandIn(quiz=name, right=count):
            (quiz,) = (it for it in variant.quizzes if it.id == name)
            yield from _handed_in(variant, quiz, count)
        case Play(scenario=name):
            (scenario,) = (
                it for it in variant.parts if isinstance(it, Scenario) and it.id == name
            )
            yield from _played(scenario, step)


def _on_page(variant: Variant, name: str) -> Iterator[Question]:
    for module in variant.modules:
        for page in module.pages:
            if page.id == name:
                for question in walk.asked_on(page):
                    if not (question.private or question.due):
                        yield question


def _handed_in(variant: Variant, quiz: Quiz, right: int) -> Iterator[Answer]:
    asked = [
        question
        for count, questions in variant.draws(quiz)
        for question in questions[:count]
    ]
    for number, question in enumerate(asked):
        interaction = question.interaction
        given = _right(interaction) if number < right else _other(interaction)
        if given:
            yield _answer(question, given, quiz.id)


def _played(scenario: Scenario, play: Play) -> Iterator[Answer]:
    scene = scenario.by_id[scenario.start]
    names = {it.scene.id: it.id for it in scenario.decisions}
    for chosen in play.path:
        way = next(it for it in scene.ways if it.option.index == chosen)
        if scene.id in names and way.option.id:
            yield Answer(
                key=names[scene.id],
                type=scene.interaction.type,
                given=(way.option.id,),
                right=None,
                part=scenario.id,
            )
        scene = scenario.by_id[way.to]


def _answer(question: Question, given: tuple[str, ...], part: str = "") -> Answer:
    interaction = question.interaction
    right = given in interaction.correct or given == _right(interaction)
    return Answer(
        key=question.key,
        type=interaction.type,
        given=given,
        right=right if interaction.correct else None,
        part=part,
    )


def _right(interaction: Interaction) -> tuple[str, ...]:
    """Give a right response; where nothing is right or wrong, the first there is."""
    if interaction.correct:
        first = interaction.correct[0]
        return first[:1] if interaction.type is InteractionType.NUMERIC else first
    if interaction.choices:
        return (interaction.choices[0].id,)
    plain = interaction.type is InteractionType.TRUE_FALSE
    return ("true",) if plain else (TYPED,)


def _other(interaction: Interaction) -> tuple[str, ...]:
    """Give a response that is not right; nothing where there is no choice of them."""
    if interaction.type is InteractionType.TRUE_FALSE:
        return ("false",) if ("true",) in interaction.correct else ("true",)
    if interaction.type is not InteractionType.CHOICE:
        return ()
    others = ((choice.id,) for choice in interaction.choices)
    return next((it for it in others if it not in interaction.correct), ())
