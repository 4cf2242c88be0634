"""One way in which a manifest goes wrong, and who must notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mutant(NamedTuple):
    """One change to a good manifest."""

    name: str
    old: str
    new: str
    stricter: str = ""
    """The clause by which we refuse what the official schemas let pass."""
    where: str = ""
    """The edition whose official schemas let it pass; all where it is empty."""

    def passes(self, schema: str) -> bool:
        """Whether the official schemas of a standard or edition let it pass."""
        return self.stricter != "" and self.where in {"", schema}


def texts(manifest: str, mutants: Iterable[Mutant]) -> list[tuple[Mutant, str]]:
    """Give each mutant with its text; all of them change something."""
    made = [(m, manifest.replace(m.old, m.new, 1)) for m in mutants]
    assert [] == [mutant.name for mutant, text in made if text == manifest]
    return made
