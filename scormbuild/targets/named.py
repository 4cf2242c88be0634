"""What targets of xAPI tell the player: names of activities, and every context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.select.roles import JOINT
from scormbuild.xapi import Iris, context

if TYPE_CHECKING:
    from scormbuild.site import Json, Site


def iris(site: Site) -> Iris:
    """Give the names of a site's activities."""
    return Iris.under(site.iri, site.course)


def knows(site: Site) -> dict[str, Json]:
    """Give how the names of activities begin, and what every statement says.

    Where learners pick their roles, the player adds which ones (`lms/xapi/picks.js`).
    """
    names = iris(site)
    said = context(
        names,
        version=site.version,
        language=site.language,
        track="" if JOINT in site.track else site.track,
        lens=site.lens,
        edition=site.edition,
    )
    return {"xapi": {"iri": names.course, "context": said}}
