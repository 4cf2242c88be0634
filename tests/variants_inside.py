"""A course with parts for some within questions, scenes and pools."""

from __future__ import annotations

from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject

COURSE = """format: 1
id: night
title: The night
version: 1.0.0
language: en
targets: [html, scorm12]
deliver: [tracks, picker]
quiz: {attempts: 1}
"""
TABLE = "module,crew,office\nmastery,50,50\nm,R,R\n"
LENSES = "legal:\n  title: Legal\nops:\n  title: Operations\n"


def asked(name: str, words: str) -> str:
    """Write a question of which `true` is right."""
    return (
        f"::: true-false #{name} correct=true\n{words}\n\n"
        "> True: It is.\n> False: It is.\n:::\n"
    )


STEM = """The bell rings.

::: for crew
You hold the CREWKEY.
:::

::: for office
You hold the OFFICEKEY.
:::

::: for lens:legal
You know the LEGALTEXT.
:::

Who goes?"""
STORY = """::: scenario #walk start=door
### At the door {#door}
It is open.

::: for crew
CREWTALK at the door.
:::

::: not-for lens:legal
Nobody mentions the UNLEGALTALK.
:::

- Close it -> shut

::: for crew
- Use the CREWWAY -> shut
  > Well kept.
:::

::: for lens:legal
- Read the LEGALWAY -> gone
:::

### Shut {#shut .end outcome=good score=100}
All is well.

### Gone {#gone .end outcome=poor score=0}
Somebody came in.

::: for office
OFFICETALK at the end.
:::
:::
"""
FILES = {
    "course.yaml": COURSE,
    "tracks.csv": TABLE,
    "lenses.yaml": LENSES,
    "modules/m/module.md": "---\ntitle: Night\n---\n\n# Night {#night}\n\n"
    f"{asked('bell', STEM)}\n{STORY}\n# Final {{#final-page}}\n\n"
    "::: quiz #final graded\n- 2 from m\n:::\n",
    "pools/m.md": "\n".join(
        (
            asked("all-1", "Everybody knows."),
            asked("all-2", "Everybody knows that, too."),
            f"::: for crew\n{asked('crew-1', 'CREWASKED is known.')}:::\n",
            f"::: not-for office\n{asked('crew-2', 'Not OFFICEASKED.')}:::\n",
            f"::: for lens:legal\n{asked('legal-1', 'LEGALASKED is known.')}:::\n",
        )
    ),
}


def project(changed: dict[str, str] | None = None) -> MemoryProject:
    """Give it with its lock."""
    made = MemoryProject({**FILES, **(changed or {})})
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made
