"""What a build report says of how learners finish: a line a track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import ONLY_TRACK
from scormbuild.report.counts import number
from scormbuild.simulate import HandIn, Road

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.plan.packages import Planned
    from scormbuild.simulate import Finish


def played(packages: Sequence[Planned]) -> Iterator[str]:
    """Say for each track or module, once, how it was played from nothing to its end."""
    tracks = {unit.label: unit.finish for it in packages for unit in it.units}
    yield ""
    if [*tracks] == [ONLY_TRACK]:
        yield f"Played through: {_ways(tracks[ONLY_TRACK])}"
        return
    yield "Played through:"
    yield from lines(packages)


def lines(packages: Sequence[Planned]) -> Iterator[str]:
    """Give a line for each track or module."""
    tracks = {unit.label: unit.finish for it in packages for unit in it.units}
    width = max(map(len, tracks))
    yield from (f"  {name:<{width}}  {_ways(it)}" for name, it in tracks.items())


def _ways(finish: Finish) -> str:
    said = []
    if finish.completed:
        said.append(f"completed in {_all(finish.completed)}")
    if finish.passed:
        said.append(f"passed with {_enough(finish.passed)}")
    if finish.advance:
        said.append(_spared(finish.advance))
    if finish.failed:
        said.append(f"failed with {_nothing(finish.failed)}")
    return ", ".join(said)


def _spared(road: Road) -> str:
    """Say what passing in advance takes, and what is left to do then."""
    first, *rest = road.steps
    left = Road(tuple(rest), road.end)
    said = ", ".join(filter(None, (_all(left) if left.steps else "", _enough(left))))
    count = f"{first.right} of {first.of}" if isinstance(first, HandIn) else ""
    return f"passed in advance with {count} right (still to do: {said or 'nothing'})"


def _all(road: Road) -> str:
    said = [number(road.pages, "page")]
    if road.answers:
        said.append(f"{number(road.answers, 'question')} answered")
    if road.watched:
        said.append(f"{number(road.watched, 'recording')} played through")
    if road.statements:
        said.append(f"{number(road.statements, 'statement')} confirmed")
    if road.surveys:
        said.append(f"{number(road.surveys, 'survey')} given or skipped")
    return " and ".join(said)


def _enough(road: Road) -> str:
    """Say what it took to pass: right answers, and what ends of scenarios are worth."""
    right = " and ".join(f"{one.right} of {one.of}" for one in road.quizzes)
    ends = " and ".join(f"{one.score} % in {one.scenario}" for one in road.plays)
    return " and ".join(filter(None, (right and f"{right} right", ends)))


def _nothing(road: Road) -> str:
    if not road.plays:
        return "none"
    return "none and the poorest end" if road.quizzes else "the poorest end"
