"""Open edX's cmi5 player without Open edX: what its handler makes of statements.

It runs in a process and an environment of its own (requirements-cmi5xblock.txt), with
the least of a runtime that an XBlock needs: its fields in memory, and an ear for what
it publishes. It takes orders as lines of JSON on standard input; each gets one line
back.
"""

# ruff: noqa: PLC0415 - Django must be set up before it may be imported
# ruff: noqa: ANN401 - nothing in an XBlock has types
# mypy: disable-error-code="import-not-found,import-untyped"
# (its packages stand in another environment)

from __future__ import annotations

import io
import json
import logging
import sys
import tempfile
import types
from pathlib import Path
from typing import Any

FORM = {"display_name": "Course", "has_score": "1", "weight": "1"} | {
    "width": "100",
    "height": "700",
}
"""What an Open edX author fills in beside the package."""


def prepare(folder: str) -> None:
    """Set Django up with the player's files in a folder of ours."""
    import django
    from django.conf import settings

    logging.disable(logging.CRITICAL)
    settings.configure(MEDIA_ROOT=folder, LMS_ROOT_URL="http://lms.example")
    django.setup()


def runtime(published: list[dict[str, Any]]) -> Any:
    """Make a runtime that keeps fields in memory, and hears what is published."""
    from xblock.runtime import DictKeyValueStore, KvsFieldData, MemoryIdManager, Runtime

    class Least(Runtime):  # type: ignore[misc]  # it has no types
        def publish(self, _block: Any, kind: str, data: dict[str, Any]) -> None:
            published.append({"kind": kind} | data)

        def handler_url(self, *_: object, **__: object) -> str:
            raise NotImplementedError

        local_resource_url = resource_url = handler_url

    ids = MemoryIdManager()
    store = KvsFieldData(DictKeyValueStore())
    return Least(id_reader=ids, id_generator=ids, services={"field-data": store})


class Upload(io.BytesIO):
    """A file as Open edX hands it on: what is in it, and its name."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.read_bytes())
        self.name = path.name


class Host:
    """One course and its learners."""

    def __init__(self) -> None:
        from openedx_cmi5_xblock.openedx_cmi5_xblock import CMI5XBlock

        # what Open edX's blocks have and an XBlock lacks
        CMI5XBlock.location = types.SimpleNamespace(block_id="course")
        self.published: list[dict[str, Any]] = []
        self._kind = CMI5XBlock
        self._runtime = runtime(self.published)

    def block(self, learner: str) -> Any:
        """Give the course as one learner has it."""
        from xblock.fields import ScopeIds

        ids = ScopeIds(learner, "openedx_cmi5_xblock", "course", "course")
        return self._runtime.construct_xblock_from_class(self._kind, ids)

    def upload(self, order: dict[str, Any]) -> dict[str, object]:
        """Take a package or a bare structure, as its author would in Studio."""
        from webob import Request

        path = Path(order["path"])
        block = self.block("author")
        form = FORM | {"file": (path.name, path.read_bytes())}
        request = Request.blank("/", POST=form)
        # Open edX's own uploads bear the name that this player asks for
        request.params["file"].file = Upload(path)
        answer = self._runtime.handle(block, "studio_submit", request)
        return {
            "result": json.loads(answer.body),
            "course": dict(block.course_data),
            "units": list(block.au_urls),
        }

    def tell(self, order: dict[str, Any]) -> dict[str, object]:
        """Give the handler a statement, as an AU would: one at a time (PUT)."""
        from webob import Request

        statement = order["statement"]
        body = json.dumps(statement).encode()
        address = f"/statements?statementId={statement['id']}"
        request = Request.blank(address, method="PUT", body=body)
        block = self.block(order["learner"])
        answer = self._runtime.handle(block, "lrs_endpoint", request, "statements")
        return {"status": answer.status_int}

    def record(self, order: dict[str, Any]) -> dict[str, object]:
        """Give what is kept of a learner, and what was published since last asked."""
        block = self.block(order["learner"])
        published = list(self.published)
        self.published.clear()
        return {
            "status": block.lesson_status,
            "score": block.lesson_score,
            "published": published,
        }


def main() -> None:
    """Obey until standard input ends."""
    answers = sys.stdout
    sys.stdout = sys.stderr  # what libraries print must not be taken for answers
    with tempfile.TemporaryDirectory(prefix="cmi5xblock-") as folder:
        prepare(folder)
        host = Host()
        print(json.dumps({"address": "standard input"}), file=answers, flush=True)
        for line in sys.stdin:
            order = json.loads(line)
            answer = getattr(host, order["do"])(order)
            print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
