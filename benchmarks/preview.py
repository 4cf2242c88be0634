"""What a save costs in a preview, and how long until it is on the screen.

Courses of 5, 50 and 500 pages. CPU is the server's own, from a save to the event and
the answers that a browser then asks for. The time until the repaint is a ratio to a
static file that the browser loads again, in the same run. Then the CPU of a preview
that nobody uses.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.lms import chromium
from tests.preview import Running, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

PAGES = (5, 50, 500)
ROUNDS = 9
"""Saves of each course; the median counts."""
IDLE = 20
"""Seconds in which nothing happens."""
FILES = ("index.html", "course.css", "course.js")
SHOWN = "#device[aria-busy=false] iframe"
WORDS = "Both gates stand open in the morning, and who comes late finds one. "
SEEN = """([shown, words]) => (document.querySelector(shown)?.contentDocument
  ?? document).querySelector('#page-p0')?.textContent.includes(words)"""


def course(pages: int) -> dict[str, str]:
    """Write a course: five pages a module, a question on each."""
    names = [f"m{number}" for number in range(max(1, pages // 5))]
    settings = ["format: 1", "id: bench", "title: Bench", "version: 1.0.0"]
    settings += ["language: en", f"modules: [{', '.join(names)}]"]
    files = {"course.yaml": "\n".join(settings) + "\n"}
    lock = [f"page p{number} {number}\n" for number in range(pages)]
    for at, name in enumerate(names):
        own = range(at * 5, min(pages, at * 5 + 5))
        texts = "".join(page(number) for number in own)
        files[f"modules/{name}/module.md"] = f"---\ntitle: Module {at}\n---\n{texts}"
        lock += [f"component q{number} {number} true-false\n" for number in own]
    files["scormbuild.lock"] = "".join(sorted(lock))
    return files


def page(number: int) -> str:
    """Write a page of about three hundred words."""
    text = "\n\n".join([WORDS * 5] * 4)
    asked = f"::: true-false #q{number} correct=true\nIs gate {number} open?\n"
    answers = "> True: It is.\n> False: Look again.\n:::\n"
    return f"# Gate {number} {{#p{number}}}\n\nSave 0.\n\n{text}\n\n{asked}{answers}\n"


def used(process: int) -> float:
    """Give the CPU time that a process has used, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def bare() -> float:
    """Give the CPU time of a bare interpreter's start, in seconds."""
    before = os.times()
    for _ in range(ROUNDS):
        subprocess.run([sys.executable, "-c", "pass"], check=True)
    after = os.times()
    own = after.children_user - before.children_user
    return (own + after.children_system - before.children_system) / ROUNDS


def saves(running: Running, after: Callable[[str], None]) -> tuple[float, float]:
    """Save again and again; give CPU of all saves together, and seconds of each."""
    path = running.course / "modules/m0/module.md"
    text = re.sub(r"Save \d+\.", "Save 0.", path.read_text("utf-8"), count=1)
    times = []
    begin = used(running.process.pid)
    for number in range(1, ROUNDS + 1):
        words = f"Save {number}."
        start = time.perf_counter()
        path.write_text(text.replace("Save 0.", words, 1), "utf-8")
        after(words)
        times.append(time.perf_counter() - start)
    return (used(running.process.pid) - begin) / ROUNDS, median(times)


def heard(running: Running) -> tuple[float, float]:
    """Measure saves until the event, with what a browser asks for behind it."""
    with running.listen() as ear:

        def after(_: str) -> None:
            ear.until(ok=True)
            for path in (
                "api/course",
                *(f"unit/html/all/-/-/-/-/{it}" for it in FILES),
            ):
                running.ask(path)

        return saves(running, after)


def painted(running: Running, browser: Browser) -> float:
    """Measure saves until they can be read in the browser, in seconds."""
    tab = browser.new_page()
    tab.goto(running.url)
    tab.wait_for_function(SEEN, arg=[SHOWN, "Save"], polling="raf")

    def after(words: str) -> None:
        tab.wait_for_function(SEEN, arg=[SHOWN, words], polling="raf")

    seconds = saves(running, after)[1]
    tab.close()
    return seconds


def reloaded(running: Running, browser: Browser, folder: Path) -> float:
    """Measure loading the same document again as a static file, in seconds."""
    for name in FILES:
        (folder / name).write_bytes(running.ask(f"unit/html/all/-/-/-/-/{name}").body)
    tab = browser.new_page()
    tab.goto((folder / "index.html").as_uri())
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        tab.reload()
        tab.wait_for_function(SEEN, arg=["none", "Save"], polling="raf")
        times.append(time.perf_counter() - start)
    tab.close()
    return median(times)


def measure(pages: int, start: float, browser: Browser) -> str:
    """Give a course's row."""
    with tempfile.TemporaryDirectory() as made:
        home, static = Path(made, "state"), Path(made, "static")
        home.mkdir()
        static.mkdir()
        files = course(pages)
        with Running(written(Path(made, "course"), files), home) as running:
            heard(running)
            cpu, event = heard(running)
            paint, load = painted(running, browser), reloaded(running, browser, static)
            before = used(running.process.pid)
            time.sleep(IDLE)
            idle = used(running.process.pid) - before
    return (
        f"{pages:>5} {cpu * 1e3:>8.0f} {cpu / start:>8.1f} {event / load:>9.1f}"
        f" {paint / load:>9.1f} {idle * 1e3 / IDLE:>9.2f}"
    )


def main() -> None:
    """Measure and print."""
    start = bare()
    print(f"{'pages':>5} {'CPU':>8} {'CPU':>8} {'event':>9} {'repaint':>9} {'idle':>9}")
    print(
        f"{'':>5} {'ms':>8} {'x bare':>8} {'x reload':>9} {'x reload':>9} {'ms/s':>9}"
    )
    with sync_playwright() as playwright:
        browser = chromium.start(playwright)
        for pages in PAGES:
            print(measure(pages, start, browser), flush=True)
        browser.close()
    print("\nCPU of the server for a save and for what a browser then asks; x bare: as")
    print(
        "many starts of Python. Time until the event and until the words can be read,"
    )
    print("against loading the same document as a file; medians of", ROUNDS, "saves.")


if __name__ == "__main__":
    main()
