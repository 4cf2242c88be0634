"""Parts of questions, scenes and pools for some: who reads and is asked what."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from scormbuild.build import build, check_course
from scormbuild.matrix import columns
from scormbuild.model import Delivery, Question, Scenario, walk
from scormbuild.plan.wanted import Asked
from scormbuild.records import replace
from scormbuild.schemas.store import Store
from scormbuild.select.variant import select
from tests.variants_inside import COURSE, FILES, STEM, STORY, asked, project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scormbuild.model import Course, Node
    from scormbuild.select.variant import Variant

FOR_CREW = {"CREWKEY", "CREWTALK", "CREWWAY", "CREWASKED"}
FOR_OFFICE = {"OFFICEKEY", "OFFICETALK"}
FOR_LEGAL = {"LEGALTEXT", "LEGALWAY", "LEGALASKED"}
BUT_LEGAL = {"UNLEGALTALK"}
BUT_OFFICE = {"OFFICEASKED"}
EVERY = FOR_CREW | FOR_OFFICE | FOR_LEGAL | BUT_LEGAL | BUT_OFFICE
OFFICE = "The bell rings. You hold the OFFICEKEY.{} Who goes?"


def course() -> Course:
    found, diagnostics = check_course(project())
    assert found is not None
    assert () == diagnostics
    return found


def variant(track: str, lens: str | None = None) -> Variant:
    source = course()
    (own,) = (it for it in source.tracks if it.id == track)
    return select(source, own, lens)


def nodes(seen: Variant) -> Iterator[Node]:
    for module in seen.modules:
        for page in module.pages:
            yield from page.body


def told_in(folder: Path, asked: Asked) -> dict[str, set[str]]:
    """Build, and give which words stand in each package's bytes."""
    report = build(project(), asked, folder, Store(folder / "none"))
    found = {}
    for it in report.packages:
        with ZipFile(it.file) as archive:
            body = b"".join(archive.read(name) for name in archive.namelist())
        held = {word for word in EVERY if f"{word}".encode() in body}
        found[it.file.stem] = held - ({"LEGALTALK"} & held)
    return found


def test_a_package_holds_nothing_in_questions_that_is_for_others(
    tmp_path: Path,
) -> None:
    plain = told_in(tmp_path, Asked(targets=("scorm12",), deliver=(Delivery.TRACKS,)))

    assert {
        "night-1.0.0-crew-en-scorm12": EVERY - FOR_OFFICE,
        "night-1.0.0-office-en-scorm12": EVERY - FOR_CREW - BUT_OFFICE,
    } == plain


def test_a_package_for_a_department_holds_nothing_of_the_others(tmp_path: Path) -> None:
    asked = Asked(
        targets=("html",),
        tracks=("office",),
        lenses=("legal", "ops"),
        deliver=(Delivery.TRACKS,),
    )

    assert {
        "night-1.0.0-office-legal-en-html": FOR_OFFICE | FOR_LEGAL,
        "night-1.0.0-office-ops-en-html": FOR_OFFICE | BUT_LEGAL,
    } == told_in(tmp_path, asked)


@pytest.mark.parametrize(
    ("track", "lens", "words"),
    [
        ("crew", "ops", "The bell rings. You hold the CREWKEY. Who goes?"),
        ("office", "legal", OFFICE.format(" You know the LEGALTEXT.")),
        ("office", None, OFFICE.format("")),
    ],
)
def test_an_lms_is_told_what_is_read_of_a_stem(
    track: str, lens: str | None, words: str
) -> None:
    (bell,) = (it for it in nodes(variant(track, lens)) if isinstance(it, Question))

    assert words == bell.interaction.description


def test_each_chooses_in_a_scene_what_is_theirs() -> None:
    found = {
        (track, lens): [
            [way.option.text.plain for way in scene.ways]
            for it in nodes(variant(track, lens))
            if isinstance(it, Scenario)
            for scene in it.scenes
            if scene.ways
        ]
        for track, lens in (("crew", "ops"), ("office", "ops"), ("office", "legal"))
    }

    assert {
        ("crew", "ops"): [["Close it", "Use the CREWWAY"]],
        ("office", "ops"): [["Close it"]],
        ("office", "legal"): [["Close it", "Read the LEGALWAY"]],
    } == found


def test_a_choice_that_is_left_out_is_no_choice_of_the_interaction_either() -> None:
    (walk,) = (it for it in nodes(variant("office", "ops")) if isinstance(it, Scenario))

    assert ["Close it"] == [it.text for it in walk.scenes[0].interaction.choices]


