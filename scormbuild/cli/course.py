"""What commands share: the course they are given, and how they show what they find."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scormbuild.diagnostics import Severity, did_you_mean
from scormbuild.plan.wanted import known_profiles
from scormbuild.project import NotACourse, Project
from scormbuild.records import replace
from scormbuild.report import renderer
from scormbuild.report.place import below
from scormbuild.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scormbuild.build import Checked
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.report.place import Where


def open_course(folder: Path) -> tuple[Project, Where]:
    """Open a course and say how to name its files; a wrong folder is wrong usage."""
    try:
        project = Project.open_folder(folder)
    except NotACourse as fault:
        raise click.UsageError(str(fault)) from fault
    return project, below(project.root, Path.cwd())


def require_targets(names: Iterable[str]) -> None:
    """Refuse names that are no target, as wrong usage."""
    for name in names:
        if name not in TARGETS:
            hint = did_you_mean(name, TARGETS)
            raise click.UsageError(f"there is no target `{name}`; {hint}")


def require_profiles(names: Iterable[str], project: Project) -> None:
    """Refuse names of LMSs that have no profile, as wrong usage."""
    known = known_profiles(project)
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known)
            raise click.UsageError(f"there is no profile `{name}`; {hint}")


def in_language(checked: Checked, language: str) -> Course | None:
    """Give a course in one of its languages, or its own; None where it was not read."""
    named = (it for it in checked.spoken if it.language == language)
    return next(named, None) if language else checked.course


def judged(
    diagnostics: Iterable[Diagnostic], *, strictly: bool
) -> tuple[Diagnostic, ...]:
    """Give the diagnostics, with warnings as errors where that is asked for."""
    if not strictly:
        return tuple(diagnostics)
    return tuple(
        replace(found, rule=replace(found.rule, severity=Severity.ERROR))
        for found in diagnostics
    )


def failed(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them is an error."""
    return any(found.rule.severity is Severity.ERROR for found in diagnostics)


def show(
    diagnostics: Sequence[Diagnostic],
    where: Where,
    form: str | None = None,
    *,
    err: bool = False,
) -> None:
    """Print diagnostics: in full on a terminal, a line each in a pipe, or as asked."""
    stream = sys.stderr if err else sys.stdout
    form = form or ("full" if stream.isatty() else "concise")
    click.echo(renderer(form)(diagnostics, where), err=err)
