"""Coverage of the ledger: as text for people, as CSV, and as JSON for programs."""

from __future__ import annotations

import csv
import json
from io import StringIO
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.coverage import Covered

WIDTH = 88
"""Columns of a terminal that is not wide."""


def listing(found: Sequence[Covered]) -> str:
    """Give a JSON list with one object an item."""
    objects = [
        {
            "id": it.item.id,
            "says": it.item.says,
            "how": it.how,
            "pages": list(it.pages),
            "waived": it.item.waived or None,
        }
        for it in found
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2)


def sheet(found: Sequence[Covered]) -> str:
    """Give the same as CSV, with spaces between pages."""
    out = StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("id", "says", "how", "pages", "waived"))
    for it in found:
        pages = " ".join(it.pages)
        rows.writerow((it.item.id, it.item.says, it.how, pages, it.item.waived))
    return out.getvalue().rstrip("\n")


def text(found: Sequence[Covered]) -> str:
    """Give a part each for what is taught, waived and neither; then the sums."""
    parts = [
        _part(title, [it for it in found if it.how == how])
        for title, how in (
            ("Taught", "taught"),
            ("Waived", "waived"),
            ("Neither taught nor waived", "neither"),
        )
    ]
    return "\n\n".join([part for part in parts if part] + [_sums(found)])


def _part(title: str, found: Sequence[Covered]) -> str:
    if not found:
        return ""
    width = max(len(it.item.id) for it in found)
    lines = [title]
    for it in found:
        lines.append(f"  {it.item.id:<{width}}  {it.item.says}".rstrip())
        indent = " " * (width + 6)
        lines += [indent + line for line in _below(it, WIDTH - len(indent))]
    return "\n".join(lines)


def _below(it: Covered, width: int) -> Iterator[str]:
    pages, modules = ", ".join(it.pages), ", ".join(it.modules)
    if it.item.waived:
        yield from wrap(it.item.waived, width)
        said = f"named all the same by {pages}" if pages else ""
    elif modules and not pages:
        said = f"named by {modules}, but by none of its pages"
    else:
        said = pages
    yield from wrap(said, width, break_on_hyphens=False)


def _sums(found: Sequence[Covered]) -> str:
    counts = dict.fromkeys(("taught", "waived", "neither"), 0)
    for it in found:
        counts[it.how] += 1
    said = ", ".join(f"{count} {how}" for how, count in counts.items())
    return f"{len(found)} items: {said}"
