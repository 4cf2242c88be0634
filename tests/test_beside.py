"""Questions of pools stand with the practice that draws them, unless graded."""

from __future__ import annotations

from lxml import html

from scormbuild.build import check_course
from scormbuild.render import load_theme, render
from scormbuild.select.variant import select
from scormbuild.words import words
from tests.paper_course import paper_course

ENGLISH = words("en")


def document() -> html.HtmlElement:
    """Give the document of the course."""
    course, found = check_course(paper_course())
    assert course is not None
    assert {} == {it.rule.name: it.message for it in found}
    body = render(select(course, course.tracks[0]), load_theme({})).files[0].body
    assert isinstance(body, bytes)
    return html.fromstring(body)


def asked(parent: html.HtmlElement, path: str) -> list[str]:
    """Give the questions that stand in what a path finds."""
    return [str(it) for it in parent.xpath(f"{path}//form/@data-question")]


def test_a_practice_has_what_only_practice_draws_and_the_rest_stands_apart() -> None:
    made = document()
    assert ["own", "north", "south"] == asked(made, "//*[@data-quiz='first']")
    assert [] == asked(made, "//*[@data-quiz='second']")
    assert [] == asked(made, "//*[@data-quiz='test']")
    assert ["east", "west"] == asked(made, "//*[@data-pool]")


def test_a_quiz_says_which_of_its_questions_are_not_on_its_paper() -> None:
    said = {
        quiz.get("data-quiz"): quiz.xpath(".//p[contains(@class, 'paper')]/text()")
        for quiz in document().xpath("//*[@data-quiz]")
    }
    secret, before = ENGLISH["quiz-not-printed"], ENGLISH["quiz-printed-before"]
    assert {"first": [secret], "second": [before], "test": [secret]} == said


def test_only_what_practice_asks_comes_back_for_a_printer() -> None:
    printed = document().xpath("//*[contains(@class, 'sb-printed')]/..")
    assert ["first"] == [it.get("data-quiz") for it in printed]
