"""State as a string: comes back as it was, and is the same in both languages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.state import (
    ON_PAGE,
    Answer,
    Decoded,
    QuizState,
    State,
    decode,
    encode,
)
from scormbuild.state.codec import check
from scormbuild.state.digits import (
    Reader,
    number,
    packed,
    read_set,
    read_typed,
    write_number,
    write_set,
    write_typed,
)
from scormbuild.state.record import FULL
from tests.earlier_states import encode_earlier
from tests.states import (
    BY_HAND,
    CORRUPT_SECTIONS,
    EVERYTHING,
    random_state,
    to_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scormbuild.site import Json
    from tests.goldens import Golden

GENERATED = 200
"""States that the shared file has besides those written by hand."""
UNREADABLE = Decoded(None, "unreadable")

numbers = st.integers(0, 2**30 - 1)
sets = st.frozensets(st.integers(0, 400), max_size=30).map(
    lambda members: tuple(sorted(members))
)
responses = st.one_of(
    sets, st.lists(st.integers(0, 99), max_size=9).map(tuple), st.text(max_size=20)
)
answers = st.builds(
    Answer,
    question=numbers,
    quiz=st.integers(-1, 2000),
    tries=numbers,
    response=responses,
    points=st.integers(0, 10_000),
)
shares = st.integers(-1, 1_000_000)
closed = st.builds(
    QuizState,
    begun=numbers,
    before=numbers,
    best=shares,
    last=shares,
    draw=st.lists(numbers, max_size=9).map(tuple),
)
under_way = st.just(value=True)
opened = st.builds(
    replace, closed, open=under_way, given=st.dictionaries(numbers, responses)
)
sections = st.from_regex(r"[b-gi-or-tv-zA-Z0-9][0-9A-Za-z_-]*", fullmatch=True)
states = st.builds(
    State,
    seed=st.integers(0, 1295),
    pages=sets,
    at=st.integers(-1, 2**30 - 2),
    answers=st.lists(answers, max_size=9).map(tuple),
    quizzes=st.dictionaries(numbers, st.one_of(closed, opened), max_size=5),
    completed=st.booleans(),
    passed=st.booleans(),
    unknown=st.lists(sections, max_size=3).map(tuple),
)
courses = st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True)


@given(states, courses)
def test_a_state_comes_back_as_it_was(state: State, course: str) -> None:
    assert Decoded(state, "") == decode(encode(state, course), course)


@given(states)
def test_a_state_has_only_characters_that_no_lms_minds(state: State) -> None:
    assert re.fullmatch(r"[0-9A-Za-z_.-]+", encode(state, "c"))


@given(states, courses, courses)
def test_a_state_of_one_course_is_none_of_another(
    state: State, course: str, other: str
) -> None:
    expected = Decoded(state, "") if course == other else UNREADABLE
    assert expected == decode(encode(state, course), other)


@given(states, st.data())
def test_a_cut_state_is_unreadable(state: State, data: st.DataObject) -> None:
    text = encode(state, "c")
    length = data.draw(st.integers(1, len(text) - 1))
    assert decode(text[:length], "c") == UNREADABLE


@given(states, st.data())
def test_a_state_with_another_character_is_unreadable(
    state: State, data: st.DataObject
) -> None:
    text = encode(state, "c")
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("aZ0.-_ é").filter(lambda it: it != text[place]))
    damaged = text[:place] + other + text[place + 1 :]
    assert decode(damaged, "c").state is None


@given(st.text())
def test_no_text_at_all_is_more_than_unreadable(text: str) -> None:
    assert decode(text, "c") in {Decoded(None, it) for it in ("", "unreadable")}


@pytest.mark.parametrize("section", CORRUPT_SECTIONS)
def test_a_right_checksum_over_wrong_content_is_unreadable(section: str) -> None:
    assert decode(encode(State(unknown=(section,)), "c"), "c") == UNREADABLE


def test_a_state_of_a_later_format_is_told_from_a_damaged_one() -> None:
    body = encode(EVERYTHING, "c")[7:]
    assert decode("d" + check("dc", body) + body, "c") == Decoded(None, "newer")
    assert decode("d" + encode(EVERYTHING, "c")[1:], "c") == UNREADABLE


@given(states, courses)
def test_a_state_of_the_form_before_is_read_as_it_was(
    state: State, course: str
) -> None:
    assert Decoded(state, "") == decode(encode_earlier(state, course), course)


@given(
    st.from_regex(r"[ahpqu][0-9A-Za-z_-]{0,40}", fullmatch=True),
    st.sampled_from([encode, encode_earlier]),
)
def test_no_section_at_all_is_more_than_unreadable(
    section: str, write: Callable[[State, str], str]
) -> None:
    text = write(State(unknown=(section,)), "c")
    assert decode(text, "c").problem in {"", "unreadable"}


GIVEN = st.one_of(
    st.integers(0, 15).map(lambda one: (one,)),
    st.sets(st.integers(0, 9)).map(lambda them: tuple(sorted(them))),
    st.permutations(range(6)).map(tuple),
)
"""One option, a set of them, an order: as questions have them."""


MARKED = st.builds(
    Answer,
    question=st.integers(0, 1023),
    quiz=st.just(ON_PAGE),
    tries=st.integers(0, 3),
    response=GIVEN,
    points=st.sampled_from([0, FULL]),
)


@given(st.lists(MARKED.filter(lambda it: it.response or not it.points), max_size=40))
def test_right_or_wrong_in_three_tries_takes_no_more_than_in_the_form_before(
    told: list[Answer],
) -> None:
    state = State(answers=tuple(told))
    # a digit says how wide all numbers are
    assert len(encode(state, "c")) <= len(encode_earlier(state, "c")) + 1


@given(st.lists(numbers), st.integers(1, 30).filter(lambda it: 30 % it == 0))
def test_numbers_come_back_in_their_order(listed: list[int], size: int) -> None:
    reader = Reader(packed("".join(number(it, size) for it in listed)))
    assert listed == [reader.number(size) for _ in listed]
    assert reader.done


@given(st.lists(numbers))
def test_numbers_in_groups_of_five_take_whole_digits(listed: list[int]) -> None:
    together = packed("".join(map(number, listed)))
    assert together == "".join(map(write_number, listed))


@given(sets)
def test_sets_come_back(members: tuple[int, ...]) -> None:
    assert members == read_set(write_set(members))


@given(st.text())
def test_text_comes_back(text: str) -> None:
    assert text == read_typed(write_typed(text))


def test_both_languages_are_shown_the_same_states(golden: Golden) -> None:
    held = [
        *map(_shown, BY_HAND),
        *(_shown(random_state(it)) for it in range(GENERATED)),
    ]
    damaged: list[dict[str, Json]] = [
        {"course": course, "text": text, "problem": decode(text, course).problem}
        for course, text in _damaged()
    ]
    lines = {"states": held, "corrupt": damaged}
    golden.holds("states.json", _lines(lines))


@pytest.mark.parametrize("form", ["a", "b"])
def test_both_languages_read_states_of_the_forms_before(
    golden: Golden, form: str
) -> None:
    path = golden.folder / f"states-{form}.json"
    held = json.loads(path.read_text(encoding="utf-8"))
    made = [*BY_HAND, *map(random_state, range(GENERATED))]
    for one, state in zip(held["states"], made, strict=True):
        assert Decoded(state, "") == decode(one["text"], one["course"])
        assert form == one["text"][0]
    for one in held["corrupt"]:
        assert Decoded(None, one["problem"]) == decode(one["text"], one["course"])


def _shown(state: State) -> dict[str, Json]:
    return {"course": "c-1", "text": encode(state, "c-1"), "state": to_json(state)}


def _damaged() -> Iterator[tuple[str, str]]:
    """Give texts that hold no state, each with the course that it is read for."""
    good = encode(EVERYTHING, "c")
    yield from (
        ("c", text) for text in ("", " ", "\n", "\ufeff", "null", "a", "a000000")
    )
    yield "d", good
    yield "c", f"\x1c{good}"
    yield "c", good * 2
    yield "c", "d" + good[1:]
    yield "c", "B" + good[1:]
    yield "c", "a" + good[1:]
    yield "c", "d" + check("dc", good[7:]) + good[7:]
    for place in range(1, len(good), 9):
        yield "c", good[:place]
        yield (
            "c",
            good[:place] + ("1" if good[place] == "0" else "0") + good[place + 1 :],
        )
    for section in CORRUPT_SECTIONS:
        yield "c", encode(State(unknown=(section,)), "c")


def _lines(held: dict[str, list[dict[str, Json]]]) -> str:
    """Write JSON with an entry a line, so that a change shows where it is."""
    parts = [
        f'"{name}": [\n'
        + ",\n".join(json.dumps(it, separators=(",", ":")) for it in entries)
        + "\n]"
        for name, entries in held.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def test_the_shared_file_has_something_of_everything() -> None:
    made = [random_state(it) for it in range(GENERATED)]
    quizzes = list(chain.from_iterable(it.quizzes.values() for it in made))
    given_ = list(
        chain(
            (answer.response for it in made for answer in it.answers),
            (one for quiz in quizzes for one in quiz.given.values()),
        )
    )
    kinds = {(type(one), bool(one)) for one in given_}
    assert kinds == {(tuple, True), (tuple, False), (str, True), (str, False)}
    assert {quiz.open for quiz in quizzes} == {True, False}
