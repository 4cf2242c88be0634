"""The longest state: as long as any response, draw and count can make it."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import chain, combinations, permutations, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scormbuild.interactions import Choice, InteractionType
from scormbuild.model import Asking, Manner, Question, Typed
from scormbuild.render.data import course_data, questions
from scormbuild.select.variant import select
from scormbuild.state import QuizState, decode, encode
from scormbuild.state.digits import write_number
from scormbuild.state.longest import longest_points, longest_response
from scormbuild.state.responses import response_bits
from scormbuild.state.worst import worst_case
from tests.chance_courses import big_variant, chance_variant
from tests.sample import decided_once, sample, variant, with_quiz

if TYPE_CHECKING:
    from tests.goldens import Golden

COURSES = 30
"""Courses by chance that the player's tests play."""


def question(kind: str, *numbers: int, type_: str = "choice") -> Question:
    """Give a question of the sample with other choices."""
    asked = sample().pools[0].questions[0]
    choices = tuple(Choice(id=f"c{it}", index=it, text="") for it in numbers)
    interaction = replace(
        asked.interaction, type=InteractionType(type_), choices=choices
    )
    manner = Manner.ONE if kind == "choose-one" else Manner.SEVERAL
    fixed = type_ == "true-false"
    asking = Asking(manner=manner, fixed=fixed)
    return replace(asked, kind=kind, asking=asking, interaction=interaction)


@given(st.sets(st.integers(0, 130), min_size=1, max_size=9))
def test_no_choice_of_several_takes_more_than_the_longest(numbers: set[int]) -> None:
    choices = sorted(numbers)
    some = chain.from_iterable(
        combinations(choices, count) for count in range(len(choices) + 1)
    )
    longest = max(len(response_bits(one)) for one in some)
    found = longest_response(question("choose-many", *choices))
    assert longest == len(response_bits(found))


@given(st.sets(st.integers(0, 130), min_size=1, max_size=9))
def test_of_one_choice_it_is_the_longest(numbers: set[int]) -> None:
    longest = max(len(response_bits((one,))) for one in numbers)
    assert longest == len(
        response_bits(longest_response(question("choose-one", *numbers)))
    )


@given(
    st.tuples(
        st.lists(st.integers(0, 60), min_size=1, max_size=3, unique=True),
        st.lists(st.integers(61, 130), min_size=2, max_size=3, unique=True),
    )
)
def test_no_pairs_take_more_than_those_of_the_longest(
    numbers: tuple[list[int], list[int]],
) -> None:
    rows, partners = numbers
    asked = question("match", *rows)
    others = tuple(Choice(id=f"p{it}", index=it, text="") for it in partners)
    asked = replace(
        asked,
        asking=Asking(manner=Manner.PAIRS),
        interaction=replace(asked.interaction, partners=others),
    )
    ways = (
        tuple(it for pair in zip(some, way, strict=True) for it in pair)
        for count in range(len(rows) + 1)
        for some in combinations(sorted(rows), count)
        for way in product(partners, repeat=count)
    )
    longest = max(len(response_bits(way)) for way in ways)
    assert longest == len(response_bits(longest_response(asked)))


@given(st.lists(st.integers(0, 130), min_size=1, max_size=5, unique=True))
@example([0, 1, 32, 33, 42])
def test_no_sequence_takes_more_than_the_longest(numbers: list[int]) -> None:
    asked = replace(question("x", *numbers), asking=Asking(manner=Manner.SEQUENCE))
    longest = max(len(response_bits(way)) for way in permutations(numbers))
    assert longest == len(response_bits(longest_response(asked)))


