"""What a package must never contain: planted everywhere, found everywhere."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from scormbuild.build import build, check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject
from scormbuild.schemas.store import users_store

if TYPE_CHECKING:
    from pathlib import Path

COURSE = """\
format: 1
id: rules
title: The rules
version: 1.0.0
language: en
targets: [scorm12, html]
quiz: {avoid: nothing}
values:
  escalation.desk: Extension 4711 & co
  escalation.minutes: 10
  company.name: Northline
track-rules:
  leak-check:
    partners: [values.escalation, Gate Seven]
"""
TABLE = "module,staff,partners\nmastery,80,80\nm,R,R\ninner,R,-\n"
MODULE = """\
---
title: Rules
---

# First {#first}

Words for {{company.name}} in 10 minutes.

![A gate](media/gate.svg)

::: not-for partners
Ring {{escalation.desk}}, at gate seven.
:::

::: video src=media/way.mp4 captions=media/way.vtt minutes=1
**Nadia:** This way.
:::

::: download src=media/card.docx The card
The card.
:::

# Last {#last}

::: quiz #final graded
- 1 from m
:::
"""
INNER = "---\ntitle: Inner\n---\n\n# Inner {#inner}\n\nGate Seven.\n"
POOL = """\
::: true-false #lift correct=false
The lift is quicker.

> True: It stops.
> False: Right.
:::
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0"/></svg>'
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nThis way.\n"


def office(words: str) -> bytes:
    """Make a file as an office's programs do: texts in an archive."""
    out = BytesIO()
    with ZipFile(out, "w", 8) as archive:
        archive.writestr("word/document.xml", f"<w:t>{words}</w:t>")
    return out.getvalue()


FILES: dict[str, str | bytes] = {
    "course.yaml": COURSE,
    "tracks.csv": TABLE,
    "modules/m/module.md": MODULE,
    "modules/inner/module.md": INNER,
    "pools/m.md": POOL,
    "media/gate.svg": SVG,
    "media/way.mp4": b"\x00\x00\x00\x18ftypmp42",
    "media/way.vtt": CAPTIONS,
    "media/card.docx": office("The card"),
}


