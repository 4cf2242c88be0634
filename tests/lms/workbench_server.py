"""Open edX's SCORM player in the XBlock workbench: a process of its own.

It runs in an environment of its own (requirements-workbench.txt), serves pages over
HTTP, and takes orders as lines of JSON on standard input; each gets one line back.
"""

# ruff: noqa: PLC0415 - Django must be set up before it may be imported
# ruff: noqa: ANN401 - nothing in the workbench has types
# mypy: disable-error-code="import-not-found,import-untyped"
# (its packages stand in another environment)

from __future__ import annotations

import json
import logging
import os
import socketserver
import sys
import tempfile
import threading
import types
from pathlib import Path
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PATIENCE = 15.0
"""Seconds to wait for values to arrive."""
FORM = {
    "display_name": "Course",
    "has_score": "1",
    "weight": "1",
    "popup_on_launch": "0",
    "enable_navigation_menu": "0",
    "enable_fullscreen_button": "0",
    "navigation_menu_width": "",
    "width": "",
    "height": "700",
}
"""What an Open edX author fills in beside the package."""
news = threading.Condition()
"""Notified after every request."""


def prepare(folder: Path) -> None:
    """Set Django up with its database and media in a folder of ours."""
    database = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(folder / "workbench.db"),
        "OPTIONS": {"timeout": 20},
    }
    os.chdir(folder)
    os.environ["EXCLUDE_SAMPLE_XBLOCKS"] = "yes"
    os.environ["WORKBENCH_DATABASES"] = json.dumps({"default": database})
    os.environ["DJANGO_SETTINGS_MODULE"] = "workbench.settings"
    import django
    from workbench import settings

    settings.MEDIA_ROOT = str(folder / "media")
    settings.MEDIA_URL = "/media/"
    settings.LMS_ROOT_URL = "http://lms.example"
    settings.LOGGING_CONFIG = None
    # its file store is of no use here and does not start on every Python
    settings.INSTALLED_APPS = [
        name for name in settings.INSTALLED_APPS if name != "djpyfs"
    ]
    django.setup()
    logging.disable(logging.CRITICAL)
    from django.core.management import call_command

    call_command("migrate", run_syncdb=True, verbosity=0, interactive=False)


def adapt() -> None:
    """Give the player what Open edX has and the workbench lacks."""
    from openedxscorm import ScormXBlock

    def location(block: Any) -> object:
        name = str(block.scope_ids.usage_id)
        return types.SimpleNamespace(
            block_id=name, org="org", course="course", block_type="scorm"
        )

    def assets(block: Any) -> str:
        # with the workbench's query behind it, no relative address would resolve
        address = block.runtime.handler_url(block, "assets_proxy")
        return str(address).partition("?")[0].rstrip("/")

    ScormXBlock.location = property(location)
    ScormXBlock.proxy_base_url = property(assets)


def block_of(name: str, student: str) -> Any:
    """Give the course's block as one learner has it."""
    from workbench.runtime import WorkbenchRuntime
    from workbench.scenarios import SCENARIOS

    return WorkbenchRuntime(student).get_block(SCENARIOS[name].usage_id)


def upload(order: dict[str, Any]) -> dict[str, object]:
    """Make a course of a package, as its author would in Studio."""
    from webob import Request
    from workbench.scenarios import add_xml_scenario

    add_xml_scenario(order["name"], order["name"], "<scorm/>")
    path = Path(order["path"])
    block = block_of(order["name"], "author")
    form = {**FORM, "file": (path.name, path.read_bytes())}
    answer = block.runtime.handle(block, "studio_submit", Request.blank("/", POST=form))
    block.save()
    return {
        "result": json.loads(answer.body),
        "version": block.scorm_version,
        "index": block.index_page_path,
        "warnings": list(block.package_warnings or []),
    }


def record(order: dict[str, Any]) -> dict[str, object]:
    """Give what is kept for a learner, once it holds the values asked for."""

    def read() -> Any:
        return block_of(order["name"], order["student"])

    def arrived() -> bool:
        kept = read().scorm_data
        return all(kept.get(name) == value for name, value in order["until"].items())

    with news:
        reached = news.wait_for(arrived, timeout=PATIENCE)
    block = read()
    return {
        "reached": reached,
        "values": dict(block.scorm_data),
        "status": block.lesson_status,
        "success": block.success_status,
        "score": block.lesson_score,
    }


def serve() -> str:
    """Begin to serve; give the address."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.wsgi import get_wsgi_application

    class Server(socketserver.ThreadingMixIn, WSGIServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Say nothing of browsers that went away in the middle."""

    class Handler(WSGIRequestHandler):
        def log_message(self, *_: object) -> None:
            """Keep quiet."""

        def address_string(self) -> str:
            return "127.0.0.1"

    application = StaticFilesHandler(get_wsgi_application())

    def telling(environ: Any, start_response: Callable[..., Any]) -> Iterable[bytes]:
        with news:  # it reads and writes a learner's values as one: one at a time
            answer = application(environ, start_response)
            news.notify_all()
        return answer  # type: ignore[no-any-return]  # Django has no types

    server = make_server("127.0.0.1", 0, telling, Server, Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def main() -> None:
    """Obey until standard input ends."""
    with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
        prepare(Path(folder))
        adapt()
        orders = {"upload": upload, "record": record}
        answers = sys.stdout
        sys.stdout = sys.stderr  # what libraries print must not be taken for answers
        print(json.dumps({"address": serve()}), file=answers, flush=True)
        for line in sys.stdin:
            order = json.loads(line)
            answer = orders[order["do"]](order)
            print(json.dumps(answer), file=answers, flush=True)
        os.chdir("/")


if __name__ == "__main__":
    main()
