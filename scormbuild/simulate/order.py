"""Which pages a learner can open when, by gates and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.select.variant import Variant


def required(variant: Variant) -> tuple[str, ...]:
    """Give the ids of the pages that must be shown, in the variant's order.

    What is for some departments only is asked of nobody: lenses require nothing.
    """
    return tuple(
        page.id
        for module in variant.modules
        if module.id not in variant.track.optional
        for page in module.pages
        if not page.audiences
    )


def needs(variant: Variant) -> dict[str, frozenset[str]]:
    """Give each page, in order, with the pages that must be shown before it opens.

    Those are the required pages of the modules that its own waits for; and all
    required pages before it where navigation is not free.
    `player/learning/gates.js` says the same.
    """
    must = frozenset(required(variant))
    pages = {m.id: [page.id for page in m.pages] for m in variant.modules}
    free = variant.course.navigation.free
    before: set[str] = set()
    found: dict[str, frozenset[str]] = {}
    for module, own in pages.items():
        awaited = {
            page
            for gate in variant.gates
            if gate.open == module
            for name in gate.after
            for page in pages[name]
        }
        for page in own:
            found[page] = must & (awaited if free else awaited | before)
            before.add(page)
    return found


def walk(needed: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Give the pages as a learner reads them: from first to last, again and again.

    Pages that never open are left out. Reading one can only open others, never close
    them, so no other order would lead further.
    """
    shown: set[str] = set()
    while ready := [page for page in needed if page not in shown]:
        come = len(shown)
        for page in ready:
            if needed[page] <= shown:
                shown.add(page)
                yield page
        if len(shown) == come:
            return
