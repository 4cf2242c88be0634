"""Scenarios whose meters and seats are called by one word in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from scormbuild.build import look_at
from scormbuild.identify import identify
from scormbuild.model import Scenario
from scormbuild.plan.wanted import Asked
from scormbuild.render import load_theme, render
from scormbuild.render.story import story
from scormbuild.select.variant import select
from tests.translated import FIRE, PAGE, into, pseudo, spoken

if TYPE_CHECKING:
    from scormbuild.model import Course

DRILL = """
::: scenario #drill meters="trust, calm" seats="front, back"
### Forty messages {#signal}
Now?

> front: You see them.

> back: You hear them.

- Answer -> done {trust+1 calm-1 seat=front}
- Wait -> done {calm+1 seat="front, back"}

### Answered {#done .end outcome=good}
Done.
:::
"""
GERMAN = {
    "trust": "Lage",
    "calm": "Lage",
    "front": "Lage",
    "back": "Lage",
}


def courses() -> tuple[Course, ...]:
    """Give the course in English, and in a German that has one word for all."""
    project = spoken(FIRE | {PAGE: f"{FIRE[PAGE]!s}{DRILL}"}, "de")
    identify(project)
    into(project, "de", lambda words: GERMAN.get(words, pseudo(words)))
    checked = look_at(project, Asked())
    assert checked.diagnostics == ()
    return checked.spoken


def scenario(course: Course) -> Scenario:
    """Give the only scenario."""
    body = course.modules[0].pages[0].body
    (found,) = (node for node in body if isinstance(node, Scenario))
    return found


def test_what_has_one_name_in_another_language_is_still_two_things() -> None:
    own, german = (story(scenario(it)) for it in courses())

    assert own["scenes"] == german["scenes"]
    assert ("trust", "calm") == own["meters"]
    assert ("front", "back") == own["seats"]
    assert ("Lage", "Lage") == german["meters"] == german["seats"]


def test_a_page_shows_names_in_its_language_and_knows_places_by_the_author_s() -> None:
    _, german = courses()
    site = render(select(german, german.tracks[0]), load_theme({}))
    (page,) = (file.body for file in site.files if file.path == "index.html")
    assert isinstance(page, bytes)
    seen = html.document_fromstring(page.decode())

    assert ["0", "1"] == seen.xpath("//div[@data-seat]/@data-seat")
    assert ["Lage", "Lage"] == seen.xpath("//p[@class='sb-seat']/text()")
    assert [
        "Lage: Lage steigt, Lage sinkt",
        "Lage, Lage: Lage steigt",
    ] == seen.xpath("//p[@class='sb-way-marks']/text()")
