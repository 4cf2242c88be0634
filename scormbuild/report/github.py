"""Diagnostics as workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.report.counts import counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.report.place import Where

DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = DATA | str.maketrans({":": "%3A", ",": "%2C"})
"""What the runner's parser of workflow commands turns back."""


def render(diagnostics: Sequence[Diagnostic], where: Where) -> str:
    """Give one command a diagnostic, and the counts for the log."""
    return "\n".join([*(_command(d, where) for d in diagnostics), counts(diagnostics)])


def _command(diagnostic: Diagnostic, where: Where) -> str:
    span, rule = diagnostic.span, diagnostic.rule
    properties = {
        "file": where(span.path),
        "line": str(span.line),
        "col": str(span.column),
        "endColumn": str(span.column + span.width),
        "title": f"{rule.code} {rule.name}",
    }
    words = "\n".join(filter(None, (diagnostic.message, diagnostic.hint)))
    listed = ",".join(
        f"{key}={value.translate(PROPERTY)}" for key, value in properties.items()
    )
    return f"::{rule.severity.value} {listed}::{words.translate(DATA)}"
