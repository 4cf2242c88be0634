"""Manifests of the sample, in every standard that has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.render import load_theme, render
from scormbuild.targets import STANDARDS, TARGETS
from scormbuild.targets.imscp import MANIFEST
from tests.sample import variant

if TYPE_CHECKING:
    from scormbuild.model import Course

WITH_MANIFEST = [it.name for it in STANDARDS if it.manifest == MANIFEST]
"""Targets whose manifest is of IMS Content Packaging; it lists all files."""


def manifest(target: str, course: Course | None = None) -> bytes:
    """Give the manifest that a target writes for the sample, or a course like it."""
    files = TARGETS[target].contents(render(variant(course), load_theme({})))
    (found,) = (it.body for it in files if it.path == TARGETS[target].manifest)
    assert isinstance(found, bytes)
    return found
