"""What axe minds about what a page shows, once nothing on it moves any more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Frame, Page

SCRIPT: Final = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
UNSEEN: Final = (".sb-page:not(.sb-current)", ".sb-pools")
"""What a package keeps and does not show."""
STILL: Final = """() => Promise.all(document.getAnimations()
  .filter(one => Number.isFinite(one.effect.getComputedTiming().endTime))
  .map(one => one.finished.catch(() => undefined)))"""
"""Waits for what fades: colours half-way there have too little contrast."""
RUN: Final = """async exclude => {
  const found = await axe.run({ exclude }, { resultTypes: ['violations'] })
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary}`))
}"""
WIDTH: Final = """() => {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth > clientWidth ? [`${scrollWidth} wide in ${clientWidth}`] : []
}"""


def minded(place: Page | Frame, *, leaving_out: Sequence[str] = UNSEEN) -> list[str]:
    """Give what axe minds about what is shown now, a line for each place.

    Elements of the selectors in `leaving_out` are not looked at.
    """
    if not place.evaluate("() => 'axe' in window"):
        place.evaluate(SCRIPT.read_text(encoding="utf-8"))
    place.evaluate(STILL)
    found: list[str] = place.evaluate(RUN, list(leaving_out))
    return found


def wide(place: Page | Frame) -> list[str]:
    """Give a line where one must scroll sideways (WCAG 1.4.10)."""
    found: list[str] = place.evaluate(WIDTH)
    return found


def minded_and_wide(place: Page | Frame) -> list[str]:
    """Give what axe minds, and whether one must scroll sideways."""
    return [*minded(place), *wide(place)]
