"""What stands in slots: values of the course, of editions and of tracks."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.build import build, check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Question
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.render.data import course_data
from scormbuild.schemas.store import users_store
from scormbuild.select.fill import all_values, values_of
from scormbuild.select.variant import select
from scormbuild.slots import filled, literal, marked, said

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.model import Course
    from scormbuild.select.variant import Variant

COURSE = """\
format: 1
id: rules
title: The rules of {{company.name}}
subtitle: {{ policy.contact }}
version: 1.0.0
language: en
targets: [scorm12]
sources:
  P: The policy of {{company.name}}, 2026
values:
  company.name: Base & Sons
  policy.contact:
  policy.version: 3.2
track-values:
  office: {policy.contact: the porter}
editions:
  northline:
    title: Rules at {{company.name}}
    values: {company.name: <Northline>, policy.contact: desk 4, policy.version: 4}
    track-values:
      office: {company.name: Northline House}
"""
TABLE = """\
module,crew,office
name,Crew of {{company.name}},Office
promise,"Ask {{policy.contact}}, or {{company.name}}.",-
mastery,-,-
m,R,R
"""
MODULE = """\
---
title: Rules of {{company.name}}
---

# Asking {{company.name}} {#asking sources=P}

Ask {{policy.contact}} of *{{company.name}}*, not `{{company.name}}`, \\{{nobody}}.
[Write](mailto:{{company.name}}) ![The house of {{company.name}}](media/a.svg)

```
{{company.name}}
```

::: callout About {{company.name}}
Words.
:::

::: choose-one #who
Who is {{company.name}}?

- [x] We of {{company.name}}
  > {{company.name}} is right.
- [ ] Nobody
  > No: {{company.name}}.
:::

::: acknowledge #read version={{policy.version}}
I have read it.
:::
"""
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>'


def project(**files: str) -> MemoryProject:
    """Give the course, locked."""
    made = MemoryProject(
        {
            "course.yaml": files.get("course", COURSE),
            "tracks.csv": TABLE,
            "modules/m/module.md": files.get("module", MODULE),
            "media/a.svg": SVG,
        }
    )
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def course() -> Course:
    """Load the course, of which a slot of one track is empty."""
    read, found = check_course(project())
    (empty,) = found
    where = "in the full edition for track `crew`"
    assert f"`policy.contact` has no value {where}" == empty.message
    assert ("course.yaml", 12) == (empty.span.path, empty.span.line)
    assert read
    return read


def variant(track: str, edition: str | None = None) -> Variant:
    """Select a track of an edition."""
    read = course()
    (chosen,) = [it for it in read.tracks if it.id == track]
    return select(read, chosen, edition=edition)


def lines(chosen: Variant) -> list[str]:
    """Give the lines of the document in which something was filled, or was not."""
    site = render(chosen, load_theme({}))
    (document,) = [it.body for it in site.files if it.path == "index.html"]
    assert isinstance(document, bytes)
    wanted = re.compile(r"Base|Northline|desk|porter|\[|\{")
    text = document.decode().partition("<body")[2]
    return [line.strip() for line in text.splitlines() if wanted.search(line)]


def test_a_value_stands_wherever_learners_read_escaped_and_never_in_code() -> None:
    crew = lines(variant("crew"))
    assert {
        '<p class="sb-track">Crew of Base &amp; Sons</p>',
        '<h1 id="sb-cover-title" tabindex="-1">The rules of Base &amp; Sons</h1>',
        '<p class="sb-promise">[policy.contact]</p>',
        '<p class="sb-framing">Ask [policy.contact], or Base &amp; Sons.</p>',
    } <= {*crew}
    text = "\n".join(lines(variant("crew", "northline")))
    assert "Ask desk 4 of <em>&lt;Northline&gt;</em>, not" in text
    assert "<code>{{company.name}}</code>, {{nobody}}." in text
    assert 'href="mailto:&lt;Northline&gt;"' in text
    assert 'alt="The house of &lt;Northline&gt;"' in text
    assert "<pre><code>{{company.name}}" in text
    assert "About &lt;Northline&gt;" in text
    assert "The policy of &lt;Northline&gt;, 2026" in text
    assert 3 == text.count("{{")


def test_titles_and_what_an_lms_is_told_have_values_too() -> None:
    site = render(variant("crew", "northline"), load_theme({}))
    data = course_data(variant("office", "northline"), {})
    told = json.dumps(data, default=list)

    assert ("Rules at <Northline>", "desk 4") == (site.title, site.description)
    assert ("Rules of <Northline>",) == site.keywords
    assert "Who is Northline House?" in told
    assert "We of Northline House" in told
    assert "\ufdd0" not in told


def test_nothing_of_how_slots_are_kept_reaches_a_package(tmp_path: Path) -> None:
    report = build(project(), Asked(), tmp_path, users_store())

    assert 4 == len(report.packages)
    for built in report.packages:
        with ZipFile(built.file) as package:
            for name in package.namelist():
                text = package.read(name).decode("utf-8", "replace")
                assert not re.search("[\ufdd0\ufdd1]", text), name


def test_an_edition_comes_before_a_track_and_its_own_track_before_all() -> None:
    read = course()

    assert [
        ("Base & Sons", ""),
        ("Base & Sons", "the porter"),
        ("<Northline>", "desk 4"),
        ("Northline House", "desk 4"),
    ] == [
        (values["company.name"], values["policy.contact"])
        for edition in (None, "northline")
        for track in ("crew", "office")
        for values in [values_of(read, (track,), edition)]
    ]


def test_several_roles_have_the_values_on_which_they_agree() -> None:
    assert "" == values_of(course(), ("crew", "office"), None)["policy.contact"]
    assert 4 == len(all_values(course()))


LEVELS = """\
certificate:
  levels:
    - {id: done, title: "Rules {{policy.version}}", says: "Ask {{policy.desk}}."}