def built(tmp_path: Path, files: dict[str, str | bytes]) -> list[str]:
    """Build it, and give where leaks were found; nothing may be written with one."""
    project = MemoryProject(FILES | files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    report = build(project, Asked(), tmp_path / "out", users_store())
    written = (tmp_path / "out").exists()
    errors = [it for it in report.diagnostics if it.rule.severity.value == "error"]
    assert bool(errors) != written
    assert {"leak"} >= {it.rule.name for it in errors}
    return [f"{it.span.path}:{it.span.line} {it.message}" for it in errors]


def test_a_course_that_tells_partners_nothing_is_built(tmp_path: Path) -> None:
    assert [] == built(tmp_path, {})


def changed(old: str, new: str) -> dict[str, str | bytes]:
    """Plant something on the page."""
    assert old in MODULE
    return {"modules/m/module.md": MODULE.replace(old, new)}


NEVER = "which track `partners` must never contain"
PLANTED: dict[str, tuple[dict[str, str | bytes], str]] = {
    "page text": (
        changed("Words for", "At gate\nseven, for"),
        f"modules/m/module.md:7 `Gate Seven` stands here, {NEVER}",
    ),
    "alt text": (
        changed("![A gate]", "![Gate seven]"),
        f"modules/m/module.md:9 `Gate Seven` stands here, {NEVER}",
    ),
    "slot": (
        changed("{{company.name}}", "{{escalation.minutes}}"),
        f"modules/m/module.md:7 `escalation.minutes` stands here, {NEVER}",
    ),
    "value written out": (
        changed("Words", "Extension 4711 *&* co"),
        f"modules/m/module.md:7 `Extension 4711 & co` stands here, {NEVER}",
    ),
    "file name": (
        changed("media/gate.svg", "media/gate-seven.svg")
        | {"media/gate-seven.svg": SVG},
        f"modules/m/module.md:9 `media/gate-seven.svg` says `Gate Seven`, {NEVER}",
    ),
    "feedback": (
        {"pools/m.md": POOL.replace("It stops.", "Ring extension 4711 &amp; co.")},
        f"pools/m.md:4 `Extension 4711 & co` stands here, {NEVER}",
    ),
    "transcript": (
        changed("This way.", "To Gate Seven."),
        f"modules/m/module.md:16 `Gate Seven` stands here, {NEVER}",
    ),
}


@pytest.mark.parametrize("place", PLANTED)
def test_a_leak_in_the_source_is_found_where_it_stands(
    place: str, tmp_path: Path
) -> None:
    files, expected = PLANTED[place]

    assert [expected] == built(tmp_path, files)


INSIDE: dict[str, tuple[dict[str, str | bytes], list[str]]] = {
    "caption file": (
        {"media/way.vtt": CAPTIONS.replace("This way", "Gate SEVEN")},
        ["media/way.vtt"],
    ),
    "drawing": (
        {"media/gate.svg": SVG.replace("<path", "<desc>gate&#32;seven</desc><path")},
        ["media/gate.svg"],
    ),
    "document of an office": (
        {"media/card.docx": office("Gate <w:b/>Seven")},
        ["media/card.docx"],
    ),
    "what a medium says of itself": (
        {"media/way.mp4": b"\x00\x00\x00\x18ftyp" + "\0 Gate Seven\0".encode("utf-16")},
        ["media/way.mp4"],
    ),
    "title": (
        {"course.yaml": COURSE.replace("title: The rules", "title: Gate Seven")},
        ["course.js", "imsmanifest.xml", "index.html"],
    ),
    "attribute and script": (
        changed("# Last {#last}", "# Last {#last}\n\n::: callout gate seven\nHm.\n:::"),
        ["index.html"],
    ),
    "words of the player": (
        {"words/en.yaml": "end-done: Leave by gate seven.\n"},
        ["course.js"],
    ),
}


@pytest.mark.parametrize("place", INSIDE)
def test_a_leak_in_a_finished_package_is_found_by_its_file(
    place: str, tmp_path: Path
) -> None:
    files, expected = INSIDE[place]
    lines = [it for it in built(tmp_path, files) if "scorm12" in it]

    assert expected == sorted(it.split("`")[1] for it in lines)
    assert all("partners-en-scorm12.zip" in it for it in lines)


def test_a_track_may_tell_what_is_set_for_it(tmp_path: Path) -> None:
    own = "track-values:\n  partners: {escalation.desk: your usual desk}\n"
    page = changed("Words for {{company.name}}", "Ring {{escalation.desk}}")

    assert [] == built(tmp_path, page | {"course.yaml": COURSE + own})


def test_an_edition_may_have_secrets_of_its_own(tmp_path: Path) -> None:
    course = (
        COURSE.replace("partners:", "staff: []\n    north:") + "editions: {north: {}}\n"
    )
    found = built(tmp_path, {"course.yaml": course})

    assert {"staff"} == {it.split("track `")[1].split("`")[0] for it in found}
    assert all("of edition `north`" in it for it in found)


MISSPELT = {
    "values.escalation,": (
        "values.escalatoin,",
        "14:16 unknown-slot `leak-check` names `values.escalatoin`",
    ),
    "    partners:": (
        "    partner:",
        "12:1 unknown-track `leak-check` names `partner`",
    ),
}


@pytest.mark.parametrize("old", MISSPELT)
def test_what_is_misspelt_there_is_told(old: str) -> None:
    new, found = MISSPELT[old]
    project = MemoryProject(FILES | {"course.yaml": COURSE.replace(old, new)})
    project.write(LOCK_FILE, relock(project)[0].encode())
    _, told = check_course(project)

    assert [found] == [
        f"{it.span.line}:{it.span.column} {it.rule.name} {it.message.partition(',')[0]}"
        for it in told
    ]
