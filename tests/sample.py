"""A small course made by hand: one module, two pages, one pool, one graded quiz."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormbuild.interactions import Choice, Interaction, InteractionType
from scormbuild.model import (
    Course,
    Depth,
    Draw,
    FailedAttempt,
    Guidance,
    MediaFile,
    Minutes,
    Module,
    MoveOn,
    Objective,
    Option,
    Page,
    Pool,
    Prose,
    Question,
    Quiz,
    QuizDefaults,
    Reference,
    Text,
    Track,
)
from scormbuild.select.variant import Variant, select
from scormbuild.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

SPAN = Source(path="course.yaml", text="id: sample\n").span(0, 2)
PICTURE = "media/gate.svg"
PICTURE_BYTES = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>\n' * 9


def variant(course: Course | None = None) -> Variant:
    """Give the sample, or a course made from it, as its only track shows it."""
    course = course or sample()
    return select(course, course.tracks[0])


def sample() -> Course:
    """Make the course; its words try what escapes wrongly."""
    return Course(
        id="sample",
        title="Gates & <keys>: größer",
        subtitle="Who may come in",
        version="1.2.0",
        language="en",
        move_on=None,
        failed_attempt=FailedAttempt.STAYS_OPEN,
        graded=(("final", 100),),
        must_pass=(),
        quiz=QuizDefaults(),
        targets=("scorm12", "html"),
        modules=(_module(),),
        pools=(Pool(id="gates", questions=(_locked(), _keys()), span=SPAN),),
        tracks=(
            Track(id="all", title="", modules=(("gates", Depth.DEEP),), mastery=80),
        ),
        media=(
            MediaFile(path=PICTURE, size=len(PICTURE_BYTES)),
            MediaFile(path="media/unused.png", size=7),
        ),
        ignore=(),
        span=SPAN,
    )


def with_quiz(change: Callable[[Quiz], Quiz]) -> Course:
    """Give the sample with another quiz."""
    course = sample()
    (module,) = course.modules
    wall, end = module.pages
    end = replace(end, body=(change(_final()),))
    return replace(course, modules=(replace(module, pages=(wall, end)),))


def decided_once() -> Course:
    """Give the sample with the rules under which an LMS may judge the score."""
    return replace(
        with_quiz(lambda quiz: replace(quiz, attempts=1)),
        move_on=MoveOn.PASSED,
        failed_attempt=FailedAttempt.FINAL,
    )


def _module() -> Module:
    picture = Reference(target=PICTURE, alt="A gate", span=SPAN)
    html = Markup('<p>Look: <img src="media/gate.svg" alt="A gate"></p>')
    look = Text(html=html, plain="Look:", images=(picture,), span=SPAN)
    return Module(
        id="gates",
        title="Gates",
        minutes=Minutes(brief=2, full=3, deep=4),
        objectives=(Objective(id="choose", text="Choose a gate.", span=SPAN),),
        sources=(),
        pages=(
            _page("wall", 0, "The wall", Prose(text=look), _open()),
            _page("end", 1, "What you know", _final()),
        ),
        span=SPAN,
    )


def _page(name: str, index: int, title: str, *body: Prose | Question | Quiz) -> Page:
    return Page(
        id=name,
        index=index,
        title=_words(title),
        depth=Depth.BRIEF,
        minutes=None,
        sources=(),
        body=body,
        span=SPAN,
    )


def _final() -> Quiz:
    return Quiz(
        id="final",
        index=3,
        title="",
        graded=True,
        attempts=3,
        shuffle=True,
        feedback=True,
        draws=(Draw(pool="gates", count=2, span=SPAN),),
        questions=(),
        intro=None,
        span=SPAN,
    )


def _open() -> Question:
    return _choose_one("open", 0, "Which gate is open?", "The </script> one", "None")


def _locked() -> Question:
    return _choose_one("locked", 1, "Which is locked?", "The second", "The first")


def _keys() -> Question:
    asked = _choose_one("keys", 2, "Who has the keys?", "Ada", "Bo", "Cy")
    return replace(asked, shuffle=False, tries=3)


def _choose_one(name: str, index: int, stem: str, *answers: str) -> Question:
    """Make a question whose first answer is right."""
    options = tuple(
        Option(
            id="abcdef"[number],
            index=number,
            text=_words(answer),
            correct=number == 0,
            feedback=_words(f"About {answer}."),
            span=SPAN,
        )
        for number, answer in enumerate(answers)
    )
    return Question(
        kind="choose-one",
        id=name,
        index=index,
        stem=_words(stem),
        options=options,
        guidance=Guidance(hints=(_words("Look."),), explain=_words("Because.")),
        interaction=Interaction(
            type=InteractionType.CHOICE,
            description=stem,
            choices=tuple(
                Choice(id=option.id, index=option.index, text=option.text.plain)
                for option in options
            ),
            correct=(("a",),),
            objective="gates.choose",
        ),
        objective="gates.choose",
        span=SPAN,
    )


def _words(text: str) -> Text:
    return Text(html=Markup("<p>{}</p>").format(escape(text)), plain=text, span=SPAN)
