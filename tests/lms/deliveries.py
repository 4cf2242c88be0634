"""The abridged flagship in each way of delivery, and what a learner is asked there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.model import Delivery
from scormbuild.package import write_package
from scormbuild.plan.packages import plan
from scormbuild.plan.wanted import Asked, wanted
from scormbuild.project import MemoryProject, Project
from scormbuild.select.scoring import scoring
from scormbuild.select.units import units
from scormbuild.select.variant import Point, select
from tests.abridged import FLAGSHIP, abridged
from tests.lms.packaged import Packaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scormbuild.model import Track
    from scormbuild.select.variant import Variant


@dataclass(frozen=True, slots=True)
class Task:
    """A package, and what one of its learners is asked."""

    package: Packaged
    role: str
    """What they pick at the first launch; empty where there is nothing to pick."""
    pages: tuple[str, ...]
    drawn: int
    """How many questions the graded quiz asks; 0 without one."""
    mastery: int
    """In percent; 0 without a graded quiz."""

    @property
    def fewest(self) -> int:
        """How many right responses of equal weight reach the pass mark."""
        return -(-self.drawn * self.mastery // 100)


def track(name: str) -> Track:
    """Give a track of the abridged flagship."""
    (found,) = (one for one in abridged().tracks if one.id == name)
    return found


def tasks(name: str, delivery: Delivery, target: str, folder: Path) -> list[Task]:
    """Build what somebody of a track is given, in the order of the course."""
    course = abridged()
    mine = track(name)
    whole = select(course, mine)
    picker = delivery is Delivery.PICKER
    asked = Asked(targets=(target,), deliver=(delivery,))
    wants = wanted(course, MemoryProject({}), asked, set()).wants
    points = None if picker else [Point(track=mine)]
    opened = Project.open_folder(FLAGSHIP).open
    found = []
    parts = units(whole) if delivery is Delivery.MODULES else (whole,)
    for planned, part in zip(plan(course, wants, {}, {}, points), parts, strict=True):
        path = folder / f"{planned.draft.name}.zip"
        package = Packaged(write_package(planned.files, path, opened).path)
        found.append(_task(package, part, name if picker else ""))
    return found


def _task(package: Packaged, variant: Variant, role: str) -> Task:
    return Task(
        package,
        role,
        tuple(page.id for module in variant.modules for page in module.pages),
        sum(_drawn(variant)),
        scoring(variant).mastery or 0,
    )


def _drawn(variant: Variant) -> Iterator[int]:
    for quiz in variant.quizzes:
        if quiz.graded:
            yield from (count for count, _ in variant.draws(quiz))
