"""Every page, quiz, question and text of a course, in the author's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import (
    Condition,
    Presentation,
    Prose,
    Question,
    Quiz,
    Rating,
    Scenario,
    Session,
    Survey,
    Used,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import (
        Course,
        Decision,
        Module,
        Node,
        Page,
        Text,
    )
    from scormbuild.source import Source


def pages(course: Course) -> Iterator[Page]:
    """Give the pages of all modules."""
    for module in course.modules:
        yield from module.pages


def nodes(body: tuple[Node, ...]) -> Iterator[Node]:
    """Give what stands in a body, and in its parts that hold others."""
    for node in body:
        yield node
        if isinstance(node, Condition | Survey | Used):
            yield from nodes(node.body)


def conditions(course: Course) -> Iterator[Condition]:
    """Give the parts that only some see."""
    for page in pages(course):
        for node in nodes(page.body):
            if isinstance(node, Condition):
                yield node


def uses(course: Course) -> Iterator[Used]:
    """Give the places of what stands in several."""
    for page in pages(course):
        for node in nodes(page.body):
            if isinstance(node, Used):
                yield node


def quizzes_in(modules: tuple[Module, ...]) -> Iterator[Quiz]:
    """Give the quizzes on the pages of some modules."""
    for module in modules:
        for page in module.pages:
            for node in nodes(page.body):
                if isinstance(node, Quiz):
                    yield node


def quizzes(course: Course) -> Iterator[Quiz]:
    """Give the quizzes on all pages."""
    yield from quizzes_in(course.modules)


def parts_in(modules: tuple[Module, ...]) -> Iterator[Quiz | Scenario]:
    """Give what can be graded on the pages of some modules: quizzes and scenarios."""
    for module in modules:
        for page in module.pages:
            for node in nodes(page.body):
                if isinstance(node, Quiz | Scenario):
                    yield node


def parts(course: Course) -> Iterator[Quiz | Scenario]:
    """Give what can be graded on all pages: quizzes and scenarios."""
    yield from parts_in(course.modules)


def scenarios(course: Course) -> Iterator[Scenario]:
    """Give the scenarios on all pages."""
    for part in parts(course):
        if isinstance(part, Scenario):
            yield part


def decisions(course: Course) -> Iterator[Decision]:
    """Give what is decided in all scenarios that have an id."""
    for scenario in scenarios(course):
        if scenario.id:
            yield from scenario.decisions


def components(course: Course) -> Iterator[Question | Quiz | Scenario]:
    """Give all that carries a component's id, on pages, in quizzes, in pools."""
    for page in pages(course):
        yield from components_in(page.body)
    for pool in course.pools:
        yield from pool.questions


def components_in(body: tuple[Node, ...]) -> Iterator[Question | Quiz | Scenario]:
    """Give all that carries a component's id in a body, and in its quizzes."""
    for node in nodes(body):
        if isinstance(node, Question | Quiz | Scenario):
            yield node
        if isinstance(node, Survey):
            yield node.done
        if isinstance(node, Quiz | Rating):
            yield from node.questions


def asked_on(page: Page) -> Iterator[Question]:
    """Give the questions that a page asks outside of quizzes."""
    for node in nodes(page.body):
        yield from asked_by(node)


def asked_by(node: Node) -> Iterator[Question]:
    """Give the questions that something on a page asks itself, outside of quizzes."""
    if isinstance(node, Question):
        yield node
        yield from node.beside
    elif isinstance(node, Survey):
        yield node.done
    elif isinstance(node, Rating):
        yield from node.questions


def questions(course: Course) -> Iterator[Question]:
    """Give the questions on all pages, in quizzes, in pools; each once."""
    for component in components(course):
        if isinstance(component, Question):
            yield component


def recorded(course: Course) -> Iterator[Question]:
    """Give the same, each with what is kept beside it."""
    for question in questions(course):
        yield question
        yield from question.beside


def presentations(course: Course) -> Iterator[Presentation]:
    """Give the components on all pages that show something."""
    for page in pages(course):
        for node in nodes(page.body):
            if isinstance(node, Presentation):
                yield node


def texts(course: Course) -> Iterator[Text]:
    """Give every piece of Markdown that a learner may read."""
    for page in pages(course):
        yield page.title
        for node in nodes(page.body):
            yield from node_texts(node)
    for pool in course.pools:
        for question in pool.questions:
            yield from _question_texts(question)
    for term in course.glossary:
        yield term.title
        yield term.body


def sessions_in(page: Page) -> Iterator[Session]:
    """Give the sessions on a page."""
    for node in nodes(page.body):
        if isinstance(node, Session):
            yield node


def sessions(course: Course) -> Iterator[Session]:
    """Give the sessions on all pages."""
    for page in pages(course):
        yield from sessions_in(page)


def every_text(course: Course) -> Iterator[Text]:
    """Give all that anybody may read: learners, and those who lead a session."""
    yield from texts(course)
    for session in sessions(course):
        yield from session.inside()


def sources(course: Course) -> tuple[Source, ...]:
    """Give the text files that the course was read from, each once."""
    found = {course.span.path: course.span.source}
    for holder in (
        *course.modules,
        *pages(course),
        *course.pools,
        *course.glossary,
        *course.lenses,
        *components(course),
    ):
        found.setdefault(holder.span.path, holder.span.source)
    for track in course.tracks:
        if track.span:
            found.setdefault(track.span.path, track.span.source)
    return tuple(found.values())


def node_texts(node: Node) -> Iterator[Text]:
    """Give the texts of what stands on a page, less those of its inner parts."""
    match node:
        case Prose():
            yield node.text
        case Presentation():
            yield from _presentation_texts(node)
        case Question():
            yield from _question_texts(node)
        case Scenario():
            yield from node.texts()
        case Survey():
            yield node.done.stem
        case Session() | Condition() | Used():
            yield from _bodies(node)
        case Rating():
            yield node.intro
            yield from node.labels
            yield from (question.stem for question in node.questions)
        case Quiz():
            yield from _quiz_texts(node)


def _bodies(node: Session | Condition | Used) -> Iterator[Text]:
    """Give what learners read of what holds other parts, which are walked besides."""
    if isinstance(node, Session) and node.body is not None:
        yield node.body


def _quiz_texts(node: Quiz) -> Iterator[Text]:
    if node.intro is not None:
        yield node.intro
    for question in node.questions:
        yield from _question_texts(question)


def _presentation_texts(node: Presentation) -> Iterator[Text]:
    if node.body is not None:
        yield node.body
    for panel in node.panels:
        yield panel.title
        yield panel.body
    for _, text in node.labelled:
        yield text
    if node.caption is not None:
        yield node.caption


def _question_texts(question: Question) -> Iterator[Text]:
    yield question.stem
    if question.picture is not None:
        yield question.picture
    for option in question.options:
        yield option.text
        if option.feedback is not None:
            yield option.feedback
    guidance = question.guidance
    yield from guidance.hints
    labelled = (
        guidance.explain,
        guidance.correct,
        guidance.partly,
        guidance.incorrect,
    )
    for text in labelled:
        if text is not None:
            yield text
