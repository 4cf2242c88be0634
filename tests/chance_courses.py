"""Courses made by chance, as text, with locks that have seen better days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.identify import relock
from scormbuild.load import load
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.select.variant import select
from tests.states import Chance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.select.variant import Variant

NUMBER = re.compile(r"^(page \S+|component \S+|option \S+) (\d+)", re.MULTILINE)


def chance_variant(seed: int) -> Variant:
    """Make a course by chance, as its only track shows it."""
    chance = Chance(seed)
    project = MemoryProject(_files(chance))
    lock, _ = relock(project)
    project.write(LOCK_FILE, aged(chance, lock).encode())
    course = load(project).course
    assert course
    return select(course, course.tracks[0])


def big_variant() -> Variant:
    """Make a course of seventeen modules, with 204 questions of every kind.

    Half of them stand on pages, as many are drawn from by one graded quiz.
    """
    names = [f"m{number}" for number in range(17)]
    files = {
        "course.yaml": "format: 1\nid: big\ntitle: B\nversion: 1.0.0\nlanguage: en\n"
        f"modules: [{', '.join(names)}]\nmastery: 80\n"
    }
    for name in names:
        head = f"---\ntitle: M\n---\n\n# A {{#{name}-a}}\n\n"
        files[f"modules/{name}/module.md"] = head + _six(f"{name}-q")
        files[f"pools/{name}.md"] = _six(f"{name}-p")
    quiz = "".join(f"- 2 from {name}\n" for name in names)
    last = f"\n# Final {{#final-page}}\n\n::: quiz #final graded\n{quiz}:::\n"
    files["modules/m16/module.md"] += last
    project = MemoryProject(files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    course = load(project).course
    assert course
    return select(course, course.tracks[0])


def _six(name: str) -> str:
    """Write two questions of each kind."""
    ticks = {"choose-one": "x   ", "choose-many scoring=partial": "xx xx"}
    texts = [
        f"::: {kind.split()[0]} #{name}{place}-{n} {kind.partition(' ')[2]}\nWhich?\n\n"
        + "".join(f"- [{tick}] {at}\n" for at, tick in enumerate(marks))
        + ":::\n"
        for place, (kind, marks) in enumerate(ticks.items())
        for n in range(2)
    ]
    texts += [
        f"::: true-false #{name}2-{n} correct=true\nIs it?\n\n> True: Yes.\n:::\n"
        for n in range(2)
    ]
    return "\n".join(texts)


def aged(chance: Chance, lock: str) -> str:
    """Spread the numbers, as years of new and discarded pages do."""
    spread = {
        "page": ((1, 9, 40)[chance.below(3)], chance.below(40)),
        "component": ((1, 7, 60)[chance.below(3)], chance.below(70)),
        "option": (1, (0, 4, 30)[chance.below(3)]),
    }

    def moved(line: re.Match[str]) -> str:
        times, plus = spread[line[1].split()[0]]
        return f"{line[1]} {int(line[2]) * times + plus}"

    return NUMBER.sub(moved, lock)


def _files(chance: Chance) -> dict[str, str]:
    names = [f"m{number}" for number in range(1 + chance.below(3))]
    pools = {name: 1 + chance.below(5) for name in names if chance.yes()}
    graded = chance.below(3) > 0
    settings = [
        "format: 1\nid: c\ntitle: C\nversion: 1.0.0\nlanguage: en",
        f"modules: [{', '.join(names)}]",
        f"failed-attempt: {'final' if chance.yes() else 'stays-open'}",
        f"quiz: {{avoid: {'seen' if chance.yes() else 'nothing'}}}",
        "mastery: 60" if graded else "",
    ]
    files = {"course.yaml": "\n".join(settings)}
    for name, count in pools.items():
        files[f"pools/{name}.md"] = "\n".join(_questions(chance, f"{name}-p", count))
    for name in names:
        lines = ["---", "title: M", "---", "", f"# A {{#{name}-a}}", "", "Words.", ""]
        lines += _questions(chance, f"{name}-q", chance.below(4))
        lines += [f"# B {{#{name}-b}}", "", *_quiz(chance, name, pools, graded=graded)]
        files[f"modules/{name}/module.md"] = "\n".join(lines) + "\n"
    return files


def _quiz(
    chance: Chance, name: str, pools: dict[str, int], *, graded: bool
) -> Iterator[str]:
    counted = f" graded attempts={chance.below(4)}" if graded and chance.yes() else ""
    yield f"::: quiz #{name}-quiz{counted}"
    for pool, count in pools.items():
        if chance.yes():
            yield f"- {1 + chance.below(count)} from {pool}"
    yield ""
    yield from _questions(chance, f"{name}-o", chance.below(3))
    yield ":::"


def _questions(chance: Chance, name: str, count: int) -> Iterator[str]:
    for number in range(count):
        yield from _question(chance, f"{name}{number}")


def _question(chance: Chance, name: str) -> Iterator[str]:
    tries = f" tries={1 + chance.below(60)}" if chance.below(3) == 0 else ""
    kind = chance.below(3)
    if kind == 0:
        yield f"::: true-false #{name}{tries} correct=true"
        yield "Is it?\n\n> True: Yes.\n> False: No.\n:::\n"
        return
    scoring = " scoring=partial" if kind == 2 and chance.yes() else ""
    component = "choose-one" if kind == 1 else "choose-many"
    yield f"::: {component} #{name}{tries}{scoring}\nWhich?\n"
    options = 2 + chance.below(7)
    right = 1 if kind == 1 else 1 + chance.below(options)
    for number in range(options):
        yield f"- [{'x' if number < right else ' '}] {number}"
    yield ":::\n"
