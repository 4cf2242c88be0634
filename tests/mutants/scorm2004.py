"""Ways in which a manifest of SCORM 2004 goes wrong, and who must notice."""

from __future__ import annotations

from tests.mutants.activities2004 import ITEMS, SEQUENCING
from tests.mutants.metadata2004 import METADATA
from tests.mutants.mutant import Mutant, texts
from tests.mutants.packaging2004 import PARTS, RESOURCES, STRUCTURE


def mutants(manifest: str) -> list[tuple[Mutant, str]]:
    """Give every mutant with its text."""
    cut = [
        Mutant(name, manifest[manifest.index(a) : manifest.index(b)], "", clause)
        for name, a, b, clause in PARTS
    ]
    every = (*RESOURCES, *STRUCTURE, *ITEMS, *SEQUENCING, *METADATA, *cut)
    return texts(manifest, every)
