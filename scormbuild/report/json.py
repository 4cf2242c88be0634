"""Diagnostics as a JSON list, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.report.place import Where
    from scormbuild.source import Span


def render(diagnostics: Sequence[Diagnostic], where: Where) -> str:
    """Give one object a diagnostic; lines and columns count characters from 1."""
    return json.dumps(
        [_object(diagnostic, where) for diagnostic in diagnostics],
        ensure_ascii=False,
        indent=2,
    )


def _object(diagnostic: Diagnostic, where: Where) -> dict[str, object]:
    rule = diagnostic.rule
    return {
        "rule": rule.name,
        "code": rule.code,
        "severity": rule.severity.value,
        **_place(diagnostic.span, where),
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "label": diagnostic.label,
        "related": [
            {**_place(span, where), "message": words}
            for span, words in diagnostic.related
        ],
    }


def _place(span: Span, where: Where) -> dict[str, object]:
    return {
        "path": where(span.path),
        "line": span.line,
        "column": span.column,
        "end_column": span.column + span.width,
    }
