"""A certificate: read, numbered, told to the player, and in the longest state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scormbuild.identify import identify
from scormbuild.load import load
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Certificate, Level
from scormbuild.render import load_theme, render
from scormbuild.render.data import course_data
from scormbuild.select.levels import lacking, levels
from scormbuild.select.units import units
from scormbuild.select.variant import Variant, select
from scormbuild.state.worst import worst_case
from tests.lamp import lamp

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.model import Course


def course() -> Course:
    found = load(lamp()).course
    assert found is not None
    return found


def variant(certificate: Certificate | None) -> Variant:
    """Give the only track of the course, with another certificate."""
    changed = replace(course(), certificate=certificate)
    return select(changed, changed.tracks[0])


def test_it_is_read_as_it_was_written() -> None:
    keeper = "Knows the lamp, and whom to call. Does not permit work on the wiring."
    assert (
        Certificate(
            levels=(
                Level(id="keeper", says=keeper),
                Level(
                    id="master",
                    title="Master of the lamp",
                    modules=("voice",),
                    given=("promise", "look.peer"),
                    score=100,
                ),
            ),
            valid_months=12,
            show_score=True,
        )
        == course().certificate
    )


def test_levels_may_be_single_words_in_a_list_or_a_line() -> None:
    expected = Certificate(levels=(Level(id="one"), Level(id="two")))
    for written in ("[one, two]", "one, two", "\n    - one\n    - two"):
        project = lamp()
        head = project.files["course.yaml"].decode().partition("certificate:")[0]
        project.write(
            "course.yaml", f"{head}certificate:\n  levels: {written}\n".encode()
        )
        found = load(project).course
        assert found is not None
        assert expected == found.certificate


def test_a_level_without_a_title_is_called_by_its_id() -> None:
    assert ["Brand ambassador", "Of the lamp"] == [
        Level(id="brand-ambassador").name,
        Level(id="master", title="Of the lamp").name,
    ]


def test_ids_gives_it_a_number_once() -> None:
    project = lamp()
    lines = project.files[LOCK_FILE].decode().splitlines()
    assert ["component certificate 6 certificate"] == [
        line for line in lines if line.startswith("component certificate ")
    ]
    identify(project)
    assert lines == project.files[LOCK_FILE].decode().splitlines()
    assert 6 == course().certified


def test_the_player_is_told_of_levels_by_the_locks_numbers() -> None:
    data: dict[str, Any] = course_data(variant(course().certificate), {})
    nothing: dict[str, object] = {"modules": (), "parts": {}, "given": {}, "score": 0}
    promise, look = (data["questions"][it]["index"] for it in ("promise", "look.peer"))
    assert data["certificate"] == {
        "months": 12,
        "score": True,
        "levels": [
            {"id": "keeper", **nothing},
            {
                "id": "master",
                **nothing,
                "modules": ("voice",),
                "given": {str(promise): 1, str(look): 2},
                "score": 100,
            },
        ],
    }


def test_levels_end_before_the_first_that_asks_for_what_is_not_shown() -> None:
    certificate = Certificate(
        levels=(
            Level(id="one"),
            Level(
                id="two",
                tracks=("other",),
                modules=("attic",),
                parts=(("final", 50), ("drill", 75)),
                given=("dusk",),
            ),
            Level(id="three"),
        )
    )
    shown = variant(certificate)
    assert ["one"] == [level.id for level in levels(shown)]
    assert [
        ("tracks", "all"),
        ("modules", "attic"),
        ("parts", "drill"),
        ("given", "dusk"),
    ] == list(lacking(shown, certificate.levels[1]))


def test_a_score_is_out_of_reach_where_nothing_is_graded() -> None:
    plain = replace(course(), tracks=(replace(course().tracks[0], mastery=None),))
    shown = select(plain, plain.tracks[0])
    assert [("score", "80")] == list(lacking(shown, Level(id="one", score=80)))


def test_a_package_without_a_reachable_level_has_no_certificate() -> None:
    theme = load_theme({})
    found = []
    for certificate in (
        Certificate(),
        None,
        Certificate(levels=(Level(id="one", modules=("attic",)),)),
    ):
        site = render(variant(certificate), theme)
        (document,) = [f.body for f in site.files if f.path == "index.html"]
        assert isinstance(document, bytes)
        told: Mapping[str, Any] = site.units[0].data
        found.append(
            (
                b"sb-certificate" in document,
                "certificate" in told,
                "certificate" in told["questions"],
                any("certificate.js" in name for name, _ in site.modules),
            )
        )
    assert [(True,) * 4, (False,) * 4, (False,) * 4] == found


def test_a_module_alone_has_no_certificate() -> None:
    alone = units(variant(course().certificate))
    assert [None, None] == [it.course.certificate for it in alone]


def test_the_longest_state_has_the_longest_certificate() -> None:
    without = worst_case(variant(None))
    with_it = worst_case(variant(course().certificate))
    (kept,) = with_it.state.answers[len(without.state.answers) :]
    assert "2026-11-22 keeper 100 1.3.0 0000-0000-0000" == kept.response
    assert (6, -1, 1, 0) == (kept.question, kept.quiz, kept.tries, kept.points)
    plain = worst_case(variant(Certificate())).state.answers[-1]
    assert "2026-11-22 - 100 1.3.0 0000-0000-0000" == plain.response
    unreachable = Certificate(levels=(Level(id="one", modules=("attic",)),))
    assert without.state == worst_case(variant(unreachable)).state
