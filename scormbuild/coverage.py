"""Which items of a course's ledger are taught, by which pages, and which waived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from scormbuild.model import Course, LedgerItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """One item of the ledger, and who sees to it."""

    item: LedgerItem
    pages: tuple[str, ...]
    """Pages that name it, as `module/page`, in the course's order."""
    modules: tuple[str, ...]
    """Modules that name it in their front matter; that alone teaches nothing."""

    @property
    def how(self) -> str:
        """Give `taught`, `waived` or `neither`.

        What is waived stays so where a page names it, as a list of sources does.
        """
        if self.item.waived:
            return "waived"
        return "taught" if self.pages else "neither"


def coverage(course: Course) -> tuple[Covered, ...]:
    """Give every item of the ledger, in its order; none where there is no ledger."""
    pages: dict[str, list[str]] = {}
    modules: dict[str, list[str]] = {}
    for module in course.modules:
        for name in dict.fromkeys(module.sources):
            modules.setdefault(name, []).append(module.id)
        for page in module.pages:
            for name in dict.fromkeys(page.sources):
                pages.setdefault(name, []).append(f"{module.id}/{page.id}")
    return tuple(
        Covered(
            item=item,
            pages=tuple(pages.get(item.id, ())),
            modules=tuple(modules.get(item.id, ())),
        )
        for item in course.ledger
    )
