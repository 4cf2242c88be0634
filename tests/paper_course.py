"""A course of two practices and a test, whose questions come from pools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.build import build
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject
from scormbuild.schemas.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COURSE = """\
format: 1
id: paper
title: On paper
version: 1.0.0
language: en
modules: [doors]
mastery: 50
"""
MODULE = """\
---
id: doors
title: Doors
minutes: {deep: 2}
---

# Doors {#doors}

::: quiz #first
- 2 from free
- 1 from both

::: choose-one #own
Which door is it?

- [x] The left one
  > Yes.
- [ ] The right one
  > No.
:::
:::

::: quiz #second
- 1 from free
:::

::: quiz #test graded attempts=1
- 1 from both
- 1 from kept
:::
"""


def _pool(names: Iterable[str]) -> str:
    return "\n".join(
        f"::: choose-one #{name}\nIs {name} open?\n\n"
        "- [x] Yes, it is\n  > Yes.\n- [ ] No, it is not\n  > No.\n:::\n"
        for name in names
    )


def paper_course() -> MemoryProject:
    """Give the course: its test and its first practice share the pool `both`."""
    project = MemoryProject(
        {
            "course.yaml": COURSE,
            "modules/doors/module.md": MODULE,
            "pools/free.md": _pool(("north", "south")),
            "pools/both.md": _pool(("east",)),
            "pools/kept.md": _pool(("west",)),
        }
    )
    project.write(LOCK_FILE, relock(project)[0].encode())
    return project


def paper_package(out: Path) -> Path:
    """Build the course for no LMS into a folder; give that of its files."""
    report = build(paper_course(), Asked(targets=("html",)), out, Store(out / "none"))
    assert [] == [it.message for it in report.diagnostics]
    (folder,) = out.glob("*-html")
    return folder
