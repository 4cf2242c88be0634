"""A learner who uses a package by what stands in its document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.lms.solver import solve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Frame, Locator

    from tests.lms.packaged import Packaged

READY: Final = "html[data-sb-ready=true]"
GIVEN: Final = """form => [...form.querySelectorAll('.sb-choice, input, select')].map(
  one => [one.dataset.index, one.type, one.checked, one.value].join(' '))"""
"""What stands in a question: rows in their order, what is chosen, what is written."""
HURRY: Final = """() => {
  const next = document.querySelector('#sb-next')
  while (next.checkVisibility()) next.click()
}"""


class Learner:
    """Somebody before a screen."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame

    def find(self, selector: str) -> Locator:
        """Find something that can be seen."""
        return self.frame.locator(f"{selector}:visible")

    def press(self, selector: str) -> None:
        """Press the one button that can be seen."""
        self.find(selector).click()

    def ready(self) -> str:
        """Wait until the player runs; give what it says of the LMS."""
        found = self.frame.locator(READY)
        found.wait_for(state="attached")
        return found.get_attribute("data-sb-lms") or ""

    def settled(self) -> None:
        """Wait until the LMS has said yes to all that was done."""
        owed = self.frame.locator("html[data-sb-saved=false]")
        owed.wait_for(state="detached")

    def arrived(self) -> None:
        """Wait until all that was done is known to have arrived.

        Where an adapter sends while the page goes on, a yes comes before that.
        """
        self.settled()
        arriving = self.frame.locator("html[data-sb-arrived=false]")
        arriving.wait_for(state="detached")

    def start(self) -> None:
        """Press Start or Resume on the cover.

        Who is asked first which department is theirs belongs to none.
        """
        self.ready()
        if self.find("#sb-roles").count():
            self.press("#sb-roles [type=submit]")
        self.press("#sb-start")
        self.find(".sb-page").wait_for()

    def here(self) -> str:
        """Give the id of the page that is shown, empty on the cover."""
        shown = self.find(".sb-page")
        return (shown.get_attribute("data-page") or "") if shown.count() else ""

    def turn(self) -> str:
        """Go to the next page; give its id."""
        before = self.here()
        assert self.find("#sb-next").count(), f"{before} is the last page"
        self.press("#sb-next")
        self.frame.locator(f'.sb-page[data-page="{before}"]').wait_for(state="hidden")
        return self.here()

    def turn_to(self, page: str) -> None:
        """Turn pages until one is shown."""
        while self.here() != page:
            self.turn()

    def hurry(self) -> None:
        """Go through all pages that are left, without a look at them."""
        self.frame.evaluate(HURRY)

    def open_page(self, page: str) -> None:
        """Go to a page by the menu."""
        self.press("#sb-menu-button")
        self.press(f'#sb-menu a[href="#page-{page}"]')
        self.find(f'.sb-page[data-page="{page}"]').wait_for()

    def question(self, name: str) -> Locator:
        """Find a question on the page."""
        return self.find(f'.sb-question[data-question="{name}"]')

    def tick(self, question: Locator, values: Sequence[int]) -> None:
        """Choose options of a question, by the values of their inputs."""
        for value in values:
            question.locator(f'input[value="{value}"]').check()

    def ticked(self, question: Locator) -> list[int]:
        """Give the values of the options that are chosen."""
        chosen = question.locator("input:checked")
        values = [one.get_attribute("value") for one in chosen.all()]
        return sorted(int(value) for value in values if value is not None)

    def given(self, question: Locator) -> list[str]:
        """Give what stands in a question of any kind, to be held against itself."""
        found: list[str] = question.evaluate(GIVEN)
        return found

    def practise(self, name: str, values: Sequence[int]) -> None:
        """Answer a question on the page, and have it checked."""
        question = self.question(name)
        self.tick(question, values)
        question.locator(".sb-check").click()
        question.locator(".sb-feedback:visible, .sb-verdict:visible").first.wait_for()

    def begin_quiz(self) -> None:
        """Begin the quiz on the page, or go on with it."""
        self.press(".sb-quiz-start")
        self.card().wait_for()

    def card(self) -> Locator:
        """Find the question of the quiz that is shown."""
        return self.find(".sb-quiz-card .sb-question")

    def asked(self) -> str:
        """Give the id of the question of the quiz that is shown."""
        return self.card().get_attribute("data-question") or ""

    def respond(self, package: Packaged, *, right: bool) -> str:
        """Respond to the question that is shown; give its id."""
        question = self.asked()
        solve(self.card(), package.data["questions"][question], right=right)
        return question

    def go_on(self) -> bool:
        """Go on in the quiz; tell whether there is another question."""
        before = self.asked()
        self.press(".sb-quiz-next")
        shown = f'.sb-quiz-card .sb-question[data-question="{before}"]'
        self.frame.locator(shown).wait_for(state="hidden")
        return self.card().count() > 0

    def take_quiz(self, package: Packaged, right: int) -> list[str]:
        """Respond rightly to so many questions, wrongly to the rest, and submit.

        Gives the ids of the questions that were asked, in their order.
        """
        self.begin_quiz()
        return self.finish_quiz(package, right)

    def finish_quiz(self, package: Packaged, right: int) -> list[str]:
        """Do the same with a quiz that has been begun."""
        asked = [self.respond(package, right=right > 0)]
        while self.go_on():
            asked.append(self.respond(package, right=len(asked) < right))
        self.submit()
        return asked

    def go_the_first_ways(self) -> None:
        """Enter the scenario on the page, and make each first choice up to an end."""
        self.find(".sb-enter").first.click()
        while self.find(".sb-now").count():
            self.find(".sb-now button").first.click()

    def submit(self) -> None:
        """Submit the quiz and wait for its result."""
        self.press(".sb-quiz-submit")
        self.find(".sb-result").wait_for()

    def try_again(self, package: Packaged, right: int) -> list[str]:
        """Begin another attempt at a decided quiz, and take it."""
        self.press(".sb-quiz-retry")
        self.card().wait_for()
        return self.finish_quiz(package, right)

    def percent(self) -> int:
        """Read the percentage of the result."""
        shown = self.find(".sb-result-percent")
        return int(shown.get_attribute("data-percent") or "-1")

    def retry(self) -> None:
        """Ask to try again, unless that has happened by itself a moment ago."""
        self.frame.evaluate("document.querySelector('#sb-retry').click()")

    def leave(self) -> None:
        """Press Save and leave, and wait for the word that it is safe."""
        self.press("#sb-leave")
        self.find("#sb-left").wait_for()
