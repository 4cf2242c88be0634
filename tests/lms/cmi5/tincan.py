"""Launches a Tin Can package: the LRS and the key to it stand in the address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from lxml import etree

from tests.lms.cmi5.lms import ACTOR
from tests.lms.cmi5.records import Registration, Session
from tests.lms.cmi5.rules import Launched

if TYPE_CHECKING:
    from tests.lms.cmi5.lms import Cmi5Lms
    from tests.lms.packaged import Packaged


def launched(lms: Cmi5Lms, package: Packaged) -> tuple[Registration, str]:
    """Register a learner; give the registration, and the address that launches it.

    The activity is the one that `tincan.xml` names, and has its own launch.
    """
    registration = Registration(package, cmi5=False)
    lms.server.registrations[registration.id] = registration
    root = etree.fromstring(package.files["tincan.xml"])
    (activity,) = root.iter("{*}activity")
    name = str(activity.get("id"))
    session = Session(
        Launched(
            actor=ACTOR,
            registration=registration.id,
            activity=name,
            session="",
            publisher=name,
            mode="Normal",
            mastery=None,
        ),
        fetched=True,
    )
    registration.sessions.append(session)
    home = lms.server.address
    query = {
        "endpoint": f"{home}/xapi/{registration.id}/",
        "auth": f"Basic {session.token}",
        "actor": json.dumps(ACTOR),
        "registration": registration.id,
        "activity_id": name,
    }
    start = activity.findtext("{*}launch")
    return registration, f"{home}/content/{registration.id}/{start}?{urlencode(query)}"