def test_a_pool_asks_each_what_is_theirs() -> None:
    found = {
        (track, lens): [
            it.id for pool in variant(track, lens).pools for it in pool.common
        ]
        for track, lens in (("crew", None), ("office", None), ("office", "legal"))
    }

    assert {
        ("crew", None): ["all-1", "all-2", "crew-1", "crew-2"],
        ("office", None): ["all-1", "all-2"],
        ("office", "legal"): ["all-1", "all-2", "legal-1"],
    } == found


def words(seen: Variant) -> int:
    shown = replace(seen.course, modules=seen.modules, pools=seen.pools)
    return sum(len(text.plain.split()) for text in walk.texts(shown))


def test_words_are_counted_as_each_track_has_them() -> None:
    crew, office = (words(variant(name, "ops")) for name in ("crew", "office"))
    # CREWTALK at the door. Use the CREWWAY. Well kept. OFFICETALK at the end.
    told, told_to_office = 4 + 3 + 2, 4
    # True, false, and a reason to each of these.
    each = 1 + 1 + 2 + 2
    # CREWASKED is known. Not OFFICEASKED.
    more = (3 + each) + (2 + each)

    assert told - told_to_office + more == crew - office


def test_a_lens_changes_what_stands_within_questions_and_scenes() -> None:
    office = columns(course())[1]

    assert {"legal": 3, "ops": 0} == {it.lens: it.parts for it in office.changes}


def found(files: dict[str, str]) -> list[str]:
    _, diagnostics = check_course(project(files))
    return [f"{it.span.path}:{it.span.line} {it.rule.name}" for it in diagnostics]


PAGE = FILES["modules/m/module.md"]
CLOSE = "- Close it -> shut\n"


@pytest.mark.parametrize(
    ("stem", "line", "rule"),
    [
        ("::: for crew\nOnly they.\n:::", 8, "empty-stem"),
        ("::: for lens:legal\nOnly they.\n:::", 8, "empty-stem"),
        ("Words.\n\n::: for nobody\nHm.\n:::", 10, "unknown-track"),
        ("Words.\n\n::: for lens:nobody\nHm.\n:::", 10, "unknown-lens"),
    ],
)
def test_a_stem_that_says_nothing_to_some_is_found(
    stem: str, line: int, rule: str
) -> None:
    changed = {"modules/m/module.md": PAGE.replace(STEM, stem)}

    assert [f"modules/m/module.md:{line} {rule}"] == found(changed)


def test_a_part_behind_the_answers_is_found() -> None:
    late = (
        "::: choose-one #late\nWhich?\n\n- [x] This.\n  > Yes.\n- [ ] That.\n  > No.\n"
        "\n::: for crew\nA hint.\n:::\n:::\n"
    )
    changed = {"modules/m/module.md": PAGE.replace(asked("bell", STEM), late)}

    assert ["modules/m/module.md:15 misplaced-component"] == found(changed)


def test_a_question_inside_a_part_of_a_question_is_found() -> None:
    inner = "Words.\n\n::: for crew\n::: callout\nHm.\n:::\n:::"
    changed = {"modules/m/module.md": PAGE.replace(STEM, inner)}

    assert ["modules/m/module.md:11 misplaced-component"] == found(changed)


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        (CLOSE, "", ["29 dead-end"]),
        (CLOSE, f"::: for crew\n{CLOSE}:::\n", ["29 dead-end"]),
        (
            "CREWTALK at",
            "### Inside {#inside}\n\nCREWTALK at",
            ["33 misplaced-component", "33 bad-attributes"],
        ),
    ],
)
def test_a_scene_in_which_a_track_is_caught_is_found(
    old: str, new: str, rules: list[str]
) -> None:
    changed = {"modules/m/module.md": PAGE.replace(STORY, STORY.replace(old, new))}

    assert [f"modules/m/module.md:{it}" for it in rules] == found(changed)


def test_questions_for_some_do_not_count_where_a_draw_must_suffice() -> None:
    twice = COURSE.replace("attempts: 1", "attempts: 2")

    assert ["modules/m/module.md:65 draw-too-large"] == found({"course.yaml": twice})


def test_more_than_questions_in_a_pool_s_part_for_some_is_found() -> None:
    wrong = FILES["pools/m.md"] + "\n::: for crew\nSome words.\n:::\n"

    assert ["text-before-page"] == [
        it.partition(" ")[2] for it in found({"pools/m.md": wrong})
    ]
