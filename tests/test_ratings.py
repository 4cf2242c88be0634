"""What the table of items says of ratings, to those who take means."""

from __future__ import annotations

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.select.variant import select
from scormbuild.statements.tables import items

SETTINGS = """\
format: 1
id: c
title: C
version: 1.0.0
language: en
modules: [m]
"""


def test_the_table_of_items_says_which_way_round_a_rating_counts() -> None:
    module = """---\nid: m\ntitle: Now\n---\n
# Where do you stand? {#now}\n
::: likert scale=agree5 skip=yes
How far do you agree?

- Customers are part of what we do. {#with measures=dialogue}
- It is there to get our message across. {#at measures=dialogue .reverse}
- I would know what to do first. {#first}
:::

::: reflect #why privacy=record
Why?
:::
"""
    files = {"course.yaml": SETTINGS, "modules/m/module.md": module}
    locked = files | {LOCK_FILE: relock(MemoryProject(files))[0]}
    course, found = check_course(MemoryProject(locked))
    assert [*found] == []
    assert course
    rows = items([select(course, course.tracks[0])])
    assert [(it["item"], it["measures"], it["reverse"]) for it in rows] == [
        ("with", "dialogue", 0),
        ("at", "dialogue", 1),
        ("first", "", 0),
        ("why", "", ""),
    ]
