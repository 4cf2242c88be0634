"""What a build report says of LMSs: what they are told, and what was done for them."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, TypeAlias

from scormbuild.report.status import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormbuild.plan.packages import Planned
    from scormbuild.profiles.adapt import Adaptation
    from scormbuild.select.scoring import Scoring

WIDTH = 80

Rows: TypeAlias = "tuple[tuple[str, str], ...]"
"""Moments, each with what an LMS is told of it."""


def told(packages: Sequence[Planned]) -> Iterator[str]:
    """Say what LMSs are told of a learner; the same only once.

    Tracks and LMSs are named where they make a difference.
    """
    groups: dict[tuple[str, Rows], list[Planned]] = {}
    for it in packages:
        for scoring in dict.fromkeys(unit.scoring for unit in it.units):
            if rows := table(it.draft.target, scoring):
                groups.setdefault((_judged(scoring), rows), []).append(it)
    for (judged, rows), members in groups.items():
        yield ""
        yield f"What the LMS is told by {_whose(members, packages)} ({judged}):"
        width = max(len(when) for when, _ in rows)
        yield from (f"  {when:<{width}}  {words}" for when, words in rows)


def adapted(packages: Sequence[Planned]) -> Iterator[str]:
    """Say what was done for each LMS, and why; the same only once."""
    groups: dict[tuple[str, tuple[Adaptation, ...]], list[Planned]] = {}
    for it in packages:
        if it.want.profile:
            key = (it.want.profile.title, it.adaptations)
            groups.setdefault(key, []).append(it)
    nothing: list[str] = []
    for (title, adaptations), members in groups.items():
        targets = _listed(it.draft.target.name for it in members)
        tracks = _tracks(members, [it for it in packages if _title(it) == title])
        if not adaptations:
            nothing.append(
                f"Nothing had to be adapted to {title} in {targets}{tracks}."
            )
            continue
        yield ""
        yield f"What was adapted to {title} in {targets}{tracks}:"
        for adaptation in adaptations:
            yield f"  {adaptation.what}"
            yield from _wrapped(adaptation.claim.says)
            yield f"    {adaptation.claim.source}, {adaptation.claim.date}"
    yield from ["", *nothing] if nothing else []


def without_control_documents(packages: Sequence[Planned]) -> Iterator[str]:
    """Say which packages a standard's own test would refuse, though no LMS does."""
    names = [
        it.draft.target.name
        for it in packages
        if it.draft.target.control_tested and not _holds_control_documents(it)
    ]
    if names:
        yield ""
        yield from textwrap.wrap(
            f"ADL's own test would ask for control documents in {_listed(names)};"
            " LMSs hardly do. `scormbuild schemas --help` says how to have them.",
            WIDTH,
        )


def _judged(scoring: Scoring) -> str:
    mastery = scoring.mastery
    mark = "nothing graded" if mastery is None else f"pass mark {mastery} %"
    return f"{mark}, done when {scoring.move_on.value}"


def _whose(members: Sequence[Planned], packages: Sequence[Planned]) -> str:
    """Name targets, and the tracks and LMSs where others have something else."""
    targets = {it.draft.target.name for it in members}
    tracks = {it.track.id for it in members}
    same = [it for it in packages if it.draft.target.name in targets]
    near = [it for it in same if it.track.id in tracks]
    titles = _listed(map(_title, members))
    differ = {_title(it) for it in near} != {_title(it) for it in members}
    names = _listed(it.draft.target.name for it in members)
    return f"{names}{_tracks(members, same)}{f' for {titles}' if differ else ''}"


def _tracks(members: Sequence[Planned], others: Sequence[Planned]) -> str:
    """Name the tracks of some packages, unless they are those of the others too."""
    tracks = [it.track.id for it in members]
    differ = {it.track.id for it in others} != set(tracks)
    return f" of {_listed(tracks)}" if differ else ""


def _holds_control_documents(planned: Planned) -> bool:
    held = {file.path for file in planned.files}
    return {path for _, path in planned.draft.target.control} <= held


def _title(planned: Planned) -> str:
    return planned.want.profile.title if planned.want.profile else "any LMS"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _wrapped(text: str) -> list[str]:
    lead = "    "
    return textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=lead)
