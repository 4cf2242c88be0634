"""Diagnostics in SARIF 2.1.0, which code scanners and editors read."""

from __future__ import annotations

import json
from os import fsencode
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from scormbuild import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic, Rule
    from scormbuild.report.place import Where
    from scormbuild.source import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(diagnostics: Sequence[Diagnostic], where: Where) -> str:
    """Give a log with one run; columns count characters (SARIF 3.14.17)."""
    rules = sorted({d.rule for d in diagnostics}, key=lambda rule: rule.code)
    driver = {
        "name": "scormbuild",
        "version": __version__,
        "rules": [_rule(rule) for rule in rules],
    }
    results = [_result(d, rules.index(d.rule), where) for d in diagnostics]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, object]:
    summary = rule.page.strip().partition("\n")[0]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(diagnostic: Diagnostic, index: int, where: Where) -> dict[str, object]:
    words = "; ".join(filter(None, (diagnostic.message, diagnostic.hint)))
    result: dict[str, object] = {
        "ruleId": diagnostic.rule.code,
        "ruleIndex": index,
        "level": diagnostic.rule.severity.value,
        "message": {"text": words},
        "locations": [_location(diagnostic.span, where)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, **_location(span, where), "message": {"text": text}}
            for number, (span, text) in enumerate(diagnostic.related)
        ]
    return result


def _location(span: Span, where: Where) -> dict[str, object]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(where(span.path))},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endColumn": span.column + span.width,
            },
        }
    }


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(fsencode(path))
