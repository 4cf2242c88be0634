"""LMS profiles: data about the LMSs that packages meet, scormbuild's own or a course's.

A course's own `profiles/NAME.yaml` comes before ours of that name.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink
from scormbuild.profiles.profile import Profile
from scormbuild.profiles.read import read_profile
from scormbuild.source import Source
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from scormbuild.project import Files

__all__ = ["PROFILES", "Profile", "own_profiles", "shipped"]

PROFILES = (
    "generic",
    "moodle",
    "successfactors",
    "cornerstone",
    "docebo",
    "openedx",
)
"""Names of our own profiles, each a file here."""

FOLDER = "profiles/"
"""Where a course keeps profiles of its own."""


@cache
def shipped(name: str) -> Profile:
    """Give one of our own profiles; a fault in it is a bug of ours: ValueError."""
    path = f"{FOLDER}{name}.yaml"
    text = Path(__file__).with_name(f"{name}.yaml").read_text("utf-8")
    sink = Sink()
    profile = read_profile(name, Source(path=path, text=text), sink)
    if profile is None or sink.diagnostics:
        raise ValueError(*(f"{it.span.line}: {it.message}" for it in sink.diagnostics))
    return profile


def own_profiles(files: Files, sink: Sink) -> dict[str, Profile | None]:
    """Read a course's own profiles, by name; None where one cannot be used."""
    found: dict[str, Profile | None] = {}
    for path in files.sizes:
        name = path.removeprefix(FOLDER).removesuffix(".yaml")
        if path != f"{FOLDER}{name}.yaml" or "/" in name:
            continue
        source = read_source(files, path, sink)
        found[name] = None if source is None else read_profile(name, source, sink)
    return found
