"""What a build report says of ways to deliver: what each means for the LMS."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from scormbuild.model import Delivery

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.plan.packages import Planned

WIDTH = 80

MEANT = {
    Delivery.PICKER: (
        "In `picker` learners say which roles are theirs. The LMS gets no pass mark and"
        " is told that the course is completed once what those roles ask is done; what"
        " is said above is for whoever has all of them."
    ),
    Delivery.UNITS: (
        "The LMS launches and counts each module of `units` by itself. The whole is"
        " completed once all required ones are, and passed once each graded one is; its"
        " score is theirs by weight."
    ),
}
"""What a way of delivery means for whoever looks at the LMS."""

ORDERED = (
    "The LMS is told to keep their order (`navigation.enforce`). Only an LMS with"
    " sequencing does; Moodle takes no such package."
)
ADVISED = (
    "Each opens at any time: gates and order hold within a module, and the LMS knows"
    " nothing of them."
)


def delivered(packages: Sequence[Planned]) -> Iterator[str]:
    """Say what ways of delivery mean, each once."""
    for way in dict.fromkeys(it.want.delivery for it in packages):
        if way in MEANT:
            yield ""
            yield from textwrap.wrap(MEANT[way], WIDTH)
    units = [u for it in packages for u in it.draft.site.units if len(it.units) > 1]
    if units:
        ordered = any(unit.after for unit in units)
        yield from textwrap.wrap(ORDERED if ordered else ADVISED, WIDTH)
