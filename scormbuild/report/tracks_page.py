"""The matrix of tracks as a page that one can print, or send to a manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormbuild.report.tracks import LETTERS, title_of
from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.matrix import Cell, Column
    from scormbuild.model import Course

STYLE = """\
:root { color-scheme: light dark; --ink: #1b1b28; --soft: #555a6e; --paper: #fff;
  --line: #d5d8e4; --head: #f4f5fa; --accent: #0b6b4f; --r: #d8efe6; --b: #eaf4fb;
  --d: #bfe3d4; --o: #fbf3dc; --on: #14352a; }
@media screen and (prefers-color-scheme: dark) { :root {
  --ink: #ececf4; --soft: #b3b7c9;
  --paper: #15171f; --line: #3a3e4e; --head: #20232e; --accent: #6fd3ae;
  --r: #1d4a3a; --b: #1d3a4c; --d: #23664e; --o: #4b3f1c; --on: #f2fffa; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 84rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 3rem 0 0.75rem; font-size: 1.25rem; }
.sub { margin: 0.5rem 0 2rem; color: var(--soft); }
.wide { position: relative; overflow-x: auto; }
table { border-collapse: separate; border-spacing: 3px; min-width: 100%; }
caption { text-align: start; color: var(--soft); padding-block-end: 0.5rem; }
th { font-weight: 600; text-align: start; padding: 0.4rem 0.6rem; }
thead th { background: var(--head); border-radius: 6px; vertical-align: bottom;
  font-size: 0.875rem; hyphens: auto; max-width: 9rem; }
tbody th { min-width: 9rem; max-width: 17rem; font-weight: 500; line-height: 1.35; }
tr > th:first-child { position: sticky; inset-inline-start: 0; z-index: 1; }
tbody th { background: var(--paper); }
tbody th small { display: block; color: var(--soft); font-weight: 400; }
td { padding: 0.4rem 0.5rem; white-space: nowrap; border-radius: 6px;
  text-align: center;
  font-variant-numeric: tabular-nums; }
td b { margin-inline-end: 0.4rem; }
.required, .brief, .deep, .optional { color: var(--on); }
.required { background: var(--r); } .brief { background: var(--b); }
.deep { background: var(--d); font-weight: 600; } .optional { background: var(--o); }
.optional { color: inherit; } .skipped { color: var(--soft); }
.figures td, .figures th { border-block-start: 1px solid var(--line);
  border-radius: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; padding: 0;
  margin: 1rem 0; list-style: none; color: var(--soft); }
.legend b { display: inline-block; min-width: 1.75rem; margin-inline-end: 0.4rem;
  padding: 0 0.4rem; border-radius: 5px; text-align: center; }
.legend .optional { color: var(--ink); }
.cards { display: grid; gap: 1rem; padding: 0; list-style: none;
  grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
.cards li { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 10px;
  border-block-start: 4px solid var(--accent); break-inside: avoid; }
.cards h3 { margin: 0 0 0.25rem; font-size: 1.0625rem; }
.cards p { margin: 0.25rem 0; color: var(--soft); }
.note { padding: 0.75rem 1rem; border-inline-start: 4px solid var(--accent);
  background: var(--head); }
.seen-by-ear { position: absolute; clip-path: inset(50%); width: 1px; height: 1px;
  overflow: hidden; white-space: nowrap; }
@page { size: landscape; margin: 1.2cm; }
@media print { :root { font-size: 7.5pt; } body { max-width: none; padding: 0; }
  .wide { overflow: visible; } .sub { margin-block-end: 1rem; }
  th, td { padding-block: 0.2rem; } tbody th small {
  display: inline; margin-inline-start: 0.5rem; }
  td, th { print-color-adjust: exact; } h2 { break-after: avoid; } }
"""

KEYS = {
    "required": "required",
    "brief": "required, in brief",
    "deep": "required, in depth",
    "optional": "by choice",
    "skipped": "not in this track",
}
"""Each requirement in words for people who were never told of letters."""


def page(course: Course, columns: Sequence[Column], states: dict[str, str]) -> str:
    """Give the whole page, which needs nothing besides itself."""
    title = literal(course.title)
    said = Markup("\n").join(
        (
            _matrix(columns, states),
            _cards(columns),
            *_unwritten(columns),
            *_coverage(columns),
            *_lenses(columns),
        )
    )
    whole = Markup(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Tracks: {title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        "<main>\n<h1>{title}</h1>\n"
        '<p class="sub">Who takes what, in version {version}. Minutes are computed from'
        " words, media and questions; what learners are told stands below.</p>\n"
        "{said}\n</main>\n</body>\n</html>"
    )
    style = Markup(STYLE)  # noqa: S704 - a constant of ours
    return str(
        whole.format(title=title, style=style, version=course.version, said=said)
    )


def _matrix(columns: Sequence[Column], states: dict[str, str]) -> Markup:
    head = _join(_th(title_of(it), "col") for it in columns)
    body = _join(
        _row(cells) for cells in zip(*(it.cells for it in columns), strict=True)
    )
    figures = _join(_figures(columns, states))
    keys = _join(
        Markup('<li><b class="{0}">{1}</b>{2}</li>').format(name, LETTERS[name], words)
        for name, words in KEYS.items()
    )
    return Markup(
        '<ul class="legend" aria-label="What the letters mean">{3}</ul>\n'
        '<div class="wide" role="region" aria-label="Modules by track" tabindex="0">\n'
        "<table>\n<caption>Modules by track, with minutes</caption>\n"
        '<thead><tr><th scope="col">Module</th>{0}</tr></thead>\n<tbody>\n{1}</tbody>\n'
        '<tbody class="figures">\n{2}</tbody>\n</table>\n</div>'
    ).format(head, body, figures, keys)


def _row(cells: Sequence[Cell]) -> Markup:
    first = cells[0]
    name = Markup("<small>{0}</small>").format(first.module)
    name = first.title + name if first.title != first.module else escape(first.title)
    held = _join(_td(cell) for cell in cells)
    return Markup('<tr><th scope="row">{0}</th>{1}</tr>\n').format(name, held)


def _td(cell: Cell) -> Markup:
    words = Markup('<span class="seen-by-ear">{0}</span>').format(
        KEYS[cell.requirement]
    )
    letter = Markup('<b aria-hidden="true">{0}</b>').format(LETTERS[cell.requirement])
    held = _whole(cell.minutes) if cell.written else "not written yet"
    shown = "" if cell.requirement == "skipped" else f" {held}"
    return Markup('<td class="{0}">{1}{2}{3}</td>').format(
        cell.requirement, letter, words, shown
    )


def _figures(columns: Sequence[Column], states: dict[str, str]) -> Iterator[Markup]:
    rows: tuple[tuple[str, list[str]], ...] = (
        ("Minutes of what is required", [_whole(it.minutes) for it in columns]),
        ("Minutes that learners are told", [_number(it.declared) for it in columns]),
        ("Pass mark", [_mark(it) for it in columns]),
        ("Questions that count", [str(it.questions) for it in columns]),
        ("Questions for practice", [str(it.practice) for it in columns]),
        ("Attempts with new questions", [_number(it.attempts) for it in columns]),
        ("Room taken in the LMS", [states.get(it.track.id, "-") for it in columns]),
    )
    for name, values in rows:
        cells = _join(Markup("<td>{0}</td>").format(value) for value in values)
        yield Markup('<tr><th scope="row">{0}</th>{1}</tr>\n').format(name, cells)


def _cards(columns: Sequence[Column]) -> Markup:
    return Markup('<h2>The tracks</h2>\n<ul class="cards">\n{0}</ul>').format(
        _join(_card(column) for column in columns)
    )


def _card(column: Column) -> Markup:
    required = [it for it in column.cells if it.requirement in LETTERS and it.written]
    due = [it for it in required if it.requirement not in ("optional", "skipped")]
    told = column.minutes if column.declared is None else column.declared
    modules = "1 module" if len(due) == 1 else f"{len(due)} modules"
    facts = [f"{modules} required", f"about {_whole(told)} minutes"]
    facts.append(
        "completed by reading; nothing is graded"
        if column.mastery is None
        else f"passed at {column.mastery} %"
    )
    promise = literal(column.track.promise)
    said = Markup("<p>{0}</p>").format(promise) if promise else Markup("")
    return Markup("<li><h3>{0}</h3>{1}<p>{2}</p></li>\n").format(
        title_of(column), said, " · ".join(facts)
    )


def _unwritten(columns: Sequence[Column]) -> Iterator[Markup]:
    missing = [cell.module for cell in columns[0].cells if not cell.written]
    if missing:
        yield Markup(
            '<p class="note">Not written yet, and in no figure: {0}.</p>'
        ).format(", ".join(missing))


def _coverage(columns: Sequence[Column]) -> Iterator[Markup]:
    names = dict.fromkeys(it.objective for column in columns for it in column.coverage)
    texts = {it.objective: it.text for column in columns for it in column.coverage}
    if not names:
        return
    head = _join(_th(title_of(it), "col") for it in columns)
    rows = []
    for name in names:
        cells = []
        for column in columns:
            own = next((it for it in column.coverage if it.objective == name), None)
            cells.append(f"{own.drawn} + {own.practice}" if own else "")
        said = Markup("{0}<small>{1}</small>").format(texts[name], name)
        held = _join(Markup("<td>{0}</td>").format(it) for it in cells)
        rows.append(
            Markup('<tr><th scope="row" class="text">{0}</th>{1}</tr>\n').format(
                said, held
            )
        )
    yield Markup(
        "<h2>Questions by objective</h2>\n"
        '<div class="wide" role="region" aria-label="Objectives" tabindex="0">\n'
        "<table>\n<caption>Questions from which graded quizzes draw, + questions for"
        " practice</caption>\n"
        '<thead><tr><th scope="col">Objective</th>{0}</tr></thead>\n'
        "<tbody>\n{1}</tbody>\n</table>\n</div>"
    ).format(head, _join(rows))


def _lenses(columns: Sequence[Column]) -> Iterator[Markup]:
    titles = {it.lens: it.title for column in columns for it in column.changes}
    if not titles:
        return
    head = _join(_th(title_of(it), "col") for it in columns)
    rows = []
    for name, title in titles.items():
        cells = []
        for column in columns:
            own = next((it for it in column.changes if it.lens == name), None)
            cells.append(f"{own.words} words" if own and own.parts else "-")
        held = _join(Markup("<td>{0}</td>").format(it) for it in cells)
        rows.append(
            Markup('<tr><th scope="row">{0}</th>{1}</tr>\n').format(title, held)
        )
    yield Markup(
        "<h2>What each department reads besides</h2>\n"
        '<div class="wide" role="region" aria-label="Departments" tabindex="0">\n'
        '<table>\n<thead><tr><th scope="col">Department</th>{0}</tr></thead>\n'
        "<tbody>\n{1}</tbody>\n</table>\n</div>"
    ).format(head, _join(rows))


def _mark(column: Column) -> str:
    return "none" if column.mastery is None else f"{column.mastery} %"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"


def _whole(value: float | None) -> str:
    """Give minutes as people plan by them; less than one is one."""
    return "-" if value is None else str(max(1, round(value)))


def _th(text: str, scope: str) -> Markup:
    return Markup('<th scope="{0}">{1}</th>').format(scope, text)


def _join(parts: Iterator[Markup] | list[Markup]) -> Markup:
    return Markup("").join(parts)