def test_a_field_takes_two_bytes_for_each_of_its_units() -> None:
    typed = Typed(expected=(), longest=60)
    asked = replace(question("x", type_="fill-in"), typed=typed)
    most = len(response_bits(longest_response(asked)))
    # 120 bytes, behind a head of six bits and a length in two groups of three
    assert 120 * 8 + 6 + 8 == most
    for character in ("a", "é", "€", "\U0001f642"):
        units = len(character.encode("utf-16-le")) // 2
        assert len(response_bits(character * (60 // units))) <= most


@pytest.mark.parametrize(
    ("type_", "expected"),
    [("true-false", 3), ("fill-in", 8018), ("long-fill-in", 128_026)],
)
def test_what_is_typed_takes_its_maximum_in_the_widest_characters(
    type_: str, expected: int
) -> None:
    # 250 characters of four bytes are 8,000 bits, behind a head of six bits and a
    # length in groups of three
    response = longest_response(question("short", type_=type_))
    assert expected == len(response_bits(response))


@pytest.mark.parametrize(
    ("scoring", "right", "expected"),
    [("all", "ab", 10_000), ("partial", "a", 10_000), ("partial", "ab", 5_000)],
)
def test_only_a_part_of_several_right_choices_earns_a_part(
    scoring: str, right: str, expected: int
) -> None:
    asked = question("choose-many", 0, 1, 2)
    interaction = replace(asked.interaction, correct=(tuple(right),))
    marked = replace(asked, scoring=type(asked.scoring)(scoring))
    assert expected == longest_points(replace(marked, interaction=interaction))


def test_the_sample_at_its_longest_is_all_of_it() -> None:
    worst = worst_case(variant())
    state = worst.state
    assert (state.pages, state.at) == ((0, 1), 1)
    assert [(it.question, it.quiz, it.tries) for it in state.answers] == [
        (0, -1, 2),
        (1, 3, 1),
        (2, 3, 1),
    ]
    assert state.quizzes == {
        3: QuizState(
            begun=999,
            before=999,
            best=1_000_000,
            last=1_000_000,
            open=True,
            draw=(1, 2),
            given={1: (0,), 2: (0,)},
        )
    }
    assert worst.chars == len(encode(state, "sample"))
    assert decode(encode(state, "sample"), "sample").state == state


def test_where_failure_is_final_only_so_many_questions_can_be_met() -> None:
    course = decided_once()
    pool = course.pools[0]
    questions = tuple(
        replace(pool.questions[0], id=f"q{number}", index=10 + number)
        for number in range(9)
    )
    course = replace(course, pools=(replace(pool, questions=questions),))
    state = worst_case(select(course, course.tracks[0])).state
    assert len(state.answers) == 1 + 2
    assert (state.quizzes[3].begun, state.quizzes[3].open) == (1, False)


def test_a_quiz_that_allows_more_attempts_than_are_counted_has_them_all() -> None:
    course = with_quiz(lambda quiz: replace(quiz, attempts=2000))
    quiz = worst_case(variant(course)).state.quizzes[3]
    assert (quiz.begun, quiz.before) == (2000, 2000)


def test_what_pages_take_is_all_but_head_and_pages() -> None:
    worst = worst_case(chance_variant(3))
    state = worst.state
    head = len(encode(replace(state, answers=(), quizzes={}), "c"))
    quizzes = len(write_number(9)) * 2 + len(write_number(len(state.quizzes)))
    quizzes += sum(len(write_number(number)) for number in state.quizzes)
    most = head + 2 * len(("a", "q")) + quizzes + sum(it.chars for it in worst.parts)
    # What each page takes is rounded up.
    assert most - len(worst.parts) <= worst.chars <= most


def test_a_quiz_that_draws_nothing_takes_nothing() -> None:
    course = with_quiz(lambda quiz: replace(quiz, draws=()))
    assert worst_case(variant(course)).state.quizzes == {}


def test_two_hundred_answers_of_every_kind_in_seventeen_modules_stay_below_4096() -> (
    None
):
    made = big_variant()
    worst = worst_case(made)
    kinds = {it.kind for it in questions(made)}
    assert len(made.modules) == 17
    assert kinds == {"choose-one", "choose-many", "true-false"}
    assert len(worst.state.answers) == 204
    assert worst.chars < 4096, worst.chars


def test_the_player_plays_the_same_courses_and_knows_their_longest_states(
    golden: Golden,
) -> None:
    lines = []
    for seed in range(COURSES):
        made = chance_variant(seed)
        target = {"name": "scorm12", "stateLimit": None}
        on_pages = {
            node.id
            for module in made.modules
            for page in module.pages
            for node in page.body
            if isinstance(node, Question)
        }
        entry = {
            "worst": worst_case(made).chars,
            "onPages": sorted(on_pages),
            "data": course_data(made, {}) | {"target": target},
        }
        lines.append(json.dumps(entry, separators=(",", ":"), default=list))
    golden.holds("worst-cases.json", "[\n" + ",\n".join(lines) + "\n]\n")
