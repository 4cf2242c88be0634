"""A track's course as each of its learners sees it, whatever department they pick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.select.variant import offered, select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Course, Track
    from scormbuild.select.variant import Variant

NOBODY = ""
"""The lens of those who have picked none."""


def by_lens(course: Course, track: Track) -> Iterator[tuple[str, Variant]]:
    """Give what those see who have picked no lens, then what each lens sees.

    Where the track offers none there is one variant, and its lens is `NOBODY`.
    """
    lenses = offered(course, track)
    yield NOBODY, select(course, track, NOBODY if lenses else None)
    for lens in lenses:
        yield lens.id, select(course, track, lens.id)
