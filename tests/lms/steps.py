"""Steps after which a learner may go, each worth keeping."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from tests.lms.learner import Learner
    from tests.lms.packaged import Packaged

Glance: TypeAlias = Callable[["Learner"], object]
"""What a learner sees of what they did."""
Step: TypeAlias = Callable[["Learner", "Packaged"], Glance]


def turn_a_page(learner: Learner, package: Packaged) -> Glance:
    """Turn a page."""
    learner.turn_to(package.pages[1])
    return lambda learner: learner.here()


def answer_a_question(learner: Learner, package: Packaged) -> Glance:
    """Answer a question on a page, wrongly."""
    question, page = next(iter(package.practice.items()))
    learner.open_page(page)
    learner.practise(question, package.wrong(question))

    def glance(learner: Learner) -> object:
        shown = learner.question(question)
        said = shown.locator(".sb-verdict:visible, .sb-feedback:visible")
        return learner.here(), learner.ticked(shown), said.all_inner_texts()

    return glance


def begin_the_quiz(learner: Learner, package: Packaged) -> Glance:
    """Begin the graded quiz."""
    learner.open_page(package.final["page"])
    learner.begin_quiz()
    return lambda learner: (learner.here(), learner.asked())


def give_a_response(learner: Learner, package: Packaged) -> Glance:
    """Respond to the first question of the graded quiz."""
    glance = begin_the_quiz(learner, package)
    learner.respond(package, right=True)

    def given(learner: Learner) -> object:
        # it goes on at the first question without a response
        if learner.find(".sb-quiz-back").count():
            learner.press(".sb-quiz-back")
        return glance(learner), learner.given(learner.card())

    return given


def submit_the_quiz(learner: Learner, package: Packaged) -> Glance:
    """Pass the graded quiz, just so."""
    learner.open_page(package.final["page"])
    learner.take_quiz(package, package.fewest)
    return lambda learner: (learner.here(), learner.percent())


STEPS: Final = (
    turn_a_page,
    answer_a_question,
    begin_the_quiz,
    give_a_response,
    submit_the_quiz,
)
"""From the smallest to the greatest; the first two need more than one page."""
