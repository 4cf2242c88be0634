"""A course of two modules with a certificate of two levels, and its packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.build import build
from scormbuild.identify import identify
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject
from scormbuild.schemas.store import Store

if TYPE_CHECKING:
    from pathlib import Path

COURSE = """\
format: 1
id: lamp
title: The lamp on the landing
subtitle: who lights it, and when
version: 1.3.0
language: en
modules: [lamp, voice]
mastery: 60
certificate:
  levels:
    - id: keeper
      says: Knows the lamp, and whom to call. Does not permit work on the wiring.
    - id: master
      title: Master of the lamp
      modules: [voice]
      given: [promise, look.peer]
      score: 100
  valid-months: 12
  show-score: yes
move-on: passed
"""
LAMP = """\
---
id: lamp
title: The lamp
---

# The landing {#landing}

::: quiz #final graded
::: true-false #dusk correct=true
It is lit at dusk.

> True: Yes, before anybody has to feel for the rail.
> False: It is: nobody should have to feel for the rail.
:::
::: true-false #dawn correct=false
It is lit at dawn.

> True: It is put out then.
> False: Right, it is put out then.
:::
::: true-false #noon correct=false
It is lit at noon.

> True: The window is enough then.
> False: Right, the window is enough.
:::
:::
"""
VOICE = """\
---
id: voice
title: A voice
---

# Down the stairs {#voice}

::: acknowledge #promise
I call before I come down in the dark.
:::

::: checklist #look peer evidence
Look at the lamp together.

- [ ] Its glass is clean
- [ ] It has oil
:::
"""
FILES = {
    "course.yaml": COURSE,
    "modules/lamp/module.md": LAMP,
    "modules/voice/module.md": VOICE,
}


def lamp() -> MemoryProject:
    """Give the course with its lock."""
    project = MemoryProject(FILES, "lamp")
    identify(project)
    return project


def lamp_package(out: Path, target: str) -> Path:
    """Build it for a target; give the zip."""
    report = build(lamp(), Asked(targets=(target,)), out, Store(out / "none"))
    assert [] == [it.message for it in report.diagnostics]
    (made,) = report.packages
    return made.file
