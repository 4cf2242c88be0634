"""The longest state of a course in several languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.build import check_whole
from scormbuild.identify import identify
from scormbuild.load import load
from scormbuild.plan.wanted import Asked
from scormbuild.project import Project
from scormbuild.select.variant import select
from scormbuild.state.frame import Frame
from scormbuild.state.joint import joint, worst_in
from scormbuild.state.record import QuizState, State
from scormbuild.state.worst import worst_case
from tests.test_languages import ROOT, fire
from tests.translated import FIRE, into, spoken

if TYPE_CHECKING:
    from scormbuild.project import MemoryProject


def heavy(more: str, own: int, german: int) -> MemoryProject:
    """Give a course with so many long answers for each language alone."""

    def asked(name: str, count: int) -> str:
        said = "How?\n\n- [x] so\n\n> Explain: So.\n:::\n"
        each = (f"::: short-answer #{name}{it} longest=200\n" for it in range(count))
        return "".join(one + said for one in each)

    page = "modules/alarm/module.md"
    text = f"{FIRE[page]!s}\n:::: for lang:de\n{asked('g', german)}::::\n"
    text += f"\n:::: not-for lang:de\n{asked('e', own)}::::\n"
    head = str(FIRE["course.yaml"]) + more
    project = spoken(FIRE | {page: text, "course.yaml": head}, "de")
    identify(project)
    return into(project, "de")


def test_a_state_that_is_too_long_in_one_language_alone_is_found() -> None:
    project = heavy("", own=1, german=12)
    (found,) = check_whole(project, Asked(targets=("scorm12",))).diagnostics
    assert "state-too-long" == found.rule.name
    assert found.message.endswith("`scorm12` allows 4,096 (in `de`)")
    assert () == check_whole(project, Asked(targets=("html",))).diagnostics


def test_one_package_keeps_what_was_done_in_all_its_languages() -> None:
    scorm12 = Asked(targets=("scorm12",))
    apart = heavy("", own=4, german=4)
    assert () == check_whole(apart, scorm12).diagnostics
    together = heavy("languages-in: one-package\n", own=4, german=4)
    (found,) = check_whole(together, scorm12).diagnostics
    assert "state-too-long" == found.rule.name
    assert found.message.endswith("`scorm12` allows 4,096 (in all its languages)")
    fits = heavy("languages-in: one-package\n", own=2, german=2)
    assert () == check_whole(fits, scorm12).diagnostics


def test_in_two_languages_without_pieces_of_their_own_the_state_is_no_longer() -> None:
    course = check_whole(fire("de"), Asked()).course
    assert course is not None
    variant = select(course, course.tracks[0])
    gallery = load(Project.open_folder(ROOT / "courses/gallery")).course
    assert gallery is not None
    for one in (variant, *(select(gallery, it) for it in gallery.tracks)):
        assert worst_case(one).chars == worst_in((one, one)).chars


def test_of_what_two_languages_keep_of_a_quiz_the_longer_counts() -> None:
    drawn = State(quizzes={3: QuizState(begun=1, open=True, draw=(1, 2))})
    begun = State(quizzes={3: QuizState(begun=1)})
    for states in ((drawn, begun), (begun, drawn)):
        assert drawn.quizzes == joint(states, Frame(2, ())).quizzes
