from __future__ import annotations

import dataclasses
import pickle
from copy import deepcopy
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.records import (
    FrozenError,
    dataclass,
    field,
    fields,
    is_dataclass,
    replace,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Ours."""

    KINDS: ClassVar = ("chair", "stool")
    row: int
    name: str = "a"
    tags: dict[str, int] = field(default_factory=dict)
    place: int = field(default=0, compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """The standard library's."""

    KINDS: ClassVar = ("chair", "stool")
    row: int
    name: str = "a"
    tags: dict[str, int] = dataclasses.field(default_factory=dict)
    place: int = dataclasses.field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Wide(Seat):
    """Ours, with one field more."""

    width: int = 2


@dataclass(slots=True)
class Box:
    """Ours, that can change."""

    lid: bool
    inside: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Loose:
    """Ours, without slots."""

    one: int

    def __repr__(self) -> str:
        """Say no more."""
        return "loose"


values = st.fixed_dictionaries(
    {"row": st.integers(0, 2)},
    optional={
        "name": st.sampled_from("ab"),
        "tags": st.dictionaries(st.sampled_from("xy"), st.integers(0, 1)),
        "place": st.integers(0, 1),
    },
)


@given(values, values)
def test_a_record_is_what_a_dataclass_is(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    ours, theirs = Seat(**one), Same(**one)
    assert repr(theirs).replace("Same", "Seat") == repr(ours)
    assert dataclasses.asdict(theirs) == dataclasses.asdict(ours)
    second, their_second = Seat(**other), Same(**other)
    assert (theirs == their_second) == (ours == second)
    assert dataclasses.replace(ours, **other) == replace(ours, **other)
    assert ours == pickle.loads(pickle.dumps(ours)) == deepcopy(ours)  # noqa: S301


def test_equal_records_have_one_hash() -> None:
    assert len({Loose(1), Loose(1), Loose(2)}) == 2


def test_a_record_differs_from_what_is_of_another_class() -> None:
    theirs: object = Same(row=1)
    assert theirs != Seat(row=1)
    assert Wide(row=1) != Seat(row=1)


def test_every_record_gets_a_default_of_its_own() -> None:
    first, second = Box(lid=True), Box(lid=True)
    first.inside.append("hat")
    assert ["hat"] == first.inside
    assert [] == second.inside


def test_a_frozen_record_stays_as_it_is() -> None:
    seat = Seat(row=1)
    with pytest.raises(FrozenError, match="cannot change `row` of a Seat"):
        seat.row = 2  # type: ignore[misc]
    with pytest.raises(FrozenError):
        del seat.row
    assert 1 == seat.row


def test_a_record_that_is_not_frozen_has_no_hash() -> None:
    box = Box(lid=False)
    box.lid = True
    assert box.lid
    with pytest.raises(TypeError, match="unhashable"):
        hash(box)


def test_a_record_with_slots_has_no_room_for_more() -> None:
    assert not hasattr(Seat(row=1), "__dict__")
    assert ["width"] == [*Wide.__slots__]


def test_a_record_takes_over_the_fields_of_another() -> None:
    told = "Wide(row=1, name='a', tags={}, width=3)"
    assert told == repr(Wide(3, row=1))
    names = ["row", "name", "tags", "place", "width"]
    assert names == [it.name for it in fields(Wide)]
    assert names == [it.name for it in dataclasses.fields(Wide)]


def test_fields_are_given_as_they_were_declared() -> None:
    with pytest.raises(TypeError, match="positional"):
        Seat(1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing"):
        Seat()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected"):
        Seat(row=1, colour="red")  # type: ignore[call-arg]


def test_what_a_class_says_itself_stays() -> None:
    assert "loose" == repr(Loose(1))
    assert "Seat" == Seat.__qualname__
    assert ("chair", "stool") == Seat.KINDS


def test_a_default_that_can_change_is_refused() -> None:
    class Shared:
        """Not yet a record."""

        all: list[str] = []  # noqa: RUF012 - that is the test

    with pytest.raises(TypeError, match=r"Shared\.all: a default that can change"):
        dataclass(frozen=True)(Shared)


def test_a_record_can_be_told_from_other_classes() -> None:
    assert is_dataclass(Seat)
    assert not is_dataclass(Exception)
    assert dataclasses.is_dataclass(Seat)


def test_a_record_is_taken_apart_by_place() -> None:
    match Box(lid=True, inside=["hat"]):
        case Box(lid, inside):
            assert (True, ["hat"]) == (lid, inside)
