"""A word of settings → a value of the kind that its field asks for."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING

from scormbuild.diagnostics import did_you_mean
from scormbuild.rules import unknown_value, wrong_type
from scormbuild.text.kinds import FORM, Counted, Day, Positive, Truth, is_day

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.source import Span

TRUE = frozenset({"yes", "true", "on"})
FALSE = frozenset({"no", "false", "off"})


class Bad(Exception):  # noqa: N818 - it names what the author wrote
    """A value could not be decoded; its diagnostic is in the sink already."""


def scalar(text: str, span: Span, hint: object, key: str, sink: Sink) -> object:
    """Read one value as its kind; raises Bad, once the sink has been told why not."""
    if hint is str or (hint is Day and is_day(text)):
        return text
    if hint is Day:
        sink.add(_wrong(span, key, text, FORM))
        raise Bad
    if hint in (bool, Truth):
        if text.lower() in TRUE | FALSE:
            return text.lower() in TRUE
        words = "`yes` or `no`" if hint is bool else "`true` or `false`"
        sink.add(_wrong(span, key, text, words))
        raise Bad
    if hint in (int, float, Positive, Counted):
        return _number(text, span, hint, key, sink)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word(text, span, hint, key, sink)
    raise TypeError(hint)


def _number(text: str, span: Span, hint: object, key: str, sink: Sink) -> float:
    """Decode a number; none of ours is below zero."""
    whole = hint in (int, Counted)
    above = " above zero" if hint in (Positive, Counted) else ""
    number = -1.0
    with suppress(ValueError):
        number = int(text.removesuffix("%")) if whole else float(text)
    if isfinite(number) and number >= 0 and (number or not above):
        return number
    expected = "a whole number" if whole else "a number"
    least = above or (" of 0 or more" if number < 0 and text.startswith("-") else "")
    sink.add(_wrong(span, key, text, f"{expected}{least}"))
    raise Bad


def _word(text: str, span: Span, kind: type[StrEnum], key: str, sink: Sink) -> StrEnum:
    try:
        return kind(text)
    except ValueError:
        words = [str(member) for member in kind]
        sink.add(
            unknown_value.RULE.at(
                span,
                f"`{key}` is `{text}`, which is not one of {', '.join(words)}",
                hint=did_you_mean(text, words),
            )
        )
        raise Bad from None


def _wrong(span: Span, key: str, text: str, expected: str) -> Diagnostic:
    return wrong_type.RULE.at(
        span,
        f"`{key}` is `{text}`, where {expected} is expected",
        hint=f"write {expected}",
    )
