"""What a course's own language has said, its other languages do not say again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from scormbuild.build import check_course
from scormbuild.identify import identify
from scormbuild.project import MemoryProject
from tests.translated import FIRE, PAGE, into, names, pseudo, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "---\ntitle: The alarm\n---\n# When it rings {#rings}\n\n"
SILENCE = "<!-- scormbuild: ignore[bare-link-text] because it is a test -->\n"
BARE = "Click [here](#rings) now.\n"


def course(body: str, *languages: str) -> MemoryProject:
    """Give a course of one page, in more languages, none of it translated."""
    return spoken(FIRE | {PAGE: HEAD + body}, *languages)


def in_german(body: str, tell: Callable[[str], str]) -> MemoryProject:
    """Give a course of one page with all of it translated."""
    return into(course(body, "de"), "de", tell)


def test_findings_of_rules_are_said_once_for_all_languages() -> None:
    silent = "\n<!-- scormbuild: ignore[missing-id] -->\n"
    project = course(f"![](x.svg)\n\n{BARE}{silent}", "de", "fr")
    identify(project)
    found = sorted(it.rule.name for it in check_course(project)[1])
    once = ["bare-link-text", "cannot-ignore", "missing-alt-text"]
    assert [*once, "missing-file", "untranslated", "untranslated"] == found


def test_a_stale_lock_is_stale_once() -> None:
    found = [it.rule.name for it in check_course(course("Out.\n", "de", "fr"))[1]]
    assert ["untranslated", "untranslated", "stale-lock"] == found


def test_what_is_wrong_in_a_text_is_not_said_of_its_translation() -> None:
    project = in_german(BARE, lambda it: it.replace("Click", "Klick"))
    assert ["bare-link-text"] == names(project)


def test_what_is_wrong_in_a_translation_alone_is_said_with_its_place() -> None:
    told = {"See [the plan](#rings).": "Siehe [here](#rings)."}
    project = in_german("See [the plan](#rings).\n", lambda it: told.get(it, it))
    (found,) = [it for it in check_course(project)[1] if it.rule.name != "stale-lock"]
    assert ("bare-link-text", "i18n/de.xlf") == (found.rule.name, found.span.path)
    assert "Siehe [here](#rings)." in found.span.excerpt


def _as(click: str, text: str) -> str:
    return text.replace("Click", click)


def test_what_is_silenced_in_a_text_is_silenced_in_its_translation() -> None:
    for body in (SILENCE + BARE, f"Go out or {SILENCE}{BARE}Good.\n"):
        for words in ("Klick", "Klick\n\nund\nklick"):
            project = in_german(body, partial(_as, words))
            assert [] == names(project)


def test_a_silence_is_used_where_one_language_needs_it() -> None:
    told = {"See [the plan](#rings).": "Siehe [here](#rings)."}
    body = SILENCE + "See [the plan](#rings).\n"
    assert ["unused-ignore"] == names(in_german(body, lambda it: it + "."))
    assert [] == names(in_german(body, lambda it: told.get(it, it)))


def test_the_minutes_of_a_track_are_judged_in_the_own_language_alone() -> None:
    modules = "tracks:\n  crew:\n    minutes: 1\n    modules: {alarm: R}\n"
    head = str(FIRE["course.yaml"]).replace("modules: [alarm]\n", modules)
    files = FIRE | {PAGE: HEAD + "Out.\n", "course.yaml": head}
    project = into(
        spoken(files, "de"), "de", lambda it: "Raus. " * 900 if it == "Out." else it
    )
    assert [] == names(project)


def test_a_course_that_cannot_be_read_again_says_why() -> None:
    class Changing(MemoryProject):
        """A course whose settings are saved, half written, between two looks."""

        def read(self, path: str) -> bytes:
            """Give a file; the settings once only."""
            whole = super().read(path)
            if path == "course.yaml":
                self.write(path, b"format: [1\n")
            return whole

    project = in_german("Out.\n", pseudo)
    identify(project)
    changing = Changing({path: project.read(path) for path in project.sizes})
    assert ["yaml-syntax"] == [it.rule.name for it in check_course(changing)[1]]
