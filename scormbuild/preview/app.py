"""What is answered at which address; all of it from memory, or by names we know."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from importlib import resources
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.responses import (
    FileResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from scormbuild.preview.editor import link
from scormbuild.preview.events import Hub
from scormbuild.preview.guard import Guard
from scormbuild.preview.kinds import kind
from scormbuild.preview.outline import outline
from scormbuild.preview.snapshot import Shown
from scormbuild.preview.templates import templates
from scormbuild.records import dataclass, field, fields
from scormbuild.render import ThemeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from concurrent.futures import Executor
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from starlette.requests import Request
    from starlette.types import ASGIApp

    from scormbuild.preview.session import Session, State
    from scormbuild.report.place import Where
    from scormbuild.site import File, Media

SHELL = {
    "content-security-policy": "default-src 'none'; script-src 'self';"
    " style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
    " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-frame-options": "DENY",
}
"""Nobody frames the page, and it asks nobody but us."""
UNIT = {
    "content-security-policy": "frame-ancestors 'self'",
    "x-frame-options": "SAMEORIGIN",
}
"""A package runs as in an LMS, in frames of our page only."""
NONE = "-"
"""Stands in addresses where nothing is chosen."""
PAGE = "page"
"""The folder with the page, beside this module."""
BACK = "back.html"
"""What a package that was launched by cmi5 leads back to, in its own frame."""
AXE = "node_modules/axe-core/axe.min.js"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """All that the answers are made of."""

    session: Session
    root: Path
    """The course's folder, absolute and without links."""
    beside: tuple[Path, ...]
    """Folders that may have accessibility checks in their `node_modules`."""
    commands: Mapping[str, str]
    """What the page tells people to type, by what it is for."""
    editor: str
    """Template of addresses that open a file in an editor."""
    where: Where
    """Names the course's folder to whoever started us."""
    worker: Executor
    """The one thread that reads and renders."""
    looked: Callable[[State], None]
    """Hears how the course stands after every look at it."""
    hub: Hub = field(default_factory=Hub)

    def tell(self, changed: Iterable[str]) -> None:
        """Tell pages and whoever started us how the course stands."""
        self.hub.tell(self.session.state, changed)
        self.looked(self.session.state)

    async def page(self, request: Request) -> Response:
        """Give a file of the page itself."""
        name = request.path_params.get("name", "index.html")
        for known, file in _texts(resources.files("scormbuild.preview") / PAGE, ""):
            if known == name:
                headers = UNIT if name == BACK else SHELL
                return Response(file.read_bytes(), 200, headers, kind(name))
        return _missing()

    async def axe(self, _: Request) -> Response:
        """Give the accessibility checks, where the author has installed them."""
        for folder in self.beside:
            if (folder / AXE).is_file():
                return FileResponse(folder / AXE, headers=SHELL, media_type=kind(AXE))
        return _missing()

    async def course(self, request: Request) -> Response:
        """Give what is known of the course to who looks at one of its packages."""
        loop = asyncio.get_running_loop()
        asked = dict(request.query_params)
        told = await loop.run_in_executor(self.worker, self._told, _shown(asked))
        self.looked(self.session.state)
        return Response(told, media_type="application/json")

    def _told(self, shown: Shown | None) -> str:
        if shown is None or not self.session.has(shown):
            good = self.session.state.good
            shown = good.first if good else None
        if shown is not None:
            with suppress(ThemeError):  # it is in the state then
                self.session.package(shown)
        state, editor = self.session.state, partial(link, self.editor, self.root)
        return outline(state, editor, self.where, self.commands, shown)

    async def events(self, request: Request) -> Response:
        """Give the events, from what the browser has heard last."""
        known = request.query_params.get("version", "")
        known = request.headers.get("last-event-id", known)
        stream = self.hub.stream(self.session.state, known)
        return StreamingResponse(stream, media_type="text/event-stream")

    async def templates(self, request: Request) -> Response:
        """Give what kinds of statements the xAPI profile of what is shown describes."""
        loop = asyncio.get_running_loop()
        shown = _shown(request.query_params)
        told = await loop.run_in_executor(self.worker, self._kinds, shown)
        if told is None:
            return _missing()
        return Response(told, media_type="application/json")

    def _kinds(self, shown: Shown | None) -> str | None:
        known = shown if shown is not None and self.session.has(shown) else None
        good = self.session.state.good
        if good is None:
            return None
        own = good.course_of(known) if known else None
        return templates(own or good.course)

    async def unit(self, request: Request) -> Response:
        """Give a file of a package."""
        asked = request.path_params
        shown = _shown(asked)
        if shown is None:
            return _missing()
        loop = asyncio.get_running_loop()
        try:
            files = await loop.run_in_executor(self.worker, self.session.package, shown)
        except ThemeError as fault:
            return PlainTextResponse(str(fault), 409)
        file = (files or {}).get(asked["name"])
        return _missing() if file is None else self._file(file)

    def _file(self, file: File) -> Response:
        if isinstance(file.body, bytes):
            return Response(file.body, 200, UNIT, kind(file.path))
        path = _inside(self.root, file.body)
        if path is None:
            return _missing()
        return FileResponse(path, headers=UNIT, media_type=kind(file.path))


def application(preview: Preview, *, token: str, host: str) -> ASGIApp:
    """Give what answers requests; `host` is the address that is listened on."""
    chosen = "{target}/{track}/{lms}/{depth}/{lens}/{edition}/{language}"
    routes = [
        Route("/", preview.page),
        Route("/page/axe.js", preview.axe),
        Route("/page/{name:path}", preview.page),
        Route("/api/course", preview.course),
        Route("/api/events", preview.events),
        Route("/api/templates", preview.templates),
        Route(f"/unit/{chosen}/{{name:path}}", preview.unit),
    ]
    return Guard(Starlette(routes=routes), token=token, host=host)


def _shown(asked: Mapping[str, str]) -> Shown | None:
    """Give the package that an address means; None where it names none."""
    chosen = {
        it.name: "" if asked.get(it.name) == NONE else asked.get(it.name, "")
        for it in fields(Shown)
    }
    return Shown(**chosen) if chosen["target"] and chosen["track"] else None


def _inside(root: Path, medium: Media) -> Path | None:
    """Give a medium's place on disk, unless a link has since led it out of there."""
    path = (root / medium.path).resolve()
    return path if path.is_relative_to(root) and path.is_file() else None


def _texts(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    """Give the page's files by name; its tests are none of them."""
    for entry in folder.iterdir():
        name = prefix + entry.name
        if entry.is_dir():
            yield from _texts(entry, f"{name}/")
        elif not name.endswith((".test.js", ".d.ts")):
            yield name, entry


def _missing() -> Response:
    return PlainTextResponse("There is nothing here.", 404)
