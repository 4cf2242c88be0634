"""What a build report says of how learners finish: a line a track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import ONLY_TRACK
from scormbuild.report.counts import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.plan import Planned
    from scormbuild.simulate import Finish


def played(packages: Sequence[Planned]) -> Iterator[str]:
    """Say for each track, once, how it was played through from nothing to its end."""
    tracks = {it.track.id: it.finish for it in packages}
    yield ""
    if [*tracks] == [ONLY_TRACK]:
        yield f"Played through: {_ways(tracks[ONLY_TRACK])}"
        return
    yield "Played through:"
    width = max(map(len, tracks))
    yield from (f"  {name:<{width}}  {_ways(it)}" for name, it in tracks.items())


def _ways(finish: Finish) -> str:
    said = []
    if finish.completed:
        said.append(f"completed in {number(finish.completed.pages, 'page')}")
    if finish.passed:
        parts = [f"{one.right} of {one.of}" for one in finish.passed.quizzes]
        said.append(f"passed with {' and '.join(parts)} right")
    if finish.failed:
        said.append("failed with none")
    return ", ".join(said)
