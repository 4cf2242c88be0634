"""`scormbuild translate`: what there is to translate, into files for translators."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from scormbuild.cli import options
from scormbuild.cli.course import failed, open_course, show
from scormbuild.cli.faults import machine_fault
from scormbuild.report.counts import number
from scormbuild.translate import NoLanguage, translate

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.report.place import Where
    from scormbuild.translate import TranslateReport, Written

EPILOG = """\b
Examples:
  scormbuild translate                        the course in this folder
  scormbuild translate my-course --lang de    one language only
  scormbuild translate --format json          for programs: how far each one is

Send i18n/de.xlf to a translator, put it back when it comes, and run this again
whenever the course has changed: what is translated stays, what has changed since
is marked. docs/languages.md says more."""


@click.command("translate", epilog=EPILOG)
@options.course
@options.languages
@options.report_format
def command(course: Path, languages: tuple[str, ...], form: str) -> int:
    """Write what there is to translate, or bring it up to date.

    COURSE is the folder with course.yaml; this folder unless named. Each language
    that course.yaml names besides the course's own has a file in i18n/, in XLIFF 1.2,
    which translators' tools read. No translation in it is lost as long as its text
    is there.
    """
    project, where = open_course(course)
    try:
        report = translate(project, languages)
    except NoLanguage as fault:
        raise click.UsageError(str(fault)) from fault
    except OSError as fault:
        raise machine_fault(fault, "write", course) from fault
    if report.diagnostics:
        show(report.diagnostics, where, err=True)
    write = _listing if form == "json" else _text
    click.echo(write(report, where))
    return int(failed(report.diagnostics))


def _text(report: TranslateReport, where: Where) -> str:
    if report.diagnostics:
        return "nothing written, so that no translation is lost: mend the errors first"
    return "\n".join(_said(it, where) for it in report.written)


def _said(it: Written, where: Where) -> str:
    done = it.updated
    parts = [f"{done.translated} of {number(len(done.entries), 'text')} translated"]
    parts += [f"{done.missing} missing"] if done.missing else []
    parts += [f"{done.stale} changed since"] if done.stale else []
    gone = f"; {number(done.gone, 'translation')} dropped" if done.gone else ""
    same = "" if it.changed else "; nothing new"
    return f"{where(it.path)}: {', '.join(parts)}{gone}{same}"


def _listing(report: TranslateReport, where: Where) -> str:
    languages = [
        {
            "language": it.language,
            "file": where(it.path),
            "texts": len(it.updated.entries),
            "translated": it.updated.translated,
            "missing": it.updated.missing,
            "stale": it.updated.stale,
            "dropped": it.updated.gone,
            "written": it.changed,
        }
        for it in report.written
    ]
    return json.dumps({"languages": languages}, ensure_ascii=False, indent=2)
