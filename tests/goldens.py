"""Expected files, kept under `tests/golden`; `pytest --update` writes them anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Golden:
    """Holds what the code gives against what is kept."""

    folder: Path
    update: bool

    def holds(self, name: str, actual: str) -> None:
        """Assert that a text is the kept one, or keep it."""
        path = self.folder / name
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, "utf-8")
        expected = path.read_text("utf-8") if path.is_file() else ""
        assert expected == actual, f"{path} differs; `pytest --update` rewrites it"
