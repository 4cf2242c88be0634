"""Scenarios made for tests: written, and by chance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.interactions import Choice, Interaction, InteractionType
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Option, Outcome, Scenario, Scene, Text, Way
from scormbuild.project import MemoryProject
from scormbuild.select.variant import Variant, select
from tests.sample import SPAN, sample

if TYPE_CHECKING:
    from random import Random

COURSE = """\
format: 1
id: stories
title: Stories
version: 1.0.0
language: en
modules: [m]
"""
MODULE = "---\nid: m\ntitle: Stories\n---\n\n# One {#one}\n\n"
EMPTY = Text(html=Markup(""), plain="", span=SPAN)


def read(text: str, settings: str = "") -> tuple[Scenario, tuple[str, ...]]:
    """Read the only scenario of a page; give it with the messages about it."""
    files = {"course.yaml": COURSE + settings, "modules/m/module.md": MODULE + text}
    project = MemoryProject(files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    course, found = check_course(project)
    assert course is not None
    (scenario,) = (
        node for node in course.modules[0].pages[0].body if isinstance(node, Scenario)
    )
    return scenario, tuple(f"{it.span.line - 7}: {it.message}" for it in found)


def by_chance(random: Random) -> Scenario:
    """Make a scenario of some scenes; choices lead anywhere, and to an end somehow."""
    count = random.randint(2, 6)
    names = [f"s{at}" for at in range(count)]
    spread = random.choice((1, 40))
    scenes = [
        _scene(name, at * spread, random, names) for at, name in enumerate(names[:-1])
    ]
    end = Scene(
        id=names[-1],
        index=-1,
        title=EMPTY,
        tellings=(),
        ways=(),
        interaction=Interaction(type=InteractionType.CHOICE, description=""),
        end=True,
        outcome=random.choice((None, *Outcome)),
        span=SPAN,
    )
    graded = random.random() < 0.5
    return Scenario(
        id="drill",
        index=spread,
        start="s0",
        scenes=(*scenes, end),
        meters=("trust",),
        seats=random.choice(((), ("desk", "manager"))),
        graded=graded,
        attempts=random.randint(0, 3) if graded else 0,
        span=SPAN,
        last=SPAN,
    )


def _scene(name: str, index: int, random: Random, names: list[str]) -> Scene:
    count = random.randint(1, 3)
    numbers = random.sample(range(40), count)
    targets = [random.choice(names[1:]) for _ in numbers]
    targets[-1] = names[names.index(name) + 1]
    ways = tuple(
        Way(
            option=Option(
                id=f"c{number}",
                index=number,
                text=EMPTY,
                correct=False,
                feedback=None,
                span=SPAN,
            ),
            to=to,
        )
        for number, to in zip(numbers, targets, strict=True)
    )
    choices = tuple(Choice(id=f"c{it}", index=it, text="") for it in numbers)
    return Scene(
        id=name,
        index=index,
        title=EMPTY,
        tellings=(),
        ways=ways,
        interaction=Interaction(
            type=InteractionType.CHOICE, description="", choices=choices
        ),
        span=SPAN,
    )


def variant_with(scenario: Scenario) -> Variant:
    """Give a course whose only page holds a scenario, graded if that is."""
    course = sample()
    (module,) = course.modules
    page = replace(module.pages[0], body=(scenario,))
    told = replace(
        course,
        modules=(replace(module, pages=(page,)),),
        pools=(),
        graded=(("drill", 100),) if scenario.graded else (),
    )
    return select(told, told.tracks[0])
