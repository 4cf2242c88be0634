"""An accessibility report: as a page for people, and as data for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormbuild import __version__
from scormbuild.a11y.judge import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.a11y.contrasts import Contrast
    from scormbuild.a11y.judge import AccessReport, Finding, Judged
    from scormbuild.site import Json

LEVELS = ("A", "AA")

STYLE = """\
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem;
  padding: 0 1rem; color: #1b1b28; background: #fff; }
table { border-collapse: collapse; width: 100%; margin-block: 1rem 2rem; }
th, td { border: 1px solid #83879f; padding: 0.5rem; text-align: start;
  vertical-align: top; }
th { background: #f3f4fa; }
td:nth-child(2) { white-space: nowrap; }
td p { margin: 0 0 0.5rem; }
.few { width: auto; }
.few td { text-align: end; }
small { color: #545870; }
td ul { margin: 0 0 0.5rem; padding-inline-start: 1.25rem; }
code { overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  table:not(.few) :is(tbody, tr, td, th) { display: block; }
  table:not(.few) thead { display: none; }
  table:not(.few) tr { margin-block-end: 1rem; }
}
"""

HEAD = ("Criterion", "Conformance", "Remarks")
"""The columns of a VPAT."""


def listing(report: AccessReport) -> str:
    """Give the report as a JSON object."""
    course = report.course
    told: dict[str, Json] = {
        "course": course.id,
        "title": course.title,
        "version": course.version,
        "language": course.language,
        "standard": "WCAG 2.2, A and AA",
        "made_by": f"scormbuild {__version__}",
        "facts": dict(report.facts),
        "own_templates": report.templates,
        "contrasts": [_measured(it) for it in report.contrasts],
        "criteria": [_object(it) for it in report.judged],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _measured(it: Contrast) -> Json:
    return {
        "what": it.what,
        "light": it.light,
        "dark": it.dark,
        "least": it.least,
        "criterion": it.criterion,
    }


def _object(it: Judged) -> Json:
    criterion = it.criterion
    return {
        "number": criterion.number,
        "level": criterion.level,
        "title": criterion.title,
        "conformance": it.verdict,
        "player": criterion.player,
        "tests": criterion.tests,
        "rules": criterion.rules,
        "findings": [_found(found) for found in it.findings],
        "human": "" if it.verdict is Verdict.NOT_APPLICABLE else criterion.human,
    }


def _found(it: Finding) -> Json:
    found = it.diagnostic
    return {
        "rule": found.rule.name,
        "place": f"{found.span.path}:{found.span.line}",
        "message": found.message,
        "silenced": it.silenced,
        "reason": it.reason,
    }


def page(report: AccessReport) -> str:
    """Give the report as an HTML page that stands alone."""
    course = report.course
    title = escape(f"Accessibility of {course.title} {course.version}")
    parts = [
        "<!doctype html>",
        f'<html lang="en"><head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{STYLE}</style></head><body><main>",
        f"<h1>{title}</h1>",
        *_summary(report),
        *_colours(report),
    ]
    for level in LEVELS:
        parts += [f"<h2>WCAG 2.2, level {level}</h2>", *_table(report, level)]
    parts += [*_left(report), "</main></body></html>", ""]
    return "\n".join(str(part) for part in parts)


def summary(report: AccessReport) -> str:
    """Say in a line a verdict how many criteria it was given to."""
    counts = [(verdict.value, report.count(verdict)) for verdict in Verdict]
    width = max(len(name) for name, _ in counts)
    return "\n".join(f"  {name:<{width}}  {count:>2}" for name, count in counts)


def _summary(report: AccessReport) -> Iterator[str]:
    yield (
        f"<p>Made by scormbuild {__version__} from the sources of the course. Each"
        " criterion is held against what the player sees to in every course, with the"
        " tests of scormbuild that show it, and against the rules that looked at this"
        " course. What only people can judge is said, and left open.</p>"
    )
    if report.templates:
        names = ", ".join(f"<code>{escape(it)}</code>" for it in report.templates)
        yield (
            f"<p><strong>This course has templates or styles of its own: {names}."
            "</strong> For what they change the tests of scormbuild show nothing, so"
            " people must look at every criterion.</p>"
        )
    yield "<ul>"
    yield from (f"<li>{name}: {count}</li>" for name, count in report.facts)
    yield "</ul><h2>In short</h2><ul>"
    for verdict in Verdict:
        yield f"<li>{verdict}: {report.count(verdict)}</li>"
    yield "</ul>"


def _colours(report: AccessReport) -> Iterator[str]:
    yield (
        "<h2>Colours</h2><p>The contrast of what is read, on the ground where it is"
        " least, by day and by night: a ratio to 1. Pictures are not measured.</p>"
    )
    heads = ("What", "Light", "Dark", "Asked for")
    said = "".join(f'<th scope="col">{it}</th>' for it in heads)
    yield f'<table class="few"><thead><tr>{said}</tr></thead><tbody>'
    for it in report.contrasts:
        yield f'<tr><th scope="row">{escape(it.what)}</th>'
        yield from (_ratio(ratio, it.least) for ratio in (it.light, it.dark))
        yield f"<td>{it.least:g} ({it.criterion})</td></tr>"
    yield "</tbody></table>"


def _ratio(ratio: float, least: float) -> str:
    return f"<td>{ratio:g}{'' if ratio >= least else ', too little'}</td>"


def _table(report: AccessReport, level: str) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{it}</th>' for it in HEAD)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for it in report.judged:
        if it.criterion.level == level:
            name = f"{it.criterion.number} {it.criterion.title}"
            yield f'<tr><th scope="row">{escape(name)}</th><td>{it.verdict}</td>'
            yield f"<td>{_remarks(it)}</td></tr>"
    yield "</tbody></table>"


def _remarks(it: Judged) -> Markup:
    criterion = it.criterion
    lines: list[Markup] = []
    if criterion.player:
        lines.append(_line("The player: ", criterion.player))
    if criterion.tests:
        shown = Markup("").join(_test(name) for name in criterion.tests)
        lines.append(Markup("<p>Shown by tests:</p><ul>{}</ul>").format(shown))
    if it.verdict is Verdict.NOT_APPLICABLE:
        return Markup("").join(lines) or Markup("<p>There is none in this course.</p>")
    if it.low:
        pale = ", ".join(low.what for low in it.low)
        lines.append(_line("This course: ", f"too little contrast of {pale}."))
    if criterion.rules and not it.findings:
        rules = ", ".join(criterion.rules)
        lines.append(_line("This course: ", f"nothing found by {rules}."))
    if it.findings:
        found = Markup("").join(_item(finding) for finding in it.findings)
        lines.append(Markup("<p>This course:</p><ul>{}</ul>").format(found))
    if criterion.human:
        lines.append(_line("For people: ", criterion.human))
    return Markup("").join(lines)


def _line(head: str, words: str) -> Markup:
    return Markup("<p><strong>{}</strong>{}</p>").format(head, words)


def _test(name: str) -> Markup:
    """Say what a test shows, which its name does, and where it stands."""
    path, _, function = name.partition("::test_")
    said = function.replace("_", " ")
    return Markup("<li>{} <small><code>{}</code></small></li>").format(said, path)


def _item(it: Finding) -> Markup:
    found = it.diagnostic
    place = f"{found.span.path}:{found.span.line}"
    silenced = " (silenced by its author)" if it.silenced else ""
    if it.silenced and it.reason:
        silenced = f" (silenced by its author: {it.reason})"
    return Markup("<li><code>{}</code> {}: {}{}</li>").format(
        place, found.rule.name, found.message, silenced
    )


def _left(report: AccessReport) -> Iterator[str]:
    yield "<h2>What people must still judge</h2><ul>"
    for it in report.judged:
        if it.criterion.human and it.verdict is not Verdict.NOT_APPLICABLE:
            yield f"<li>{it.criterion.number}: {escape(it.criterion.human)}</li>"
    yield "</ul>"
