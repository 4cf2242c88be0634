"""Items with an arrow → options and their partners, for `match` and `sort`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.question import feedback_of, option_words
from scormbuild.lock import Wanted
from scormbuild.model import Option
from scormbuild.records import dataclass, replace
from scormbuild.rules import bad_pair
from scormbuild.text.arrow import cut
from scormbuild.text.markdown import read_inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.lock import LockedOption
    from scormbuild.model import Text
    from scormbuild.source import Span
    from scormbuild.text.parts import Parts, RawOption

_PAIR = "write `- left -> right`, with a space on either side of the arrow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item as it was read."""

    raw: RawOption
    left: Text | None
    """None where nothing stands before the arrow: its partner belongs to nothing."""
    right: Text


def rows_of(parts: Parts, kind: str, place: Place) -> Iterator[Row]:
    """Read the items of a question; those without one arrow are diagnostics."""
    for raw in parts.options:
        arrow = cut(raw.text)
        if arrow.count != 1 or arrow.right.empty:
            if not raw.text.empty:
                place.sink.add(_fault(arrow.count, arrow.odd, kind, raw))
            continue
        left = None if arrow.left.empty else read_inline(arrow.left, place.sink)
        yield Row(raw=raw, left=left, right=read_inline(arrow.right, place.sink))


def _fault(count: int, odd: str, kind: str, raw: RawOption) -> Diagnostic:
    if count > 1:
        message = f"this item of a `{kind}` has {count} arrows"
        hint = "keep one; write `\\->` where the sign itself is meant"
    elif count == 1:
        message, hint = "nothing stands behind this arrow", _PAIR
    elif odd:
        message, hint = f"`{odd}` is no arrow here", _PAIR
    else:
        message, hint = f"this item of a `{kind}` has no arrow", _PAIR
    return bad_pair.RULE.at(raw.span, message, hint=hint)


def paired(
    question: str, rows: list[Row], more: list[tuple[Text, Span]], place: Place
) -> tuple[tuple[Option, ...], tuple[str, ...]]:
    """Give the options with their partners behind them, and what is right.

    Ids and numbers come from the lock, where an option is ticked and a partner is
    not, so that the two are told apart. Partners with the same words are one. `more`
    are partners that stand before those of the rows.
    """
    partners: dict[str, tuple[Text, Span]] = {}
    for text, span in (*more, *((row.right, row.raw.span) for row in rows)):
        partners.setdefault(option_words(text), (text, span))
    lefts = [(row.raw, row.left, row.right) for row in rows if row.left is not None]
    wanted = [Wanted(raw.id, option_words(text), ticked=True) for raw, text, _ in lefts]
    wanted += [Wanted("", words, ticked=False) for words in partners]
    found = place.lock.find_options(question, wanted)
    behind = {
        words: _partner(*it, locked)
        for (words, it), locked in zip(
            partners.items(), found[len(lefts) :], strict=True
        )
    }
    options: list[Option] = []
    right: list[str] = []
    for (raw, text, other), locked in zip(lefts, found, strict=False):
        partner = behind[option_words(other)]
        option = _option(raw, text, locked, place)
        options.append(replace(option, answer=partner.text))
        right += [option.id, partner.id]
    return (*options, *behind.values()), tuple(right)


def _option(
    raw: RawOption, text: Text, locked: LockedOption | None, place: Place
) -> Option:
    return Option(
        id=raw.id or (locked.id if locked else ""),
        index=locked.index if locked else -1,
        text=text,
        correct=True,
        feedback=feedback_of(raw.feedback, place),
        explicit=bool(raw.id),
        span=raw.span,
    )


def _partner(text: Text, span: Span, locked: LockedOption | None) -> Option:
    return Option(
        id=locked.id if locked else "",
        index=locked.index if locked else -1,
        text=text,
        correct=False,
        feedback=None,
        partner=True,
        span=span,
    )
