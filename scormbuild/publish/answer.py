"""What an LRS's answer to a batch means."""

from __future__ import annotations

import json
from enum import Enum
from typing import TYPE_CHECKING, Any

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

OK, NO_CONTENT, BAD_REQUEST, NOT_FOUND = 200, 204, 400, 404
PASSING = (408, 425, 429)
"""Refusals that pass, as all from 500 on do."""
SAID = 300
"""Characters of an LRS's own words that are told."""


def in_words(body: bytes, hide: Callable[[str], str]) -> str:
    """Give an answer's body in one line, shortened once its secrets are hidden."""
    text = hide(" ".join(body.decode("utf-8", "replace").split()))
    return text if len(text) <= SAID else f"{text[:SAID]}…"


class Unanswered(Exception):  # noqa: N818 - it names what happened
    """No use came of a request: unreachable, hung, cut short, busy. It may pass."""

    def __init__(self, words: str, *, status: int = 0, retry_after: str = "") -> None:
        """Take what happened; status and header of that name where there were any."""
        super().__init__(words)
        self.status = status
        self.retry_after = retry_after


class Stopped(Exception):  # noqa: N818 - it names what happened
    """Nothing that could be sent would arrive; its text says why and what to do."""


class Meaning(Enum):
    """What is to be done about a batch."""

    STORED = "stored"
    LATER = "later"
    """The same again after a while."""
    BAD = "bad"
    """There is a bad statement among them."""
    TOO_LARGE = "too large"
    PARTLY = "partly"
    """It names some of them or none: what it does not name, it may have or not."""
    CLASH = "clash"
    """Some id is taken; by the same statement or by another (xAPI Data 2.3.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One whole answer."""

    status: int
    body: bytes = b""
    retry_after: str = ""
    """The header of that name, as it came."""
    kind: str = ""
    """Its Content-Type."""
    words: str = ""
    """What the LRS says where it does not agree, in one line, without secrets."""


def meaning(answer: Answer, ids: Collection[str]) -> Meaning:
    """Say what an answer to a POST of statements means.

    `ids` are those sent. Raises Stopped where no batch would fare better.
    """
    match answer.status:
        case 200:
            return _stored(answer, ids)
        case 204:
            return Meaning.PARTLY
        case 400 | 422:
            return Meaning.BAD
        case 409:
            return Meaning.CLASH
        case 413:
            return Meaning.TOO_LARGE
        case 501 | 505:
            raise Stopped(_why(answer))
        case status if status in PASSING or status >= 500:  # noqa: PLR2004 - HTTP's
            return Meaning.LATER
        case _:
            raise Stopped(_why(answer))


def require_open(answer: Answer) -> None:
    """Raise Stopped where an answer, to whatever question, says to go away."""
    if answer.status in (401, 403):
        raise Stopped(_why(answer))


def the_one(answer: Answer, name: str) -> dict[str, Any] | None:
    """Give the statement of an id out of an answer; None where it holds none.

    Ralph answers with a list, an empty one too. Raises Unanswered for what is no JSON.
    """
    try:
        found = json.loads(answer.body)
    except (ValueError, RecursionError):
        raise Unanswered("its answer was cut short") from None
    if not isinstance(found, dict):
        return None
    held = found.get("statements", [found])
    return next(
        (
            it
            for it in held
            if isinstance(it, dict) and str(it.get("id")).lower() == name
        ),
        None,
    )


def _stored(answer: Answer, ids: Collection[str]) -> Meaning:
    """Believe a 200 only if it looks as an LRS's: a JSON array of ids, which are ours.

    Some LRSs name only those that were new to them.
    """
    try:
        named = json.loads(answer.body)
    except (ValueError, RecursionError):
        if "html" in answer.kind or answer.body.lstrip()[:1] == b"<":
            raise Stopped(NO_LRS) from None
        return Meaning.LATER
    ours = isinstance(named, list) and all(
        isinstance(it, str) and it.lower() in ids for it in named
    )
    if not ours:
        raise Stopped(NO_LRS)
    whole = {it.lower() for it in named} == set(ids)
    return Meaning.STORED if whole else Meaning.PARTLY


def named(answer: Answer) -> set[str]:
    """Give the ids that a good answer names, in small letters; a 204 names none."""
    return {it.lower() for it in json.loads(answer.body or b"[]")}


NO_LRS = "what answers there is no LRS; see whether the endpoint is right"
_STOPS = {
    401: "the LRS does not know these credentials (401); see whether key and secret "
    "are right",
    403: "these credentials may not do that (403); ask who runs the LRS for the right "
    "to write statements and to read them",
    404: "there is no LRS at that address (404); see whether the endpoint is right",
    405: "no statements can be sent to that address (405); see whether the endpoint "
    "is right",
    501: "no statements can be sent to that address (501); see whether the endpoint "
    "is right",
}


def _why(answer: Answer) -> str:
    known = _STOPS.get(answer.status, f"the LRS answers {answer.status}")
    words = answer.words
    looks_plain = words and "html" not in answer.kind and not words.startswith("<")
    return f"{known}; it says: {words}" if looks_plain else known
