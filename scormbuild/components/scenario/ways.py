"""The items of a scene → ways out of it: words, scene, meters and marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.question import feedback_of, option_words
from scormbuild.diagnostics import did_you_mean
from scormbuild.lock import Wanted
from scormbuild.model import Option, Way
from scormbuild.records import dataclass, field, replace
from scormbuild.rules import bad_choice, unknown_meter, unknown_seat
from scormbuild.text.arrow import cut
from scormbuild.text.markdown import read_inline
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.components.component import Place
    from scormbuild.components.scenario.lines import RawWay
    from scormbuild.components.scenario.scenes import Stage
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Text
    from scormbuild.source import Span

_BRACES = re.compile(r"(?<!\\)\{(?P<inside>[^{}]*)\}\s*$")
_MARK = re.compile(
    r"#(?P<id>[^\s{}]*)"
    r"|seats?=(?:[\"“”„](?P<quoted>[^\"“”]*)[\"“”]|(?P<plain>\S*))"
    r"|(?P<repair>\.repair)(?!\S)"
    r"|(?P<meter>[^\W\d_]+)(?P<sign>[-+\N{MINUS SIGN}\N{EN DASH}])(?P<by>\d{1,3})(?!\S)"
    r"|(?P<odd>\S+)"
)
_ARROW = "write `- words -> scene`, with a space on either side of the arrow"


@dataclass(slots=True)
class _Marks:
    """What the braces behind a choice say."""

    id: str = ""
    repair: bool = False
    seats: tuple[str, ...] = ()
    changes: list[tuple[str, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """One choice as it was read, before the lock is asked."""

    raw: RawWay
    text: Text
    to: str
    marks: _Marks
    span: Span


def read_ways(
    name: str, raws: Sequence[RawWay], stage: Stage, place: Place
) -> tuple[Way, ...]:
    """Read the choices of a scene; those that lead nowhere are diagnostics.

    Ids and numbers come from the lock, which knows what is decided here by `name`.
    """
    read = list(_read(raws, stage, place))
    wanted = (Wanted(it.marks.id, option_words(it.text), ticked=False) for it in read)
    found = place.lock.find_options(name, wanted)
    source = place.text.source
    return tuple(
        Way(
            option=Option(
                id=it.marks.id or (locked.id if locked else ""),
                index=locked.index if locked else -1,
                text=it.text,
                correct=False,
                feedback=feedback_of(Piece(source, tuple(it.raw.aside)), place),
                explicit=bool(it.marks.id),
                span=it.span,
            ),
            to=it.to,
            changes=tuple(it.marks.changes),
            repair=it.marks.repair,
            seats=it.marks.seats,
            audience=it.raw.audience,
        )
        for it, locked in zip(read, found, strict=True)
    )


def _read(raws: Sequence[RawWay], stage: Stage, place: Place) -> Iterator[_Read]:
    source = place.text.source
    for raw in raws:
        span = source.line_span(raw.number)
        lines = list(raw.lines)
        marks = _Marks()
        at, last = lines[-1]
        if braces := _BRACES.search(last):
            inside = source.span(at + braces.start("inside"), at + braces.end("inside"))
            marks = _marks(inside, stage, place)
            lines[-1] = (at, last[: braces.start()].rstrip())
        arrow = cut(Piece(source, tuple(lines)), last=True)
        to = arrow.right.text.strip()
        if not arrow.count or not to or len(to.split()) > 1:
            place.sink.add(_faulty(arrow.odd if not arrow.count else "", to, span))
            continue
        text = replace(read_inline(arrow.left, place.sink), span=span)
        to = to.removeprefix("#")
        yield _Read(raw=raw, text=text, to=to, marks=marks, span=span)


def _faulty(odd: str, to: str, span: Span) -> Diagnostic:
    if odd:
        return bad_choice.RULE.at(span, f"`{odd}` is no arrow here", hint=_ARROW)
    if not to:
        return bad_choice.RULE.at(span, "nothing stands behind this arrow", hint=_ARROW)
    return bad_choice.RULE.at(
        span,
        f"`{to}` is no scene's id, which is one word",
        hint=_ARROW + "; braces come last",
    )


def _marks(span: Span, stage: Stage, place: Place) -> _Marks:
    """Read what stands in the braces behind a choice."""
    source, marks = span.source, _Marks()
    for match in _MARK.finditer(source.text, span.start, span.end):
        where = source.span(*match.span())
        if match["id"] is not None:
            marks.id = match["id"]
        elif match["repair"]:
            marks.repair = True
        elif match["meter"]:
            _change(match, where, marks, stage, place)
        elif match["odd"]:
            place.sink.add(_odd(match["odd"], where, stage))
        else:
            names = (match["quoted"] or match["plain"] or "").split(",")
            marks.seats = tuple(_seats(names, where, stage, place))
    return marks


def _change(
    match: re.Match[str], where: Span, marks: _Marks, stage: Stage, place: Place
) -> None:
    known = {meter.casefold(): meter for meter in stage.meters}
    name = match["meter"]
    if name.casefold() in known:
        by = int(match["by"]) * (1 if match["sign"] == "+" else -1)
        marks.changes.append((known[name.casefold()], by))
        return
    place.sink.add(
        unknown_meter.RULE.at(
            where,
            f"there is no meter `{name}`",
            hint=did_you_mean(name, stage.meters)
            or f'write `meters="{name}"` on the fence line of the scenario',
        )
    )


def _seats(
    names: Sequence[str], where: Span, stage: Stage, place: Place
) -> Iterator[str]:
    known = {seat.casefold(): seat for seat in stage.seats}
    for name in (it.strip() for it in names):
        if name.casefold() in known:
            yield known[name.casefold()]
            continue
        place.sink.add(
            unknown_seat.RULE.at(
                where.narrow(name),
                f"there is no seat `{name}`",
                hint=did_you_mean(name, stage.seats)
                or f'write `seats="{name}"` on the fence line of the scenario',
            )
        )


def _odd(words: str, where: Span, stage: Stage) -> Diagnostic:
    meter = next(iter(stage.meters), "trust")
    return bad_choice.RULE.at(
        where,
        f"a choice's braces cannot read `{words}`",
        hint=f"write `{{{meter}+1}}`, `{{.repair}}`, `{{seat=name}}` or `{{#id}}`;"
        " `\\{` where the sign itself is meant",
    )
