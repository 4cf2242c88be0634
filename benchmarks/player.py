"""What the player costs: calls to an LMS, and time until learners see and can act.

Calls and characters are counted in scorm-again, a step at a time; they are the same on
every machine. Times are ratios within one run, against the same page without its
script: that has nothing to start, so it can be used as soon as it is parsed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.lms import chromium  # noqa: E402 - found only now
from tests.lms.collector import Collector  # noqa: E402
from tests.lms.host import Host  # noqa: E402
from tests.lms.packaged import LONGEST, Packaged  # noqa: E402
from tests.lms.scorm_again import ScormAgain  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from tests.lms.visit import Visit

TARGETS = ("scorm12", "scorm2004-4th")
ROUNDS = 9
"""Launches of each page, interleaved; the median counts."""
SCRIPT = b'<script src="course.js"></script>'
READY = """document.addEventListener('DOMContentLoaded', () => {
  const ready = () => document.documentElement.dataset.sbReady === 'true'
  const note = () => { window.benched ??= performance.now() }
  if (!document.querySelector('script[src="course.js"]')) return note()
  new MutationObserver(() => ready() && note())
    .observe(document.documentElement, { attributes: true })
})"""
"""Notes when the page can be used: at once where no script makes it wait."""
TIMES = """() => new Promise(done => {
  const look = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    if (paint && window.benched) done([paint.startTime, window.benched])
    else setTimeout(look, 20)
  }
  look()
})"""
WIDTH = 42
QUIET = 1500
"""Milliseconds after which nothing waits to be saved with what comes next."""


class Bare(Packaged):
    """A package whose page has no script."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        document = self.files["index.html"]
        if SCRIPT not in document:
            sys.exit("the page has another script")
        self.files["index.html"] = document.replace(SCRIPT, b"")


def main() -> None:
    """Measure and print."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Host() as host,
        sync_playwright() as playwright,
    ):
        browser = chromium.start(playwright)
        lms = ScormAgain(host, Collector(host))
        found = dict(packages(Path(folder)))
        print(f"{'':<{WIDTH}} {'calls':>7} {'characters':>11} {'commits':>8}")
        for name, path in found.items():
            for step, figures in said(lms, browser, Packaged(path)):
                calls, characters, commits = figures
                title = f"{name}, {step}"
                print(f"{title:<{WIDTH}} {calls:>7} {characters:>11} {commits:>8}")
        print(f"\n{'':<{WIDTH}} {'first paint':>12} {'interactive':>12}")
        for name, path in found.items():
            paint, usable = ratios(lms, browser, path)
            print(f"{name:<{WIDTH}} {paint:>12.2f} {usable:>12.2f}")
        browser.close()
    print("\nTimes against the same page without its script; medians of", end=" ")
    print(ROUNDS, "interleaved launches.")


def packages(folder: Path) -> Iterator[tuple[str, Path]]:
    """Build the example courses; give the longest track of each for each target."""
    options = (f"--out={folder}", *(f"--target={target}" for target in TARGETS))
    for course, pattern in LONGEST.items():
        build = (sys.executable, "-m", "scormbuild", "build", f"courses/{course}")
        command = (*build, *options)
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        for target in TARGETS:
            (path,) = folder.glob(f"{pattern}-{target}.zip")
            yield f"{course} {target}", path


def said(
    lms: ScormAgain, browser: Browser, package: Packaged
) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Give calls, characters of what was given, and commits of each sort of step."""
    context = browser.new_context(viewport=chromium.WIDE)
    visit = lms.enrol(package).launch(context)
    learner = visit.learner
    learner.ready()
    yield "launch", spent(visit, lambda: None, since=0)
    if len(package.pages) > 1:
        learner.start()
        yield "a page", spent(visit, learner.turn)
    if package.practice:
        question, page = next(iter(package.practice.items()))
        learner.open_page(page)
        values = package.right(question)
        yield "an answer", spent(visit, lambda: learner.practise(question, values))
    else:
        learner.start()
    if learner.here() != package.final["page"]:
        learner.open_page(package.final["page"])
    learner.begin_quiz()
    answer = spent(visit, lambda: learner.respond(package, right=True))
    yield "a response in a quiz", answer
    while learner.go_on():
        learner.respond(package, right=True)
    yield f"handing in {package.drawn}", spent(visit, learner.submit)
    context.close()


def spent(
    visit: Visit, step: Callable[[], object], since: int | None = None
) -> tuple[int, int, int]:
    """Count what a step takes, all by itself."""
    visit.page.wait_for_timeout(QUIET)
    before = len(visit.calls()) if since is None else since
    step()
    visit.page.wait_for_timeout(QUIET)
    calls = visit.calls()[before:]
    characters = sum(len(str(one)) for call in calls for one in call.arguments)
    return len(calls), characters, sum("Commit" in call.function for call in calls)


def ratios(lms: ScormAgain, browser: Browser, path: Path) -> tuple[float, float]:
    """Give first paint and readiness, as multiples of those without the script."""
    pages = (Packaged(path), Bare(path))
    times: list[list[tuple[float, float]]] = [[], []]
    for _ in range(ROUNDS):
        for page, taken in zip(pages, times, strict=True):
            taken.append(launch(lms, browser, page))
    whole, bare = (middle(taken) for taken in times)
    return whole[0] / bare[0], whole[1] / bare[1]


def middle(taken: list[tuple[float, float]]) -> tuple[float, float]:
    """Give the median of each part."""
    return median(one[0] for one in taken), median(one[1] for one in taken)


def launch(lms: ScormAgain, browser: Browser, package: Packaged) -> tuple[float, float]:
    """Open a package in a browser that has seen nothing; give both times."""
    context = browser.new_context(viewport=chromium.WIDE)
    context.add_init_script(READY)
    visit = lms.enrol(package).launch(context)
    paint, usable = visit.learner.frame.evaluate(TIMES)
    context.close()
    return paint, usable


if __name__ == "__main__":
    main()
