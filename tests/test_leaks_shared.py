"""What a package must never contain, where it goes to learners of several tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.test_leaks import COURSE, POOL, built, changed

if TYPE_CHECKING:
    from pathlib import Path

BOOSTER = (
    "boosters:\n  - {id: day-3, title: Yet?, after: 3, questions: {inner: 1}WHOM}\n"
)
ASKED = {"pools/inner.md": POOL.replace("#lift", "#gate").replace("The lift", "Gate 7")}


@pytest.mark.parametrize("whom", ["", ", tracks: [partners]"])
def test_a_leak_in_a_booster_is_found_in_its_package_and_in_its_e_mail(
    whom: str, tmp_path: Path
) -> None:
    settings = COURSE.replace("Gate Seven", "Gate 7") + BOOSTER.replace("WHOM", whom)
    own = changed("gate seven", "the gate")
    found = built(tmp_path, ASKED | own | {"course.yaml": settings})
    told = [it.partition(" ")[2] for it in found]

    assert [
        f"`{path}` in `rules.day-3-1.0.0-en-{target}.zip` tells `Gate 7`, which it"
        " must never contain"
        for target in ("scorm12", "html")
        for path in ("course.js", "index.html", f"rules.day-3-1.0.0-en-{target}.txt")
    ] == told


@pytest.mark.parametrize(
    ("whom", "own", "found"),
    [
        ("", "", 1),
        (", tracks: [partners]", "", 1),
        # a booster shows the course's value to all, not that of a track
        ("", "track-values: {partners: {escalation.minutes: 5}}\n", 1),
        (", tracks: [staff]", "", 0),
    ],
)
def test_a_value_of_two_signs_is_found_in_a_booster_by_its_slot(
    whom: str, own: str, found: int, tmp_path: Path
) -> None:
    asked = POOL.replace("#lift", "#gate").replace(
        "The lift", "In {{escalation.minutes}} minutes the lift"
    )
    settings = COURSE + BOOSTER.replace("WHOM", whom) + own
    files: dict[str, str | bytes] = {"pools/inner.md": asked, "course.yaml": settings}

    assert found * [
        (
            "pools/inner.md:2 `escalation.minutes` stands here,"
            " which track `partners` in booster `day-3` must never contain"
        )
    ] == built(tmp_path, files)


def test_a_package_for_all_roles_is_said_to_be_shared_with_those_who_may_not_read_it(
    tmp_path: Path,
) -> None:
    settings = COURSE.replace("[scorm12, html]", "[html]") + "deliver: picker\n"
    name = "rules-1.0.0-en-picker-html.zip"
    told = built(tmp_path, {"course.yaml": settings})

    assert [
        (
            f"course.yaml:14 `{name}` is for several roles, of which"
            " `partners` must never be told what others read in it:"
            " `Extension 4711 & co`, and 1 more"
        )
    ] == told


def test_a_booster_for_others_may_tell_it(tmp_path: Path) -> None:
    whom = BOOSTER.replace("WHOM", ", tracks: [staff]")
    settings = COURSE.replace("Gate Seven", "Gate 7") + whom
    own = changed("gate seven", "the gate")

    assert [] == built(tmp_path, ASKED | own | {"course.yaml": settings})
