"""What a build made: for people, and as a JSON list for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.report.counts import number
from scormbuild.report.status import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.build import Built
    from scormbuild.report.place import Where

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
    """Give a line a package, then what each LMS will be told."""
    if not packages:
        return "nothing written"
    rows = [row for built in packages for row in _rows(built, where)]
    width = max(len(name) for name, _, _ in rows)
    lines = [f"{number(len(packages), 'package')} written:", ""]
    lines += [f"  {name:<{width}}  {size:>7}  {words}" for name, size, words in rows]
    for built in packages:
        lines += _told(built)
    return "\n".join(lines)


def _rows(built: Built, where: Where) -> Iterator[tuple[str, str, str]]:
    yield where(built.file.name), _size(built.bytes), built.target
    if built.folder is not None:
        yield f"{where(built.folder.name)}/", "", "the same: open index.html in it"


def _told(built: Built) -> Iterator[str]:
    rows = table(built.target, built.scoring)
    if not rows:
        return
    mastery = built.scoring.mastery
    mark = "nothing graded" if mastery is None else f"pass mark {mastery} %"
    move_on = built.scoring.move_on.value
    yield ""
    yield f"What the LMS is told by {built.target} ({mark}, done when {move_on}):"
    width = max(len(when) for when, _ in rows)
    yield from (f"  {when:<{width}}  {words}" for when, words in rows)


def _size(count: int) -> str:
    if count < KILO:
        return f"{count} B"
    if count < KILO * KILO:
        return f"{count / KILO:.0f} kB"
    return f"{count / KILO / KILO:.1f} MB"
