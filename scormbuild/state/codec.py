"""State ⇄ the short string that an LMS keeps, as in `player/state/codec.js`."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias
from zlib import crc32

from scormbuild.records import dataclass
from scormbuild.state.digits import (
    Reader,
    fixed,
    packed,
    read_set,
    write_number,
    write_set,
)
from scormbuild.state.entries import (
    read_answers,
    read_quizzes,
    write_answers,
    write_quizzes,
)
from scormbuild.state.frame import Frame, frame_of
from scormbuild.state.record import State

Problem: TypeAlias = Literal["", "unreadable", "newer"]

VERSION = "c"
FIRST = "a"
"""The one form in whose check its letter is not."""
COMPLETED, PASSED = 1, 2

BLANKS = (
    "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""What a browser takes for blank around a text (ECMAScript, `trim`)."""

_SHAPE = re.compile(
    r"(?P<version>[a-z])(?P<check>[\w-]{6})(?P<body>(?:\.[0-9A-Za-z][\w-]*)*)", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a string holds, or why nothing of it can be used."""

    state: State | None
    problem: Problem


def encode(state: State, course_id: str, frame: Frame | None = None) -> str:
    """Write a state; no other course's passes for this one's. The id is ASCII.

    `frame` says how wide numbers are and which quizzes are listed, in what order,
    where that is not to follow from what the state has.
    """
    flags = COMPLETED * state.completed + PASSED * state.passed
    frame = frame or frame_of(state)
    known = (
        "h" + "".join(map(write_number, (state.seed, flags, state.at + 1))),
        "p" + write_set(state.pages),
        "a" + write_answers(state.answers, frame),
        "q" + write_quizzes(state.quizzes, frame.width),
        "u" + write_set(state.untold),
    )
    sections = (*(section for section in known if len(section) > 1), *state.unknown)
    body = "".join(f".{section}" for section in sections)
    return VERSION + check(VERSION + course_id, body) + body


def decode(text: str, course_id: str) -> Decoded:
    """Read a state, all or nothing; an empty text is none, and no problem."""
    text = text.strip(BLANKS)
    if not text:
        return Decoded(None, "")
    match = _SHAPE.fullmatch(text)
    version = match["version"] if match else ""
    whose = course_id if version == FIRST else version + course_id
    if not match or match["check"] != check(whose, match["body"]):
        return Decoded(None, "unreadable")
    if version > VERSION:
        return Decoded(None, "newer")
    try:
        return Decoded(_read(match["body"].split(".")[1:], version), "")
    except ValueError:
        return Decoded(None, "unreadable")


def _read(sections: list[str], form: str) -> State:
    known = {section[0]: section[1:] for section in sections if section[0] in "hpaqu"}
    unknown = tuple(section for section in sections if section[0] not in known)
    if len(known) + len(unknown) < len(sections):
        raise ValueError(sections)
    seed, flags, at = _head(known["h"]) if "h" in known else (0, 0, -1)

    def reader(letter: str) -> Reader:
        return Reader(known.get(letter, ""), form)

    return State(
        seed=seed,
        at=at,
        completed=flags & COMPLETED > 0,
        passed=flags & PASSED > 0,
        pages=read_set(known.get("p", "")),
        answers=read_answers(reader("a")) if "a" in known else (),
        quizzes=read_quizzes(reader("q")),
        untold=read_set(known.get("u", "")),
        unknown=unknown,
    )


def _head(digits: str) -> tuple[int, int, int]:
    reader = Reader(digits)
    return reader.number(), reader.number(), reader.number() - 1


def check(whose: str, body: str) -> str:
    """Give the check sum of a body; `whose` is its form and the id of its course."""
    return packed(fixed(crc32(f"{whose}\n{body}".encode()), 36))