"""


def test_levels_of_a_certificate_have_values_too(tmp_path: Path) -> None:
    text = COURSE.replace(
        "  policy.contact:\n", "  policy.contact: us\n  policy.desk:\n"
    )
    made = project(course=text + LEVELS)
    read, told = check_course(made)
    released = build(made, Asked(release=True), tmp_path, users_store())
    assert read
    certificate = select(read, read.tracks[0]).course.certificate

    assert certificate
    assert [("Rules 3.2", "Ask [policy.desk].")] == [
        (it.title, it.says) for it in certificate.levels
    ]
    assert [("`policy.desk` has no value", "warning")] == [
        (it.message.partition(" in ")[0], it.rule.severity.value) for it in told
    ]
    assert ["empty-slot error"] == [
        f"{it.rule.name} {it.rule.severity.value}" for it in released.diagnostics
    ]


def test_a_statement_is_confirmed_anew_in_each_version_that_values_make() -> None:
    keys = {}
    for edition in (None, "northline"):
        chosen = variant("crew", edition)
        (page,) = chosen.modules[0].pages
        nodes = [it for it in page.body if isinstance(it, Question)]
        keys[edition] = (nodes[-1].key, nodes[-1].index)

    assert {None: ("read.3-2", 1), "northline": ("read.4", 2)} == keys


def test_the_lock_keeps_words_as_they_are_written() -> None:
    lock = project().read(LOCK_FILE).decode()

    assert "[x] We of {{company.name}}\n" in lock


def test_a_release_is_not_built_with_an_empty_slot(tmp_path: Path) -> None:
    released = build(project(), Asked(release=True), tmp_path, users_store())
    whole = Asked(release=True, tracks=("office",), editions=("northline",))

    assert [("empty-slot", "error")] == [
        (it.rule.name, it.rule.severity.value) for it in released.diagnostics
    ]
    assert () == released.packages
    assert [] == list(tmp_path.iterdir())
    built = build(project(), whole, tmp_path, users_store())
    assert ["rules-1.0.0-office-northline-en-scorm12.zip"] == [
        it.file.name for it in built.packages
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{nobody}}", "unknown-slot 5:1 nothing stands behind `nobody`"),
        ("Hm {{company.nam}}", "unknown-slot 5:4 nothing stands behind `company.nam`"),
        ("{{Company Name}}", "bad-slot 5:1 `{{Company Name}}` names no value"),
        ("{{}}", "bad-slot 5:1 `{{}}` names no value"),
        ("[x]({{company.name}})", "bad-link 5:1 `{{company.name}}` leaves open"),
    ],
)
def test_a_slot_that_cannot_be_filled_is_told_with_its_place(
    text: str, found: str
) -> None:
    module = f"---\ntitle: M\n---\n# P {{#p}}\n{text}\n"
    _, told = check_course(project(module=module))
    own = [it for it in told if it.span.path.startswith("modules")]

    (one,) = [
        f"{it.rule.name} {it.span.line}:{it.span.column} {it.message}" for it in own
    ]
    assert one.startswith(found)


LINE = st.text(st.sampled_from("{}\\ab.-` \u00e9"))


@given(LINE)
def test_marks_are_as_long_as_braces_and_can_be_taken_back(text: str) -> None:
    assert len(text) == len(marked(text))
    assert text == literal(marked(text))


@given(LINE, st.dictionaries(st.sampled_from(["a", "b", "a.b"]), LINE))
def test_what_holds_no_slot_stays_as_it_is(text: str, values: dict[str, str]) -> None:
    if marked(text) == text:
        assert text == filled(text, values)
    assert "x{{a}}" == filled(said(r"x\{{a}}"), values)
