"""A preview reads a course in the languages that somebody looks at."""

from __future__ import annotations

from scormbuild.preview.session import Session
from scormbuild.preview.snapshot import Shown
from scormbuild.project import MemoryProject
from scormbuild.records import replace
from tests.test_preview import body_of
from tests.translated import FIRE, PAGE, into, pseudo, rewrite, spoken

PLAIN = Shown(target="html", track="all")
GERMAN = replace(PLAIN, language="de")


class Counted(MemoryProject):
    """A course in memory that notes which files are read."""

    def __init__(self, files: dict[str, bytes]) -> None:
        """Take the files, none of them read yet."""
        super().__init__(files)
        self.seen: list[str] = []

    def read(self, path: str) -> bytes:
        """Give a file's bytes."""
        self.seen.append(path)
        return super().read(path)


def begun(*languages: str) -> tuple[Session, Counted]:
    """Begin a preview of a course in English and some languages, and look once."""
    project = spoken(FIRE, *languages)
    for language in languages:
        into(project, language)
    counted = Counted(project.files)
    session = Session(lambda: counted)
    session.look()
    return session, counted


def translations(project: Counted) -> list[str]:
    """Give the files of translations that were read since this was asked."""
    found = [it for it in project.seen if it.startswith("i18n/")]
    project.seen.clear()
    return found


def index(session: Session, shown: Shown) -> str:
    files = session.package(shown)
    assert files is not None
    return body_of(files["index.html"]).decode()


def test_a_save_reads_no_language_but_those_that_are_looked_at() -> None:
    session, project = begun("de", "es")
    assert [] == translations(project)
    index(session, PLAIN)
    session.look()
    assert [] == translations(project)
    index(session, GERMAN)
    assert ["i18n/de.xlf"] == translations(project)
    index(session, GERMAN)
    assert [] == translations(project)
    session.look()
    assert ["i18n/de.xlf"] == translations(project)
    index(session, PLAIN)
    session.look()
    session.look()
    translations(project)
    session.look()
    assert [] == translations(project)


def test_two_who_look_at_two_languages_both_see_what_is_new() -> None:
    session, project = begun("de", "es")
    spanish = replace(PLAIN, language="es")
    for shown in (GERMAN, spanish):
        assert pseudo("Do not run.") in index(session, shown)
    rewrite(project, "Do not run.", "Stay.")
    session.look()
    assert ["i18n/de.xlf", "i18n/es.xlf"] == sorted(set(translations(project)))
    for shown in (GERMAN, spanish):
        assert "Stay." in index(session, shown)
    assert [] == translations(project)


def test_what_is_wrong_in_a_language_is_said_once_it_is_looked_at() -> None:
    session, project = begun("de")
    project.write("i18n/de.xlf", b"<xliff")
    session.look()
    assert ["stale-lock"] == [it.rule.name for it in session.state.said]
    assert session.package(GERMAN) is None
    said = {it.rule.name for it in session.state.said}
    assert "bad-translations" in said
    project.seen.clear()
    assert session.package(GERMAN) is None
    assert [] == translations(project)
    assert pseudo("Do not run.") not in index(session, PLAIN)


def test_a_language_that_is_looked_at_keeps_readings_of_files() -> None:
    session, project = begun("de")
    first = session.package(GERMAN)
    good = session.state.good
    assert good is not None
    before = good.spoken("de")
    session.look()
    good = session.state.good
    assert good is not None
    after = good.spoken("de")
    assert first is not None
    assert before is not None
    assert after is not None
    assert before.modules[0].pages[0] is after.modules[0].pages[0]
    assert PAGE in project.seen
