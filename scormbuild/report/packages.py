"""What a build made: for people, and as a JSON list for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.report.counts import number
from scormbuild.report.status import table
from scormbuild.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.build import Built
    from scormbuild.report.place import Where
    from scormbuild.scoring import Scoring

KILO = 1000
"""Sizes are decimal, as in file managers."""


def listing(packages: Sequence[Built], where: Where) -> str:
    """Give a JSON list with one object a package."""
    objects = [
        {
            "file": where(built.file.name),
            "target": built.target,
            "track": built.track,
            "language": built.language,
            "sha256": built.sha256,
            "content_digest": built.content_digest,
            "mastery": built.scoring.mastery,
            "move_on": built.scoring.move_on.value,
        }
        for built in packages
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2)


def text(packages: Sequence[Built], where: Where) -> str:
    """Give a line a package, then what the LMSs will be told, the same only once."""
    if not packages:
        return "nothing written"
    rows = [row for built in packages for row in _rows(built, where)]
    width = max(len(name) for name, _, _ in rows)
    lines = [f"{number(len(packages), 'package')} written:", ""]
    lines += [f"  {name:<{width}}  {size:>7}  {words}" for name, size, words in rows]
    alike: dict[tuple[str, Scoring], list[str]] = {}
    for built in packages:
        alike.setdefault((built.target, built.scoring), []).append(built.track)
    for (target, scoring), tracks in alike.items():
        several = len(alike) > len({name for name, _ in alike})
        lines += _told(target, scoring, tracks if several else [])
    return "\n".join(lines)


def _rows(built: Built, where: Where) -> Iterator[tuple[str, str, str]]:
    yield where(built.file.name), _size(built.bytes), built.target
    if built.folder is not None:
        yield f"{where(built.folder.name)}/", "", "the same: open index.html in it"


def _told(target: str, scoring: Scoring, tracks: Sequence[str]) -> Iterator[str]:
    rows = table(TARGETS[target], scoring)
    if not rows:
        return
    mastery = scoring.mastery
    mark = "nothing graded" if mastery is None else f"pass mark {mastery} %"
    whom = f" of {', '.join(tracks)}" if tracks else ""
    yield ""
    yield (
        f"What the LMS is told by {target}{whom}"
        f" ({mark}, done when {scoring.move_on.value}):"
    )
    width = max(len(when) for when, _ in rows)
    yield from (f"  {when:<{width}}  {words}" for when, words in rows)


def _size(count: int) -> str:
    if count < KILO:
        return f"{count} B"
    if count < KILO * KILO:
        return f"{count / KILO:.0f} kB"
    return f"{count / KILO / KILO:.1f} MB"
