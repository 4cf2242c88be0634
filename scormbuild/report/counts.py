"""The last line of a report: how many faults, in how many files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic


def number(count: int, noun: str) -> str:
    """Count something in English: ``1 file``, ``2 files``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def counts(diagnostics: Sequence[Diagnostic]) -> str:
    """Give a line such as ``3 errors, 1 warning in 2 files``."""
    if not diagnostics:
        return "no errors, no warnings"
    kinds = [
        number(many, severity.value)
        for severity in Severity
        if (many := sum(d.rule.severity is severity for d in diagnostics))
    ]
    files = {diagnostic.span.path for diagnostic in diagnostics}
    return f"{', '.join(kinds)} in {number(len(files), 'file')}"
