"""`scormbuild graph`: the map of a scenario, for a program that draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.build import check_course
from scormbuild.cli import options
from scormbuild.cli.course import failed, open_course, show
from scormbuild.cli.faults import machine_fault
from scormbuild.diagnostics import did_you_mean
from scormbuild.model.walk import scenarios
from scormbuild.report.graph import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.model import Course, Scenario

EPILOG = """\b
Examples:
  scormbuild graph drill                   the scenario `drill` of the course here
  scormbuild graph drill my-course         of another course
  scormbuild graph drill --format dot | dot -Tsvg > drill.svg

What makes good again is a dashed arrow. A map is drawn of a faulty scenario as
well: it may show what is wrong."""


@click.command("graph", epilog=EPILOG)
@click.argument("scenario")
@options.course
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMATS)),
    default="mermaid",
    help="For whom to write it: Mermaid (unless said), or Graphviz.",
)
def command(scenario: str, course: Path, form: str) -> int:
    """Draw the map of a scenario: its scenes, and which choice leads where.

    SCENARIO is its id. COURSE is the folder with course.yaml; this folder unless
    named. Faults of the course are told besides, and the exit code is 1 then.
    """
    project, where = open_course(course)
    try:
        loaded, found = check_course(project)
    except OSError as fault:
        raise machine_fault(fault, "read", course) from fault
    faults = tuple(found)
    if failed(faults):
        show(faults, where, err=True)
    if loaded is None:
        return 1
    click.echo(FORMATS[form](_chosen(loaded, scenario)), nl=False)
    return int(failed(faults))


def _chosen(course: Course, name: str) -> Scenario:
    """Give the scenario of a name; none of that name is wrong usage."""
    known = {it.id: it for it in scenarios(course)}
    if name not in known:
        hint = did_you_mean(name, known) or "the course has none"
        raise click.UsageError(f"there is no scenario `{name}`; {hint}")
    return known[name]
