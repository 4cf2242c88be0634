"""Diagnostics as JUnit XML, which build servers show as failed tests."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lxml import etree

from scormbuild.diagnostics import Severity
from scormbuild.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.report.place import Where


def render(diagnostics: Sequence[Diagnostic], where: Where) -> str:
    """Give a suite a file, a case a diagnostic; warnings are cases that pass.

    A course without faults is one case that passes, since some servers take a
    report without cases for a broken one.
    """
    root = etree.Element("testsuites", name="scormbuild check")
    _count(root, diagnostics)
    for path, found in groupby(diagnostics, key=lambda d: d.span.path):
        suite = etree.SubElement(root, "testsuite", name=_clean(where(path)))
        _count(suite, [_add(suite, diagnostic, where) for diagnostic in found])
    if not diagnostics:
        suite = etree.SubElement(root, "testsuite", name="scormbuild check")
        _count(suite, ())
        name = "no errors, no warnings"
        etree.SubElement(suite, "testcase", classname="scormbuild", name=name)
    text = etree.tostring(root, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text.rstrip()}'


def _count(element: _Element, diagnostics: Sequence[Diagnostic]) -> None:
    failures = sum(d.rule.severity is Severity.ERROR for d in diagnostics)
    element.set("tests", str(len(diagnostics) or 1))
    element.set("failures", str(failures))


def _add(suite: _Element, diagnostic: Diagnostic, where: Where) -> Diagnostic:
    rule, span = diagnostic.rule, diagnostic.span
    path = _clean(where(span.path))
    case = etree.SubElement(
        suite,
        "testcase",
        classname=path,
        name=f"{rule.code} {rule.name} at {span.place}",
    )
    outcome = etree.SubElement(case, _OUTCOMES[rule.severity])
    if rule.severity is Severity.ERROR:
        outcome.set("message", _clean(diagnostic.message))
        outcome.set("type", rule.name)
    words = "\n".join(filter(None, (diagnostic.message, diagnostic.hint)))
    outcome.text = _clean(f"{path}:{span.place}: {words}")
    return diagnostic


_OUTCOMES = {Severity.ERROR: "failure", Severity.WARNING: "system-out"}


def _clean(text: str) -> str:
    """Leave out what XML cannot hold (XML 1.0, 2.2)."""
    kept = "\n".join(visible(line) for line in text.split("\n"))
    return kept.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
