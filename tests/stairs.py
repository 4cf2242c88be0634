"""A course of three modules in which one may pass in advance, and its packages."""

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
id: stairs
title: The stairs
version: 1.0.0
language: en
modules: [steps, rail, promise]
mastery: 50
graded: {final: 60, last: 40}
track-rules:
  test-out:
    questions: 5
    waives-all-but: [promise]
"""


def asked(name: str) -> str:
    """Write a question of which `true` is right."""
    stem = f"::: true-false #{name} correct=true\n{name} is.\n\n"
    return f"{stem}> True: Yes.\n> False: It is.\n:::\n\n"


def module(title: str, page: str, more: str = "") -> str:
    """Write a module of one page."""
    return f"---\ntitle: {title}\n---\n\n# {title} {{#{page}}}\n\nWords.\n\n{more}"


FILES = {
    "course.yaml": COURSE,
    "modules/steps/module.md": module("The steps", "up"),
    "modules/rail/module.md": module(
        "The rail", "hold", f"::: quiz #final graded\n{asked('final-a')}:::\n"
    ),
    "modules/promise/module.md": module(
        "The promise",
        "word",
        "::: acknowledge #promise\nI hold the rail.\n:::\n\n"
        f"::: quiz #last graded\n{asked('last-a')}:::\n",
    ),
    "pools/steps.md": "".join(asked(f"steps-{letter}") for letter in "ab"),
    "pools/rail.md": "".join(asked(f"rail-{letter}") for letter in "abcd"),
}


def stairs() -> MemoryProject:
    """Give the course with its lock."""
    project = MemoryProject(FILES, "stairs")
    identify(project)
    return project


def stairs_package(out: Path, target: str) -> Path:
    """Build it for a target; give the zip."""
    report = build(stairs(), Asked(targets=(target,)), out, Store(out / "none"))
    assert [] == [it.message for it in report.diagnostics]
    (made,) = report.packages
    return made.file
