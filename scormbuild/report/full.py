"""Diagnostics for people: excerpt, carets, other places, remedy, and the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.diagnostics import Severity
from scormbuild.report.counts import counts
from scormbuild.report.excerpt import excerpt, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.report.place import Where
    from scormbuild.source import Span

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
QUIET = "cyan"


def render(diagnostics: Sequence[Diagnostic], where: Where) -> str:
    """Give one block a diagnostic and the counts; click leaves the colours or not."""
    blocks = ["\n".join(_block(diagnostic, where)) for diagnostic in diagnostics]
    return "\n\n".join([*blocks, counts(diagnostics)])


def _block(diagnostic: Diagnostic, where: Where) -> Iterator[str]:
    rule, colour = diagnostic.rule, COLOURS[diagnostic.rule.severity]
    spans = (diagnostic.span, *(span for span, _ in diagnostic.related))
    gutter = max(len(str(span.line)) for span in spans)
    title = click.style(f"{rule.severity.value}[{rule.code}]", fg=colour, bold=True)
    yield f"{title}: {click.style(visible(diagnostic.message), bold=True)}"
    yield from _place(diagnostic.span, diagnostic.label, where, gutter, "^", colour)
    for span, words in diagnostic.related:
        yield from _place(span, words, where, gutter, "-", QUIET)
    bar = " " * (gutter + 1)
    if diagnostic.hint:
        help_ = click.style("help", bold=True)
        yield f"{bar}{_quiet('=')} {help_}: {visible(diagnostic.hint)}"
    yield f"{bar}{_quiet('=')} rule: {rule.name} (scormbuild explain {rule.name})"


def _place(  # noqa: PLR0913, PLR0917 - a place is drawn from these six
    span: Span, words: str, where: Where, gutter: int, mark: str, colour: str
) -> Iterator[str]:
    text, marks = excerpt(span, mark)
    indent = len(marks) - len(marks.lstrip())
    note = f"{marks[indent:]} {visible(words)}".rstrip()
    bar = " " * (gutter + 1) + _quiet("|")
    place = f"{visible(where(span.path))}:{span.place}"
    yield f"{' ' * gutter}{_quiet('-->')} {place}"
    yield bar
    yield f"{_quiet(f'{span.line:>{gutter}} |')} {text}".rstrip()
    yield f"{bar} {marks[:indent]}{click.style(note, fg=colour, bold=True)}"
    yield bar


def _quiet(text: str) -> str:
    return click.style(text, fg=QUIET)
