"""What a diagnostic tells one to do with a course's settings and tables helps."""

from __future__ import annotations

from scormbuild.build import check_course
from scormbuild.project import MemoryProject

COURSE = """\
format: 1
id: rules
title: The rules
version: 1.0.0
language: en
"""
MODULE = "---\ntitle: M\n---\n"
PAGE = "# P {#p}\n\nText.\n"
LATER = ("stale-lock", "missing-lock")


def hinted(files: dict[str, str]) -> list[str]:
    """Give the hints of a course's diagnostics, each behind its rule and place."""
    base = {"modules/m/module.md": MODULE, "modules/m/10-p.md": PAGE}
    _, told = check_course(MemoryProject(base | files))
    return [
        f"{it.rule.name} {it.span.path}:{it.span.line} {it.hint}"
        for it in told
        if it.rule.name not in LATER
    ]


def test_a_row_that_is_too_short_is_told_what_its_own_cells_say() -> None:
    table = "module,a,b\nminutes,5\nmastery,-\nname,A\nm,R\n"
    rest = (
        "`-` to use the sum of the modules' own minutes",
        "`-` where nothing is graded",
        "nothing where its id is shown",
        "`-` where it skips the module",
    )
    assert [
        f"bad-table tracks.csv:{line} write one cell for each track, {it}"
        for line, it in enumerate(rest, 2)
    ] == hinted({"course.yaml": COURSE, "tracks.csv": table})


def test_a_misspelt_row_is_told_which_one_was_meant() -> None:
    table = "module,a,b\nmasterey,-,-\nduration,5,6\nm,R,R\n"
    assert [
        "bad-table tracks.csv:2 did you mean the row `mastery`?",
        "bad-table tracks.csv:3 did you mean the row `minutes`?",
    ] == hinted({"course.yaml": COURSE, "tracks.csv": table})
