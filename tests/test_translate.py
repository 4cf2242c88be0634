"""What `translate` writes: what is found, kept, marked and dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.project import MemoryProject
from scormbuild.records import replace
from scormbuild.tongue import Heard, Place, key_of
from scormbuild.translate import NoLanguage, translate
from scormbuild.translation.entry import Entry, Progress
from scormbuild.translation.update import update
from tests.translated import (
    FIRE,
    PAGE,
    entries_of,
    into,
    names,
    pseudo,
    put,
    rewrite,
    spoken,
)


def fire() -> MemoryProject:
    return spoken(FIRE, "de")


def told(project: MemoryProject) -> dict[str, tuple[str, str]]:
    """Give target and state by text."""
    return {it.source: (it.target, it.state) for it in entries_of(project, "de")}


def test_every_text_of_a_course_is_found_once_and_in_order() -> None:
    project = fire()
    translate(project)
    assert [
        ("course.yaml", "title.1", "Fire safety"),
        (PAGE, "title.1", "The alarm"),
        (PAGE, "rings.1", "When it rings"),
        (PAGE, "rings.2", "Walk to the exit."),
        (PAGE, "rings.3", "Do not run."),
    ] == [(it.path, it.id, it.source) for it in entries_of(project, "de")]


def test_a_second_run_changes_nothing() -> None:
    project = into(fire(), "de")
    translate(project)
    once = project.read("i18n/de.xlf")
    report = translate(project)
    assert (once, False) == (project.read("i18n/de.xlf"), report.written[0].changed)


def test_a_changed_text_keeps_its_translation_and_its_id_and_is_marked() -> None:
    project = into(fire(), "de")
    rewrite(project, "Walk to the exit.", "Walk to the next exit.")
    report = translate(project)
    found = {it.id: it for it in entries_of(project, "de")}["rings.2"]
    assert (
        "Walk to the next exit.",
        pseudo("Walk to the exit."),
        "needs-review-translation",
        "Walk to the exit.",
    ) == (found.source, found.target, found.state, found.before)
    assert (4, 0, 1) == (
        report.written[0].updated.translated,
        report.written[0].updated.missing,
        report.written[0].updated.stale,
    )


def test_a_text_that_is_as_it_was_is_translated_again() -> None:
    project = into(fire(), "de")
    before = project.read("i18n/de.xlf")
    rewrite(project, "Walk to the exit.", "Walk to the next exit.")
    translate(project)
    rewrite(project, "Walk to the next exit.", "Walk to the exit.")
    translate(project)
    assert before == project.read("i18n/de.xlf")


def test_a_text_that_changes_twice_knows_what_was_translated() -> None:
    project = into(fire(), "de")
    rewrite(project, "Walk to the exit.", "Walk to the next exit.")
    translate(project)
    rewrite(project, "Walk to the next exit.", "Walk to the next exit now.")
    translate(project)
    found = {it.id: it for it in entries_of(project, "de")}["rings.2"]
    assert ("Walk to the exit.", pseudo("Walk to the exit.")) == (
        found.before,
        found.target,
    )


def test_a_text_that_moves_to_another_page_keeps_its_translation() -> None:
    project = into(fire(), "de")
    rewrite(project, "\nDo not run.\n", "\n# Later {#later}\n\nDo not run.\n")
    report = translate(project)
    assert (pseudo("Do not run."), "translated") == told(project)["Do not run."]
    assert 0 == report.written[0].updated.gone


def test_a_text_that_is_gone_goes_and_is_counted() -> None:
    project = into(fire(), "de")
    rewrite(project, "\nDo not run.\n", "")
    report = translate(project)
    assert ("Do not run." in told(project), 1) == (
        False,
        report.written[0].updated.gone,
    )


def test_lines_that_break_elsewhere_leave_a_translation_as_it_is() -> None:
    project = into(fire(), "de")
    rewrite(project, "Walk to the exit.", "Walk\nto the exit.")
    assert [] == names(project)


def test_words_without_a_state_count_as_a_translation() -> None:
    project = fire()
    translate(project)
    text = project.read("i18n/de.xlf").decode()
    empty = '<target state="new"></target>'
    filled = text.replace(empty, "<target>Feueralarm</target>", 1)
    project.write("i18n/de.xlf", filled.encode())
    translate(project)
    assert ("Feueralarm", "translated") == told(project)["Fire safety"]


def test_a_state_of_somebody_elses_tool_stays() -> None:
    project = into(fire(), "de")
    entries = tuple(
        replace(it, state="signed-off", approved=True)
        for it in entries_of(project, "de")
    )
    put(project, "de", entries)
    translate(project)
    assert {("signed-off", True)} == {
        (it.state, it.approved) for it in entries_of(project, "de")
    }
    rewrite(project, "Walk to the exit.", "Walk to the next exit.")
    translate(project)
    assert [False] == [
        it.approved for it in entries_of(project, "de") if it.id == "rings.2"
    ]


def test_notes_of_a_translator_stay() -> None:
    project = into(fire(), "de")
    notes = (("Ada", "Which exit?"),)
    entries = tuple(replace(it, notes=notes) for it in entries_of(project, "de"))
    put(project, "de", entries)
    translate(project)
    assert {notes} == {it.notes for it in entries_of(project, "de")}


HEARD = st.builds(
    lambda path, anchor, words: Heard(
        Place(path=path, anchor=anchor, key=key_of(words)), words, 0
    ),
    st.sampled_from(("a.md", "b.md")),
    st.sampled_from(("x", "y")),
    st.sampled_from(("Walk.", "Walk now.", "Run.", "Do not run.", "Stay low.", "Stay")),
)


@given(st.lists(st.lists(HEARD, max_size=8), min_size=1, max_size=5))
def test_an_update_of_an_update_is_the_update(versions: list[list[Heard]]) -> None:
    entries: tuple[Entry, ...] = ()
    for texts in versions:
        entries = update(texts, entries).entries
        again = update(texts, entries)
        assert entries == again.entries
        entries = tuple(
            replace(it, target=it.target or f"<{it.source}>", state=Progress.TRANSLATED)
            if not it.translated
            else it
            for it in entries
        )
    assert len({(it.path, it.id) for it in entries}) == len(entries)


@given(st.lists(HEARD, max_size=8))
def test_no_translation_of_a_text_that_stays_is_lost(texts: list[Heard]) -> None:
    new = update(texts, ()).entries
    done = tuple(
        replace(it, target=f"<{it.source}>", state=Progress.TRANSLATED) for it in new
    )
    assert done == update(texts, done).entries


def test_a_course_of_one_language_has_nothing_to_translate() -> None:
    with pytest.raises(NoLanguage, match=r"`languages: \[en, de\]`"):
        translate(MemoryProject(FIRE))


def test_a_course_that_cannot_be_read_loses_no_translation() -> None:
    project = into(fire(), "de")
    before = project.read("i18n/de.xlf")
    rewrite(project, "Walk to the exit.", "::: callout\nWalk")
    report = translate(project)
    assert ((), before) == (report.written, project.read("i18n/de.xlf"))


def entry(anchor: str, words: str, target: str, **more: str) -> Entry:
    """Give an entry of `a.md`."""
    made = Entry(path="a.md", id=f"{anchor}.1", anchor=anchor, source=words)
    state = Progress.TRANSLATED if target else Progress.NEW
    return replace(made, target=target, state=more.get("state", state))


def heard(anchor: str, words: str, path: str = "a.md") -> Heard:
    return Heard(Place(path=path, anchor=anchor, key=key_of(words)), words, 0)


def test_a_doubtful_translation_follows_its_text_as_well() -> None:
    doubtful = entry("one", "Walk.", "Gehen.", state=Progress.STALE)
    found = update([heard("two", "Walk.")], [doubtful])
    assert [("Gehen.", Progress.STALE)] == [
        (it.target, it.state) for it in found.entries
    ]
    assert 0 == found.gone


def test_of_two_units_of_one_text_the_one_that_is_translated_counts() -> None:
    twice = [entry("one", "Walk.", ""), entry("one", "Walk.", "Gehen.")]
    for before in (twice, twice[::-1]):
        found = update([heard("one", "Walk.")], before)
        assert ["Gehen."] == [it.target for it in found.entries]


def test_the_same_words_at_two_ids_keep_their_own_when_a_file_is_renamed() -> None:
    before = [entry("one", "Right", "Richtig"), entry("two", "Right", "Rechts")]
    texts = [heard(name, "Right", "b.md") for name in ("one", "two")]
    found = update(texts, before)
    assert (["Richtig", "Rechts"], 0) == (
        [it.target for it in found.entries],
        found.gone,
    )
