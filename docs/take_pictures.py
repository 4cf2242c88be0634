"""Take the pictures of the flagship anew, as WebP."""  # noqa: INP001 - a script

from __future__ import annotations

import base64
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal, TypeAlias

from playwright.sync_api import sync_playwright

from tests.lms import chromium
from tests.lms.learner import Learner
from tests.lms.packaged import Packaged

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs/images"
TRACK = "practitioners"
QUALITY = 82
"""Of WebP, in percent: type stays crisp, and no file is longer than 120 kB."""
GO = "id => document.querySelector(`#sb-menu a[href='#page-${id}']`).click()"
TO = """([selector, room]) => {
  const [part] = [...document.querySelectorAll(selector)].filter(it =>
    it.checkVisibility())
  scrollTo(0, part.getBoundingClientRect().top + scrollY - room)
}"""
BAR = 80
"""Pixels that the bar at the top takes, and some air."""
TITLED = 140
"""The same, and the module's name above a title."""
METERED = 150
"""The same, and a scenario's meters."""

Walk: TypeAlias = "Callable[[Learner, Packaged], None]"


def go(learner: Learner, page: str) -> None:
    """Turn to a page."""
    learner.start()
    learner.frame.evaluate(GO, page)


def to(learner: Learner, selector: str, room: int = BAR) -> None:
    """Bring something to the top."""
    learner.frame.evaluate(TO, [selector, room])


def departments(learner: Learner, _: Packaged) -> None:
    """Show what learners are asked first."""
    learner.ready()


def cover(learner: Learner, _: Packaged) -> None:
    """Show what a learner of this track is promised."""
    learner.ready()
    learner.press("#sb-roles [type=submit]")


def contents(learner: Learner, _: Packaged) -> None:
    """Show how far somebody has come."""
    learner.start()
    for _page in range(13):
        learner.turn()
    learner.press("#sb-menu-button")


def analogy(learner: Learner, _: Packaged) -> None:
    """Show a module's picture, and in what it is like and unlike."""
    go(learner, "market-square")
    to(learner, "h1", TITLED)


def question(learner: Learner, package: Packaged) -> None:
    """Show a question answered, with its reason."""
    go(learner, "opening")
    (name,) = [key for key, page in package.practice.items() if page == "opening"]
    learner.practise(name, package.wrong(name))
    to(learner, ".sb-question")


def drill(learner: Learner, _: Packaged) -> None:
    """Show the drill under way."""
    go(learner, "friday")
    learner.find(".sb-enter").nth(1).click()
    learner.find(".sb-now button").first.click()
    to(learner, ".sb-scenario")


def drill_end(learner: Learner, _: Packaged) -> None:
    """Show an end of the drill, and the way that led there."""
    go(learner, "friday")
    learner.go_the_first_ways()
    to(learner, ".sb-ending", METERED)


def result(learner: Learner, package: Packaged) -> None:
    """Show the result of the quiz, by objective."""
    learner.start()
    learner.hurry()
    learner.frame.evaluate(GO, "friday")
    learner.go_the_first_ways()
    (final,) = [it for it in package.data["quizzes"] if it["id"] == "final"]
    learner.frame.evaluate(GO, final["page"])
    learner.take_quiz(package, sum(int(it["count"]) for it in final["draws"]) - 1)
    to(learner, ".sb-result")


def places(learner: Learner, _: Packaged) -> None:
    """Show places in a picture, by night."""
    go(learner, "passenger-saw")
    to(learner, ".sb-question")


def order(learner: Learner, _: Packaged) -> None:
    """Show what is put in order, on a telephone."""
    go(learner, "ripple")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture: who walks where, and how big it is."""

    walk: Walk
    colours: Literal["light", "dark"] = "light"
    size: tuple[int, int] = (960, 640)
    """Pixels across and down, each drawn with one and a half of the picture's."""


PICTURES = {
    "cover": Picture(walk=cover, size=(1280, 700)),
    "departments": Picture(walk=departments, size=(960, 1050)),
    "contents": Picture(walk=contents),
    "analogy": Picture(walk=analogy, size=(960, 960)),
    "question": Picture(walk=question, size=(960, 640)),
    "drill": Picture(walk=drill, size=(960, 800)),
    "drill-end": Picture(walk=drill_end, size=(960, 800)),
    "result": Picture(walk=result, size=(960, 800)),
    "places-dark": Picture(walk=places, colours="dark", size=(960, 800)),
    "telephone": Picture(walk=order, size=(390, 844)),
}


def take(browser: Browser, package: Packaged, picture: Picture) -> bytes:
    """Walk to what is to be seen with a fresh browser; give a WebP file."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=1.5,
        color_scheme=picture.colours,
        reduced_motion="reduce",
    )
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    page.goto((package.path.with_suffix("") / "index.html").as_uri())
    picture.walk(Learner(page.main_frame), package)
    page.mouse.move(0, 0)
    shot = capture(page)
    context.close()
    return shot


def capture(page: Page) -> bytes:
    """Give what is shown, as WebP, which only the browser's own tools write."""
    tools = page.context.new_cdp_session(page)
    asked = {"format": "webp", "quality": QUALITY}
    return base64.b64decode(tools.send("Page.captureScreenshot", asked)["data"])


def main(names: list[str]) -> None:
    """Build the flagship, and write the pictures named, or all."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        build = (sys.executable, "-m", "scormbuild", "build", "courses/new-rules")
        wanted = (f"--track={TRACK}", "--target=html", f"--out={folder}")
        subprocess.run((*build, *wanted), cwd=ROOT, check=True)  # noqa: S603 - ours
        (made,) = Path(folder).glob("new-rules-*.zip")
        browser = chromium.start(playwright)
        for name in names or PICTURES:
            shot = take(browser, Packaged(made), PICTURES[name])
            (FOLDER / f"{name}.webp").write_bytes(shot)
            sys.stdout.write(f"{name}.webp  {len(shot) // 1000} kB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
