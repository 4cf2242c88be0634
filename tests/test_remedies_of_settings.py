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


def test_one_number_of_minutes_is_told_how_the_depths_are_written() -> None:
    head = "---\ntitle: M\nminutes: 5\n---\n"
    hint = "did you mean `minutes: {brief: 2, full: 5, deep: 5}`?"
    assert [f"wrong-type modules/m/module.md:3 {hint}"] == hinted(
        {"course.yaml": f"{COURSE}modules: [m]\n", "modules/m/module.md": head}
    )


def test_a_name_that_is_no_track_is_told_what_there_is_instead() -> None:
    page = "# P {#p}\n\nText.\n\n::: for NAME\nMore.\n:::\n"
    course = f"{COURSE}modules: [m]\nlanguages: [en, de]\n"
    none = "the course has no tracks: name them in `tracks.csv`, or take the condition"
    more = ", or add `ger` to `languages:` in `course.yaml`"
    expected = {
        "de": "did you mean `lang:de`?",
        "crew": f"{none} out",
        "lang:ger": f"write one of `lang:en`, `lang:de`{more}",
    }
    for name, hint in expected.items():
        page_of = {"modules/m/10-p.md": page.replace("NAME", name)}
        told = hinted({"course.yaml": course, **page_of})
        assert {f"unknown-track modules/m/10-p.md:5 {hint}"} == {
            it for it in told if it.startswith("unknown-track")
        }


def test_a_value_that_feeds_a_setting_is_told_to_be_corrected_itself() -> None:
    course = f"""{COURSE}modules: [m]
values: {{a.mail: Acme mail, a.version: Acme version}}
records: {{mail-to: "{{{{a.mail}}}}"}}
"""
    page = """# P {#p}

::: reflect #one share=mail
What worries you?
:::

::: acknowledge #two version={{a.version}}
I have read it.
:::
"""
    version = "write letters, digits, points and hyphens, such as `3.2`"
    assert [
        "unknown-value 3 correct `a.mail` in `course.yaml`; write `us@example.org`",
        f"unknown-value 7 correct `a.version` in `course.yaml`: {version}",
    ] == [
        it.replace("modules/m/10-p.md:", "")
        for it in hinted({"course.yaml": course, "modules/m/10-p.md": page})
    ]
