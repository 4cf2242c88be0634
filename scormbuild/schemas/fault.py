"""One thing wrong with a manifest, and the exception that carries all of them."""

from __future__ import annotations

from scormbuild.records import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a manifest."""

    line: int
    """From 1."""
    message: str

    def __str__(self) -> str:
        """Say the line, then the fault."""
        return f"line {self.line}: {self.message}"


class ManifestError(Exception):
    """A manifest that no LMS should be given: our bug, not the author's."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Take what is wrong with it."""
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults
