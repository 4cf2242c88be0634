"""What is remembered of a course goes when others begin: a preview reads many."""

from __future__ import annotations

import gc

from scormbuild.load import load
from scormbuild.model import Page
from scormbuild.project import MemoryProject
from scormbuild.select.variant import select

COURSE = """\
format: 1
id: box
title: The box of {{company.name}}
version: 1.0.0
language: en
modules: [m]
values: {company.name: Base}
"""


def look(title: str) -> None:
    """Read a course of one page with this title, and select of it."""
    page = f"---\ntitle: M\n---\n\n# {title} {{#one}}\n\nWords.\n"
    course = load(
        MemoryProject({"course.yaml": COURSE, "modules/m/module.md": page})
    ).course
    assert course is not None
    select(course, course.tracks[0])


def remembered() -> list[str]:
    """Give the titles of all pages that anything still holds."""
    gc.collect()
    titles = ["First", "Second", "Third"]
    pages = (it for it in gc.get_objects() if isinstance(it, Page))
    return sorted({it.title.plain for it in pages} & {*titles})


def test_of_versions_of_a_course_the_last_two_are_remembered() -> None:
    for title in ("First", "Second", "Third"):
        look(title)

    assert ["Second", "Third"] == remembered()
