"""What a package leaves out: scripts, styles and words that its pages never use."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject, Project
from scormbuild.render import load_theme, render
from scormbuild.render.join import join
from scormbuild.render.used import mentions, used_modules, used_styles, used_words
from scormbuild.select.variant import select
from tests.sample import variant

if TYPE_CHECKING:
    from scormbuild.site import Site

ROOT = Path(__file__).parents[1]
TABLE = """/** A table. */

import { one, two } from './first.js'
import { three } from './second.js'

export const STARTERS = {
  'sb-one': one,
  'sb-two': two,
  'sb-three': three,
}
"""
SHOWN = """\
format: 1
id: shown
title: Shown
version: 1.0.0
language: en
modules: [m]
"""
SHOWS = """\
---
title: M
---

# One {#one}

::: accordion
### Why?

Words.

### How?

More words.
:::

::: tabs
### Here

Words.

### There

More words.
:::
"""
"""A page that shows, and asks nothing."""
MADE = r"\bmake\('\w+', [^()]*'(sb-[\w-]+)'\)"
"""An element that the player makes, with its class."""

GRAPH = {
    "player/main.js": "import { STARTERS } from './starters.js'\nSTARTERS\n",
    "player/starters.js": TABLE,
    "player/first.js": "export const one = 1\nexport const two = 2\n",
    "player/second.js": "import { deep } from './deep.js'\nexport const three = deep\n",
    "player/deep.js": "export const deep = 3\n",
    "player/lms/none.js": "export const connect = 0\n",
}


def site(name: str, track: int = 0) -> Site:
    """Give an example course as it is packed."""
    course, _ = check_course(Project.open_folder(ROOT / "courses" / name))
    assert course is not None
    return render(select(course, course.tracks[track]), load_theme({}))


def test_a_line_of_a_table_brings_its_module_and_all_that_it_imports() -> None:
    kept = used_modules(tuple(GRAPH.items()), frozenset({"sb-three"}), frozenset())

    assert sorted(GRAPH.keys() - {"player/first.js"}) == [name for name, _ in kept]


def test_a_module_stays_for_one_of_its_names_without_the_others() -> None:
    kept = dict(used_modules(tuple(GRAPH.items()), frozenset({"sb-two"}), frozenset()))

    assert (
        "/** A table. */\n\nimport { two } from './first.js'\n\n"
        "export const STARTERS = {\n  'sb-two': two,\n}\n"
    ) == kept["player/starters.js"]
    assert {"player/second.js", "player/deep.js"} == GRAPH.keys() - kept.keys()


@pytest.mark.parametrize(
    ("mentioned", "own", "kept"),
    [
        (set(), set(), ["tokens", "paper"]),
        ({"sb-a"}, set(), ["tokens", "a", "paper"]),
        ({"sb-shared"}, set(), ["tokens", "paper"]),
        ({"sb-said"}, set(), ["tokens", "paper"]),
        (set(), {"b"}, ["tokens", "b", "paper"]),
    ],
)
def test_a_style_sheet_stays_for_a_class_of_its_own_that_is_there(
    mentioned: set[str], own: set[str], kept: list[str]
) -> None:
    sheets = (
        ("tokens", ":root { --sb-a: 1 }"),
        ("a", ".sb-a, .sb-shared { } /* .sb-said */"),
        ("b", ".sb-b .sb-shared { }"),
        ("paper", ".sb-shared { display: none }"),
    )

    assert kept == [name for name, _ in used_styles(sheets, mentioned, own)]


def test_words_stay_that_some_module_names() -> None:
    modules = (("a.js", "say(on ? 'start' : 'resume-it')"),)
    words = {"start": "Go", "resume-it": "Go on", "next": "Next"}

    assert {"start": "Go", "resume-it": "Go on"} == used_words(words, modules)


def test_the_player_names_every_word_it_says() -> None:
    """A key put together of parts would be left out of packages."""
    made_up = [
        path.relative_to(ROOT).as_posix()
        for folder in ("player", "components")
        for path in (ROOT / "scormbuild" / folder).rglob("*.js")
        if re.search(r"\bsay\((?:`|[^()]*'\s*\+|[^()]*\+\s*')", path.read_text("utf-8"))
    ]

    assert [] == made_up


def test_a_page_of_text_has_no_script_or_style_of_questions() -> None:
    files = {"course.yaml": SHOWN, "modules/m/module.md": SHOWS}
    project = MemoryProject(files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    course, _ = check_course(project)
    assert course is not None
    names = {
        name
        for name, _ in render(select(course, course.tracks[0]), load_theme({})).modules
    }
    asking = ("choose", "order", "quiz", "question", "reflect", "keeping", "scenario")

    assert set() == {it for it in names if any(word in it for word in asking)}
    assert {f"components/{it}/{it}.js" for it in ("accordion", "tabs")} == {
        name for name in names if name.startswith("components/")
    }


def test_a_course_that_only_asks_has_nothing_of_what_only_shows() -> None:
    names = {name for name, _ in site("hello").modules}

    assert {
        "components/choose_one/choose_one.js",
        "components/choose_one/marking.js",
    } == {name for name in names if name.startswith("components/")}


@pytest.mark.parametrize("name", ["hello", "gallery", "new-rules"])
def test_no_style_is_left_out_of_which_a_class_is_there(name: str) -> None:
    made = site(name)
    bodies = [file.body for file in made.files[:2]]
    document, sheet = (body.decode() for body in bodies if isinstance(body, bytes))
    script = join(made.modules, "player/lms/none.js")
    there = mentions(document) | set(re.findall(MADE, script))
    styled = set(re.findall(r"\.(sb-[\w-]+)", sheet))
    whole = " ".join(text for _, text in load_theme({}).styles)

    assert set() == (there & set(re.findall(r"\.(sb-[\w-]+)", whole))) - styled


def test_the_same_variant_gives_the_same_bytes() -> None:
    first, second = (render(variant(), load_theme({})) for _ in range(2))

    assert first == second
