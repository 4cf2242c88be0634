"""Variant → what the player is told of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Presentation, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Module, Page
    from scormbuild.select.variant import Variant
    from scormbuild.site import Json


def pages(variant: Variant) -> list[Json]:
    """Give the pages that do not depend on a lens, in order."""
    return [
        {
            "id": page.id,
            "index": page.index,
            "module": module.id,
            "required": module.id not in variant.track.optional,
            **({"waits": True} if waits(page) else {}),
            **({"due": due(page)} if due(page) else {}),
        }
        for module, page in all_pages(variant)
        if not for_lens(page)
    ]


def lens_pages(variant: Variant) -> dict[str, Json]:
    """Give the pages that only those see who picked a lens, each with its place."""
    found: list[Json] = [
        {
            "id": page.id,
            "index": page.index,
            "module": module.id,
            "required": False,
            "at": at,
            "lenses": [
                {"of": audience.marks, "shown": audience.shown}
                for audience in page.audiences
            ],
        }
        for at, (module, page) in enumerate(all_pages(variant))
        if for_lens(page)
    ]
    return {"lensPages": found} if found else {}


def all_pages(variant: Variant) -> Iterator[tuple[Module, Page]]:
    """Give all pages, each with its module, in order."""
    for module in variant.modules:
        for page in module.pages:
            yield module, page


def for_lens(page: Page) -> bool:
    """Say whether who sees a page depends on the lens that learners pick."""
    return any(audience.lenses for audience in page.audiences)


def waits(page: Page) -> bool:
    """Say whether a page counts as read only once something was played through."""
    return any(
        isinstance(node, Presentation) and node.media is not None and node.media.watch
        for node in walk.nodes(page.body)
    )


def due(page: Page) -> list[Json]:
    """Give the numbers of what must be given before a page is done."""
    return [it.index for it in walk.asked_on(page) if it.due or page.answered]
