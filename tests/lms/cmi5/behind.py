"""An LRS that others wrote, behind the LMS side: it gets what was judged and taken."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

if TYPE_CHECKING:
    from tests.lms.cmi5.rules import Json

HEADERS = {
    "Authorization": "Basic Y2k6Y2k=",
    "Content-Type": "application/json",
    "X-Experience-API-Version": "1.0.3",
}
"""Who asks; Learning Locker believes anybody here."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One such LRS."""

    endpoint: str

    def take(self, statements: list[Json]) -> None:
        """Store statements; fails where it refuses one."""
        path = f"{urlsplit(self.endpoint).path}/statements"
        ids = self._ask("POST", path, json.dumps(statements))
        assert [it["id"] for it in statements] == ids

    def held(self, registration: str) -> list[Json]:
        """Give what it holds of a registration, the oldest first."""
        query = urlencode({"registration": registration, "ascending": "true"})
        more = f"{urlsplit(self.endpoint).path}/statements?{query}"
        found = []
        while more:
            page = self._ask("GET", more)
            found += page["statements"]
            more = page.get("more")
        return found

    def _ask(self, method: str, path: str, body: str | None = None) -> Any:  # noqa: ANN401 - whatever JSON can say
        connection = HTTPConnection(urlsplit(self.endpoint).netloc)
        try:
            connection.request(method, path, body, HEADERS)
            answer = connection.getresponse()
            said = answer.read()
            assert (answer.status, said) == (200, said)
            return json.loads(said)
        finally:
            connection.close()
