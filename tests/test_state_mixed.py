"""The longest state of a course in which all that is kept comes together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Scenario
from scormbuild.model.walk import asked_on
from scormbuild.project import MemoryProject
from scormbuild.render.data import course_data
from scormbuild.select.variant import select
from scormbuild.state.worst import worst_case
from tests.chance_courses import aged
from tests.states import Chance

if TYPE_CHECKING:
    from scormbuild.select.variant import Variant
    from tests.goldens import Golden

COURSES = 8
"""Courses that the player's tests play; they differ by their numbers in the lock."""
SETTINGS = """\
format: 1
id: mixed
title: Mixed
version: 1.0.0
language: en
modules: [m]
mastery: 60
graded: {final: 60, drill: 40}
records: {reflections: record}
quiz: {avoid: nothing}
"""
SURVEY = """\
::: survey #mood phases="before, after"
How is it?

::: likert scale=agree5 skip=yes
How far do you agree?

- I would know what to do first. {#first}
- We talk at people. {#talk measures=dialogue .reverse}
:::

::: reflect #why longest=40
Why is that?
:::
:::
"""
POOL = """\
::: choose-one #sure-one confidence
Which?

- [x] A
  > Yes.
- [ ] B
  > No.
- [ ] C
  > No.
:::

::: choose-many #sure-many confidence scoring=partial
Which?

- [x] A
  > Yes.
- [x] B
  > Yes.
- [ ] C
  > No.
:::

::: true-false #plain correct=true
Is it?

> True: Yes.
> False: No.
:::
"""
MODULE = """\
---
id: m
title: Mixed
---

# Before {#before}

::: use mood phase=before
:::

# Tried {#tried}

::: choose-many #practice confidence scoring=partial tries=5
Which?

- [x] A
  > Yes.
- [x] B
  > Yes.
- [ ] C
  > No.
:::

::: checklist #desk peer evidence
What is there?

- [ ] A sign
- [ ] A way out
:::

::: acknowledge #rules version=1
I have read the rules.
:::

# Played {#played}

::: scenario #drill graded
### Forty messages {#forty}
"Stuck, no word."

- Pause, then look -> held
- Wait -> late

### Offers held {#held}
Nobody has answered yet.

- Say what is known -> good
- Look back once more -> forty

### Too late {#late .end outcome=poor}
It went out.

### Moving again {#good .end outcome=good}
People knew.
:::

# Final {#final-page}

::: quiz #final graded attempts=3
- 2 from m
:::

# After {#after}

::: use mood phase=after
:::
"""


def mixed(seed: int) -> Variant:
    """Make the course, with numbers in its lock that have seen better days."""
    files = {
        "course.yaml": SETTINGS,
        "shared/mood.md": SURVEY,
        "pools/m.md": POOL,
        "modules/m/module.md": MODULE,
    }
    lock = aged(Chance(seed), relock(MemoryProject(files))[0])
    course, found = check_course(MemoryProject(files | {LOCK_FILE: lock}))
    assert [it for it in found if it.rule.severity.value == "error"] == []
    assert course
    return select(course, course.tracks[0])


def test_all_that_is_asked_is_in_it() -> None:
    made = mixed(1)
    named = {it.question for it in worst_case(made).state.answers}
    pages = [page for module in made.modules for page in module.pages]
    asked = {it.index for page in pages for it in asked_on(page)}
    stories = [part for part in made.parts if isinstance(part, Scenario)]
    decided = {it.scene.index for story in stories for it in story.decisions}
    sure = {it.sure for pool in made.pools for it in pool.questions} - {None}
    assert asked | decided | sure <= named


def test_the_player_plays_the_same_courses(golden: Golden) -> None:
    lines = []
    for seed in range(COURSES):
        made = mixed(seed)
        pages = [page for module in made.modules for page in module.pages]
        entry = {
            "worst": worst_case(made).chars,
            "onPages": sorted(it.key for page in pages for it in asked_on(page)),
            "data": course_data(made, {})
            | {"target": {"name": "scorm12", "stateLimit": None}},
        }
        lines.append(json.dumps(entry, separators=(",", ":"), default=list))
    golden.holds("mixed-worst.json", "[\n" + ",\n".join(lines) + "\n]\n")
