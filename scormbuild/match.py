"""Which option of a question is which option of the lock, after an edit."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, Protocol

from scormbuild.components.question import option_words
from scormbuild.diagnostics import COURSE
from scormbuild.lock import LockedOption
from scormbuild.rules import doubtful_option
from scormbuild.slug import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.model import Option


class Asked(Protocol):
    """A question, or what is decided in a scene."""

    @property
    def id(self) -> str:
        """Its name in the lock."""

    @property
    def options(self) -> tuple[Option, ...]:
        """What one can choose."""


SAME = 0.8
"""Likeness from which an edited option is taken for the old one without asking."""
DOUBTFUL = 0.5
"""Likeness below which it is a new one without asking."""


def match_options(
    question: Asked, before: tuple[LockedOption, ...], sink: Sink
) -> tuple[LockedOption, ...]:
    """Give the lock's options of a question: the old ones, edited, and the new ones.

    An option is an old one if its author wrote the old id, if its words are the
    same, or if they are alike by at least SAME and it is right or wrong as before;
    else, down to DOUBTFUL, it gets an id of its own and the author is asked.
    """
    found: dict[int, LockedOption] = {}
    left = {locked.id: locked for locked in before}
    for place, option in enumerate(question.options):
        locked = left.get(option.id) if option.id else None
        if locked is not None:
            found[place] = left.pop(locked.id)
    for ratio, place, name in sorted(_alike(question, found, left), reverse=True):
        if place in found or name not in left:
            continue
        turned = question.options[place].correct is not left[name].ticked
        if ratio >= SAME and (ratio == 1 or not turned):
            found[place] = left.pop(name)
        elif ratio >= DOUBTFUL:
            sink.add(_doubt(question.options[place], left[name], question))
    return _numbered(question, before, found)


def _alike(
    question: Asked, found: dict[int, LockedOption], left: dict[str, LockedOption]
) -> Iterator[tuple[float, int, str]]:
    from difflib import SequenceMatcher  # noqa: PLC0415 - only `ids` asks

    for place, option in enumerate(question.options):
        if place in found or option.explicit:
            continue
        words = option_words(option.text)
        for name, locked in left.items():
            ratio = SequenceMatcher(None, words, locked.words, autojunk=False).ratio()
            yield ratio, place, name


def _numbered(
    question: Asked,
    before: tuple[LockedOption, ...],
    found: dict[int, LockedOption],
) -> tuple[LockedOption, ...]:
    kept = {locked.id: locked for locked in before}
    following = max((locked.index for locked in before), default=-1) + 1
    for place, option in enumerate(question.options):
        locked = found.get(place)
        name = locked.id if locked else option.id or letters(following)
        while locked is None and name in kept and not option.explicit:
            following += 1
            name = letters(following)
        index = locked.index if locked else following
        following = max(following, index + 1)
        words = option_words(option.text)
        kept[name] = LockedOption(name, index, words, option.correct)
    return tuple(locked for locked in kept.values() if is_id(locked.id))


def letters(number: int) -> str:
    """Give a, b, … z, aa, ab, … for 0, 1 and so on."""
    name = ""
    while number >= 0:
        number, last = divmod(number, len(ascii_lowercase))
        name = ascii_lowercase[last] + name
        number -= 1
    return name


def _doubt(option: Option, locked: LockedOption, question: Asked) -> Diagnostic:
    return doubtful_option.RULE.at(
        option.span,
        f"this may be option `{locked.id}` of `{question.id}` in new words:"
        f" `{locked.words}`",
        hint=f"if so, write `{{#{locked.id}}}` behind it and run"
        f" `scormbuild ids {COURSE}` again; if not, nothing is to be done",
    )
