"""A track taken apart: a unit a module, each a course of its own in one site."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from scormbuild.load import load
from scormbuild.model import Course, Module, MoveOn, Quiz, Scenario
from scormbuild.project import Project
from scormbuild.render import Theme, ThemeError, load_theme, render, render_units
from scormbuild.select.scoring import scoring
from scormbuild.select.units import apart, units
from scormbuild.select.variant import Variant, select
from scormbuild.targets import TARGETS

ROOT = Path(__file__).parents[1]
COURSE = load(Project.open_folder(ROOT / "courses/new-rules")).course


def variants() -> list[Variant]:
    assert COURSE
    return [select(COURSE, track) for track in COURSE.tracks]


THEME = load_theme({})


def names(modules: tuple[Module, ...]) -> list[str]:
    return [module.id for module in modules]


def test_the_units_of_a_track_are_its_modules_and_nothing_else() -> None:
    for variant in variants():
        made = units(variant)
        assert names(variant.modules) == [
            module.id for unit in made for module in unit.modules
        ]
        assert variant.modules == tuple(it for unit in made for it in unit.modules)


def test_a_module_asks_for_the_department_only_where_something_depends_on_it() -> None:
    leadership, *_ = variants()
    made = tuple(apart(leadership))
    documents = {
        unit.modules[0].id: next(
            file.body
            for file in render(unit, THEME).files
            if file.path == "index.html" and isinstance(file.body, bytes)
        )
        for unit in made
    }
    said = {name for name, it in documents.items() if b'class="sb-lens"' in it}
    asked = {name for name, it in documents.items() if b'id="sb-roles"' in it}
    assert said == asked == {unit.modules[0].id for unit in made if unit.lenses}
    assert set() < asked < {*documents}


def test_a_unit_holds_the_pools_its_own_quizzes_draw_from() -> None:
    for variant in variants():
        for unit in units(variant):
            drawn = {
                name
                for quiz in unit.quizzes
                for draw in quiz.draws
                if variant.count(quiz, draw)
                for name in (draw.pool, *draw.also)
            }
            assert drawn == {pool.id for pool in unit.pools}


def test_what_is_graded_counts_in_its_unit_with_the_tracks_mastery() -> None:
    for variant in variants():
        whole = scoring(variant)
        judged = {it.modules[0].id: scoring(it) for it in units(variant)}
        graded = {
            module.id
            for module in variant.modules
            for page in module.pages
            for node in page.body
            if isinstance(node, Quiz | Scenario) and node.id in dict(whole.graded)
        }
        assert graded == {name for name, it in judged.items() if it.graded}
        for name, it in judged.items():
            if name in graded:
                assert (whole.mastery, whole.move_on) == (it.mastery, it.move_on)
            else:
                assert (None, MoveOn.COMPLETED) == (it.mastery, it.move_on)


def test_every_page_of_a_unit_is_required_though_the_module_is_not() -> None:
    for variant in variants():
        site = render_units(variant, THEME)
        optional = [
            module.id
            for module in variant.modules
            if module.id in variant.track.optional
        ]
        assert optional == [
            it.launch.removesuffix(".html") for it in site.units if not it.required
        ]
        for unit in site.units:
            pages = unit.data["pages"]
            assert isinstance(pages, list)
            assert {True} == {page["required"] for page in pages}


def test_each_unit_has_its_own_document_script_and_name() -> None:
    (variant, *_) = variants()
    site = render_units(variant, THEME)
    assert [
        (f"new-rules.{name}.leadership", title, f"{name}.html", f"{name}.js")
        for name, title in ((it.id, it.title) for it in variant.modules)
    ] == [(it.id, it.title, it.launch, it.script) for it in site.units]
    bodies = {file.path: file.body for file in site.files}
    for unit in site.units:
        body = bodies[unit.launch]
        assert isinstance(body, bytes)
        document = html.fromstring(body)
        assert [unit.script] == document.xpath("//script/@src")
        assert ["course.css"] == document.xpath("//link[@rel='stylesheet']/@href")
        assert [unit.title] == document.xpath("//title/text()")


def test_the_state_of_a_unit_passes_for_no_other() -> None:
    (variant, *_) = variants()
    told = [unit.data["course"] for unit in render_units(variant, THEME).units]
    assert [f"new-rules.{name}" for name in names(variant.modules)] == [
        it["id"] for it in told if isinstance(it, dict)
    ]


def test_units_share_style_and_media_and_hold_them_once() -> None:
    for variant in variants():
        whole, parted = render(variant, THEME), render_units(variant, THEME)
        documents = {unit.launch for unit in parted.units}
        paths = [file.path for file in parted.files]
        assert sorted(set(paths)) == sorted(paths)
        assert {f.path for f in whole.files} - {"index.html"} == set(paths) - documents


def test_a_package_has_a_script_for_each_unit() -> None:
    (variant, *_) = variants()
    site = render_units(variant, THEME)
    made = TARGETS["html"].contents(site)
    assert sorted(unit.script for unit in site.units) == [
        file.path for file in made if file.path.endswith(".js")
    ]


def test_a_template_that_names_another_units_script_is_refused() -> None:
    (variant, *_) = variants()
    own = next(text for name, text in THEME.templates if name == "document.html")
    fixed = own.replace("{{ script }}", "course.js")
    theme: Theme = load_theme({"document.html": fixed})
    render(variant, theme)
    with pytest.raises(ThemeError, match=r"no script element for `start\.js`"):
        render_units(variant, theme)


def test_a_course_without_tracks_has_units_as_well() -> None:
    course: Course | None = load(Project.open_folder(ROOT / "courses/gallery")).course
    assert course
    made = render_units(select(course, course.tracks[0]), THEME)
    assert [f"gallery.{it.id}" for it in course.modules] == [it.id for it in made.units]
