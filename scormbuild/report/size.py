"""What packages take: a table for people, and a JSON list for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.report.packages import size_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scormbuild.size import PackageSize, PageSize, SizeReport

TOP = 5
"""Pages that are named."""

SIZE = 8
"""Width of a size, so that the table is as wide for any."""

HEAD = ("target", "track", "state", "limit", "", "size")


def listing(report: SizeReport) -> str:
    """Give a JSON list with one object a package."""
    objects = [
        {
            "package": f"{it.planned.draft.name}.zip",
            "target": it.planned.draft.target.name,
            "track": it.planned.track.id,
            "state_worst_chars": it.state_chars,
            "state_limit_chars": it.planned.draft.target.state_limit,
            "bytes": it.bytes,
        }
        for it in report.packages
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2)


def text(report: SizeReport) -> str:
    """Give a row a package, then the pages that cost most."""
    if not report.packages:
        return "nothing to measure"
    rows = [HEAD, *map(_row, report.packages)]
    lines = list(_table(rows))
    lines += ["", "State is in characters: the longest that a learner can leave."]
    tracks = len({it.track for it in report.pages}) > 1
    lines += _top("state", report.pages, _state, tracks=tracks)
    lines += _top("text and media", report.pages, _bytes, tracks=tracks)
    return "\n".join(lines)


def _row(it: PackageSize) -> tuple[str, ...]:
    limit = it.planned.draft.target.state_limit
    share = "" if limit is None else f"{100 * it.state_chars / limit:.0f} %"
    profile = it.planned.want.profile
    name = it.planned.draft.target.name
    return (
        f"{name} for {profile.title}" if profile else name,
        _whose(it),
        f"{it.state_chars:,}",
        "none" if limit is None else f"{limit:,}",
        share,
        f"{size_of(it.bytes):>{SIZE}}",
    )


def _whose(it: PackageSize) -> str:
    if it.planned.booster:
        return it.planned.booster.id
    track = it.planned.track.id
    return f"{track}, refresher" if it.planned.refresher else track


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Align columns: names to the left, numbers to the right."""
    names = 2
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            f"{cell:<{width}}" if place < names else f"{cell:>{width}}"
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _state(page: PageSize) -> tuple[int, str]:
    return page.state_chars, f"{page.state_chars:,}"


def _bytes(page: PageSize) -> tuple[int, str]:
    return page.bytes, size_of(page.bytes)


def _top(
    what: str,
    pages: Sequence[PageSize],
    cost: Callable[[PageSize], tuple[int, str]],
    *,
    tracks: bool,
) -> Iterator[str]:
    """Name the pages that cost most, each in the track where it costs most."""
    dearest: dict[str, PageSize] = {}
    for page in sorted(pages, key=lambda page: cost(page)[0], reverse=True):
        if cost(page)[0]:
            dearest.setdefault(page.page, page)
    first = list(dearest.values())[:TOP]
    if first:
        yield ""
        yield f"Pages with most {what}:"
        rows = [(it.page, it.track if tracks else "", cost(it)[1]) for it in first]
        yield from (f"  {line}" for line in _table(rows))
