"""What a track's package holds: choice, weights, and links to what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.render.data import course_data
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from scormbuild.model import Course
    from scormbuild.select.variant import Variant

COURSE = """\
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
graded: {check: 40, final: 60}
"""
TABLE = """\
module,crew,guests,watch
mastery,80,80,-
fears,R,O,O
drill,R,R,R
"""
FEARS = """\
---
title: Fears first
---

# Before you begin {#before}

A worry is information.
The [last *word*](#last) and [drills](#deeper "All of them") follow.

# A check {#check-page}

::: quiz #check
- 1 from fears
:::
"""
DRILL = """\
---
title: The drill
---

# The last word {#last}

First read [what a *worry* is](#before), then [call](https://example.org/#before).

::: quiz #final
- 1 from drills
:::

# Deeper {#deeper depth=deep}

Words.
"""
POOL = """\
::: true-false #ID correct=false
If we do not publish, [nobody](#deeper) talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
"""
FILES = {
    "course.yaml": COURSE.replace(
        "graded:", "quiz: {avoid: nothing}\nignore: [unshown-page]\ngraded:"
    ),
    "tracks.csv": TABLE,
    "modules/fears/module.md": FEARS,
    "modules/drill/module.md": DRILL,
    "pools/fears.md": POOL.replace("ID", "monitor"),
    "pools/drills.md": POOL.replace("ID", "siren"),
}


def course() -> Course:
    """Load the course, which has no fault."""
    project = MemoryProject(FILES)
    project.write(LOCK_FILE, relock(project)[0].encode())
    read, found = check_course(project)
    assert [] == [f"{it.span.path}:{it.span.line} {it.message}" for it in found]
    assert read is not None
    return read


def variant(track: str) -> Variant:
    """Give what one of the course's tracks takes."""
    read = course()
    (chosen,) = [it for it in read.tracks if it.id == track]
    return select(read, chosen)


def test_a_graded_quiz_left_to_choice_is_practice_and_weighs_nothing() -> None:
    quizzes = {
        track: [(it.id, it.graded, it.attempts) for it in variant(track).quizzes]
        for track in ("crew", "guests", "watch")
    }

    assert {
        "crew": [("check", True, 3), ("final", True, 3)],
        "guests": [("check", False, 0), ("final", True, 3)],
        "watch": [],
    } == quizzes
    assert (("check", 40), ("final", 60)) == scoring(variant("crew")).graded
    assert (("final", 60),) == scoring(variant("guests")).graded


def test_page_and_player_call_it_practice_too_and_it_still_asks() -> None:
    shown = variant("guests")
    data = course_data(shown, {})
    document = html.fromstring(_document(shown))
    quizzes = data["quizzes"]
    assert isinstance(quizzes, list)

    assert [("check", False, 1), ("final", True, 1)] == [
        (it["id"], it["graded"], it["draws"][0]["count"]) for it in quizzes
    ]
    assert [("check", "false"), ("final", "true")] == [
        (it.get("data-quiz"), it.get("data-graded"))
        for it in document.iter("section")
        if it.get("data-quiz")
    ]


def test_a_link_to_a_page_that_a_track_lacks_is_plain_text() -> None:
    text = _document(variant("watch"))

    assert '<a href="#page-deeper">' not in text
    assert '<a href="#page-last">last <em>word</em></a> and drills follow.' in text
    assert '<a href="#page-before">what a <em>worry</em> is</a>' in text
    assert '<a href="https://example.org/#before"' in text


def test_a_link_in_a_question_is_plain_text_too() -> None:
    text = _document(variant("crew"))

    assert 2 == text.count("If we do not publish, nobody talks about us.")


def test_every_link_within_a_package_leads_somewhere() -> None:
    for track in ("crew", "guests", "watch"):
        document = html.fromstring(_document(variant(track)))
        ids = {element.get("id") for element in document.iter()}
        inside = document.xpath("//a[starts-with(@href, '#')]/@href")
        named = {str(href)[1:] for href in inside}
        assert set() == named - ids, track


def _document(shown: Variant) -> str:
    body = render(shown, load_theme({})).files[0].body
    assert isinstance(body, bytes)
    return body.decode()
