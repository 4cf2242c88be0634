"""Responds to a question of any kind that is marked, as somebody at a screen would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator

Data = dict[str, Any]

OTHER = "something else"
FAR = "-99"
"""What nobody expects, in words and as a number."""


def solve(form: Locator, question: Data, *, right: bool) -> None:
    """Give a right response to a question that is shown, or a wrong one."""
    _MANNERS[question["manner"]](form, question["interaction"], right)


def _one(form: Locator, asked: Data, right: bool) -> None:  # noqa: FBT001 - as all here
    numbers = {it["id"]: it["index"] for it in asked["choices"]}
    numbers = numbers or {"true": 1, "false": 0}
    wanted = {numbers[name] for name in asked["correct"][0]}
    others = set(numbers.values()) - wanted
    for number in wanted if right else {min(others)}:
        form.locator(f'input[value="{number}"]').check()


def _text(form: Locator, asked: Data, right: bool) -> None:  # noqa: FBT001
    form.locator(".sb-field").fill(asked["correct"][0][0] if right else OTHER)


def _number(form: Locator, asked: Data, right: bool) -> None:  # noqa: FBT001
    form.locator(".sb-field").fill(asked["correct"][0][0] if right else FAR)


def _pairs(form: Locator, asked: Data, right: bool) -> None:  # noqa: FBT001
    """Give each row its partner, or another; no partner may be right for all rows."""
    rows = {it["id"]: it["index"] for it in asked["choices"]}
    partners = {it["id"]: it["index"] for it in asked["partners"]}
    wanted = dict(zip(asked["correct"][0][::2], asked["correct"][0][1::2], strict=True))
    for row, number in rows.items():
        fits = partners[wanted[row]]
        chosen = fits if right else min(set(partners.values()) - {fits})
        place = form.locator(f'.sb-choice[data-index="{number}"]')
        select = place.locator("select")
        if select.count():
            select.select_option(str(chosen))
        else:
            place.locator(f'input[value="{chosen}"]').check()


def _sequence(form: Locator, asked: Data, right: bool) -> None:  # noqa: FBT001
    """Move items up until they stand in their order, or in the opposite one.

    Where they stand so already, one goes down and up again: what nobody has touched is
    no response.
    """
    numbers = {it["id"]: it["index"] for it in asked["choices"]}
    wanted = [numbers[name] for name in asked["correct"][0]]
    first = form.locator(".sb-choice").first.get_attribute("data-index")
    for move in ("down", "up"):
        form.locator(f'.sb-choice[data-index="{first}"] [data-move={move}]').click()
    for place, number in enumerate(wanted if right else wanted[::-1]):
        items = form.locator(".sb-choice")
        stand = [item.get_attribute("data-index") for item in items.all()]
        for _ in range(stand.index(str(number)) - place):
            form.locator(f'.sb-choice[data-index="{number}"] [data-move=up]').click()


_MANNERS = {
    "one": _one,
    "several": _one,
    "text": _text,
    "number": _number,
    "pairs": _pairs,
    "sequence": _sequence,
}
