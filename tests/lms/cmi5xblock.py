"""Open edX's cmi5 player: a second opinion on what an AU has said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from tests.lms.servant import Servant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.lms.cmi5.rules import Json


class Cmi5XBlock:
    """Its handler, in a process of its own while its `with` lasts."""

    def __init__(self) -> None:
        self._servant = Servant("cmi5xblock")
        self._learners = 0

    def __enter__(self) -> Self:
        """Start the process."""
        self._servant.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._servant.stop()

    def upload(self, path: Path) -> dict[str, Any]:
        """Take a package or a bare structure; give what is understood of it."""
        return self._servant.ask(do="upload", path=str(path))

    def enrol(self) -> str:
        """Give a learner of whom nothing was told yet."""
        self._learners += 1
        return f"learner-{self._learners}"

    def tell(self, learner: str, statements: Iterable[Json]) -> list[int]:
        """Tell of statements, one after the other; give what it answers."""
        return [
            self._servant.ask(do="tell", learner=learner, statement=it)["status"]
            for it in statements
        ]

    def record(self, learner: str) -> dict[str, Any]:
        """Give what is kept of a learner, and what the gradebook was told."""
        return self._servant.ask(do="record", learner=learner)
