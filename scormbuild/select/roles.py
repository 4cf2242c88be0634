"""Several roles of one person → the one track that holds what each of them asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scormbuild.model import Course, Depth, Track

JOINT = "+"
"""Stands between the ids in the id of several roles; no id holds it."""


def union(course: Course, tracks: Sequence[Track]) -> Track:
    """Unite tracks of a course, at least one, as if their columns were one.

    What one of them requires is required; each module is taken as deep as the deepest
    of them takes it; the highest pass mark counts, and one is higher than none. Parts
    are shown that are for any of them, and what is graded or must be passed in one is
    so in all. The order in which they are named makes no difference, nor does naming
    one twice. `player/learning/roles.js` says the same.
    """
    names = tuple(sorted({name for track in tracks for name in track.names}))
    known = {track.id: track for track in course.tracks}
    if len(names) == 1:
        return known[names[0]]
    whole = [known[name] for name in names]
    depths = _deepest(whole)
    marks = [track.mastery for track in whole if track.mastery is not None]
    required = {
        name
        for track in whole
        for name, _ in track.modules
        if name not in track.optional
    }
    order = [module.id for module in course.modules if module.id in depths]
    return replace(
        whole[0],
        id=JOINT.join(names),
        title=", ".join(track.title for track in whole),
        promise="",
        minutes=None,
        roles=names,
        modules=tuple((name, depths[name]) for name in order),
        optional=tuple(name for name in order if name not in required),
        mastery=max(marks, default=None),
        lenses=_lenses(course, whole),
    )


def _lenses(course: Course, tracks: Sequence[Track]) -> tuple[str, ...] | None:
    offers = [track.lenses for track in tracks if track.lenses is not None]
    if len(offers) < len(tracks):
        return None
    named = {name for few in offers for name in few}
    return tuple(lens.id for lens in course.lenses if lens.id in named)


def _deepest(tracks: Iterable[Track]) -> dict[str, Depth]:
    depths: dict[str, Depth] = {}
    for track in tracks:
        for name, depth in track.modules:
            known = depths.setdefault(name, depth)
            depths[name] = max(known, depth, key=lambda one: one.rank)
    return depths
