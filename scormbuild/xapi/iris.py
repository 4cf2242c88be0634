"""The IRIs of everything a statement names: activities, verbs, types, extensions.

Those of ADL, cmi5 and the video profile are theirs. Ours stand under a domain that
belongs to nobody and never will (RFC 2606, 2).
"""

from __future__ import annotations

from urllib.parse import quote

from scormbuild.records import dataclass

DEFAULT_BASE = "https://scormbuild.invalid"
"""Stands before a course's id where its author names no base of their own."""

_OURS = f"{DEFAULT_BASE}/xapi"
_ADL = "http://adlnet.gov/expapi"
_CMI5 = "https://w3id.org/xapi/cmi5"
_VIDEO = "https://w3id.org/xapi/video"

VERBS = {
    **{
        name: f"{_ADL}/verbs/{name}"
        for name in (
            *("initialized", "completed", "passed", "failed", "terminated"),
            *("answered", "progressed"),
        )
    },
    **{name: f"{_VIDEO}/verbs/{name}" for name in ("played", "paused")},
}
"""By the words that stand in `display` (cmi5 9.3; ADL vocabulary; video profile)."""

TYPES = {
    "course": f"{_ADL}/activities/course",
    "module": f"{_ADL}/activities/module",
    "page": f"{_ADL}/activities/lesson",
    "quiz": f"{_ADL}/activities/assessment",
    "scenario": f"{_ADL}/activities/simulation",
    "question": f"{_ADL}/activities/cmi.interaction",
    "video": f"{_VIDEO}/activity-type/video",
    "audio": f"{_VIDEO}/activity-type/audio",
    "track": f"{_OURS}/types/track",
    "lens": f"{_OURS}/types/lens",
    "edition": f"{_OURS}/types/edition",
    "profile": f"{_ADL}/activities/profile",
}
"""Activity types, by what the course calls such a thing."""

EXTENSIONS = {
    "track": f"{_OURS}/extensions/track",
    "lens": f"{_OURS}/extensions/lens",
    "edition": f"{_OURS}/extensions/edition",
    "version": f"{_OURS}/extensions/version",
    "synthetic": f"{_OURS}/extensions/synthetic",
    "progress": f"{_CMI5}/result/extensions/progress",
    "mastery-score": f"{_CMI5}/context/extensions/masteryscore",
    "session": f"{_CMI5}/context/extensions/sessionid",
    "played-time": f"{_VIDEO}/extensions/time",
    "played-progress": f"{_VIDEO}/extensions/progress",
    "played-segments": f"{_VIDEO}/extensions/played-segments",
    "played-length": f"{_VIDEO}/extensions/length",
    "played-threshold": f"{_VIDEO}/extensions/completion-threshold",
    "played-session": f"{_VIDEO}/extensions/session-id",
}
"""Keys of extensions: ours, those of cmi5 and of the video profile."""

CATEGORIES = {
    "cmi5": f"{_CMI5}/context/categories/cmi5",
    "move-on": f"{_CMI5}/context/categories/moveon",
    "video": _VIDEO,
}
"""Ids of category activities (cmi5 9.6.2)."""


@dataclass(frozen=True, slots=True)
class Iris:
    """Gives the activity ids of one course; the same in every version of it."""

    course: str
    """The course's own, without a slash at its end."""

    @classmethod
    def under(cls, base: str, course: str) -> Iris:
        """Give those of a course by its id, under its author's base IRI, if any."""
        return cls(f"{(base or DEFAULT_BASE).rstrip('/')}/{course}")

    @property
    def profile(self) -> str:
        """The id of what is said of the course's statements, whatever its version."""
        return f"{self.course}/profile"

    def profile_of(self, version: str) -> str:
        """Give the id of the profile of a version of the course (profiles 1.0, 6.1)."""
        return f"{self.profile}/versions/{version}"

    def module(self, name: str) -> str:
        """Give the id of a module."""
        return f"{self.course}/modules/{name}"

    def page(self, name: str) -> str:
        """Give the id of a page."""
        return f"{self.course}/pages/{name}"

    def part(self, name: str) -> str:
        """Give the id of what can be graded: a quiz or a scenario."""
        return f"{self.course}/quizzes/{name}"

    def question(self, key: str) -> str:
        """Give the id of a question; what a scene decides is `scenario.scene`."""
        return f"{self.course}/questions/{key}"

    def media(self, path: str) -> str:
        """Give the id of a video or recording by its path in the course."""
        return f"{self.course}/{quote(path)}"

    def track(self, name: str) -> str:
        """Give the id of a track."""
        return f"{self.course}/tracks/{name}"

    def lens(self, name: str) -> str:
        """Give the id of a lens."""
        return f"{self.course}/lenses/{name}"

    def edition(self, name: str) -> str:
        """Give the id of an edition."""
        return f"{self.course}/editions/{name}"

    def unit(self, name: str) -> str:
        """Give the id of what is launched, as its publisher names it (cmi5 13.1.4)."""
        return f"{self.course}/units/{name}"
