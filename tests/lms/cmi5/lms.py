"""Enrols and launches: a learner in front of an AU, in a browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlencode
from uuid import uuid4

from lxml import etree

from tests.lms.cmi5.records import Registration, Session, kept, written
from tests.lms.cmi5.rules import SESSION, Launched
from tests.lms.cmi5.server import LAUNCH_DATA, Server
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

    from tests.lms.packaged import Packaged

ACTOR = {
    "objectType": "Agent",
    "name": "Ada Ö.",
    "account": {"homePage": "https://lms.example", "name": "ada & co"},
}


class Cmi5Lms:
    """The LMS side, for as long as its `with` lasts."""

    def __init__(self) -> None:
        self.server = Server()

    def __enter__(self) -> Self:
        """Start the server."""
        self.server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        """End the server."""
        self.server.__exit__()

    def enrol(self, package: Packaged) -> Registration:
        """Register a learner for a package."""
        made = Registration(package)
        self.server.registrations[made.id] = made
        return made

    def session(
        self,
        registration: Registration,
        *,
        mode: str = "Normal",
        unit: int = 0,
        **more: object,
    ) -> str:
        """Make a session of a unit ready, and give the address that launches it.

        `more` goes into the launch data; None leaves an entry out.
        """
        root = etree.fromstring(registration.package.files["cmi5.xml"])
        au = list(root.iter("{*}au"))[unit]
        mastery = more.get("masteryScore", au.get("masteryScore"))
        session, publisher = str(uuid4()), str(au.get("id"))
        template = context_template(session, publisher)
        launched = Launched(
            actor=ACTOR,
            registration=registration.id,
            activity=f"https://lms.example/au/{registration.id}/{unit}",
            session=session,
            publisher=publisher,
            mode=mode,
            mastery=float(str(mastery)) if mastery is not None else None,
            start=str(au.findtext("{*}url")),
            template=template,
        )
        registration.sessions.append(Session(launched))
        said: dict[str, Any] = {
            "contextTemplate": template,
            "launchMode": mode,
            "moveOn": au.get("moveOn"),
            "masteryScore": launched.mastery,
            **more,
        }
        said = {key: value for key, value in said.items() if value is not None}
        registration.documents[kept(launched.activity, LAUNCH_DATA)] = written(said)
        return self.address(registration, len(registration.sessions) - 1)

    def address(self, registration: Registration, number: int, /, **more: str) -> str:
        """Give the address of a session; `more` takes the place of parameters."""
        launched = registration.sessions[number].launched
        home = self.server.address
        query = {
            "endpoint": f"{home}/xapi/{registration.id}",
            "fetch": f"{home}/fetch/{registration.id}/{number}",
            "actor": json.dumps(launched.actor),
            "registration": launched.registration,
            "activityId": launched.activity,
        } | more
        said = urlencode({key: value for key, value in query.items() if value})
        return f"{home}/content/{registration.id}/{launched.start}?{said}"


def context_template(session: str, publisher: str) -> dict[str, Any]:
    """Give how every context is to begin: more than an LMS has to say."""
    teams = [{"id": "https://lms.example/teams/north"}]
    return {
        "contextActivities": {"grouping": [{"id": publisher}], "other": teams},
        "extensions": {SESSION: session, "https://lms.example/cohort": [2, "b"]},
        "instructor": {"mbox": "mailto:grace@lms.example"},
        "platform": "An LMS",
        "language": "x-lms",
    }


def opened(context: BrowserContext, address: str) -> tuple[Page, Learner]:
    """Open an address in a tab, and give the learner before it."""
    page = context.new_page()
    page.goto(address)
    learner = Learner(page.main_frame)
    learner.ready()
    return page, learner
