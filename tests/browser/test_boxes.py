"""Where the parts of the gallery stand: boxes, not pixels, against a reviewed list.

Fonts differ from machine to machine, so only what no font decides is written down: of
elements that fill the room their parent gives them, from where to where they reach, and
how far below the one before they stand. Heights, and whatever is as wide as its words,
are left out. A second font must give the same list.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lms import chromium
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.goldens import Golden

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
WIDTHS = {"1280": chromium.WIDE, "390": chromium.NARROW}
FONTS = ("sans-serif", "monospace")
CHANCE = "Math.random = () => 0.5"
"""What is shuffled comes in the same order each time."""
BOXES = """() => {
  const page = document.querySelector('.sb-current')
  const filled = ['block', 'grid', 'flex', 'list-item']
  const sized = one => one.closest('table, dialog, button, .sb-unseen')
    || ['flex', 'inline-flex'].includes(getComputedStyle(one.parentElement).display)
  const counts = one => filled.includes(getComputedStyle(one).display)
    && !['absolute', 'fixed'].includes(getComputedStyle(one).position)
    && one.checkVisibility({ visibilityProperty: true }) && !sized(one)
  const lines = [page.dataset.page]
  const walk = (parent, depth) => {
    let above = null
    for (const one of [...parent.children].filter(counts)) {
      const { left, right, top, bottom } = one.getBoundingClientRect()
      const beside = above !== null && top < above
      const below = ` below ${Math.round(top - above)}`
      const gap = above === null ? '' : beside ? ' beside' : below
      const name = [one.localName, ...one.classList].join('.')
      const reach = `${Math.round(left)} to ${Math.round(right)}`
      lines.push(`${'  '.repeat(depth)}${name} ${reach}${gap}`)
      above = Math.max(above ?? 0, bottom)
      walk(one, depth + 1)
    }
  }
  walk(page, 1)
  return lines
}"""
FONT = """font => {
  document.documentElement.style.setProperty('--sb-font', font, 'important')
  return getComputedStyle(document.body).fontFamily
}"""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the address of the built gallery."""
    out = tmp_path_factory.mktemp("gallery")
    build = (sys.executable, "-m", "scormbuild", "build", "courses/gallery")
    command = (*build, "--target=html", f"--out={out}")
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (folder,) = out.glob("*-html")
    return (folder / "index.html").as_uri()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("font", FONTS)
def test_the_parts_of_the_gallery_stand_where_they_stood(
    browser: Browser, golden: Golden, gallery: str, width: str, font: str
) -> None:
    context = browser.new_context(viewport=WIDTHS[width], reduced_motion="reduce")
    context.add_init_script(CHANCE)
    page = context.new_page()
    page.goto(gallery)
    assert font == page.evaluate(FONT, font)
    learner = Learner(page.main_frame)
    learner.ready()
    learner.start()
    lines: list[str] = page.evaluate(BOXES)
    while page.locator("#sb-next").is_visible():
        learner.turn()
        lines += page.evaluate(BOXES)
    context.close()

    golden.holds(f"boxes-{width}.txt", "".join(f"{line}\n" for line in lines))
