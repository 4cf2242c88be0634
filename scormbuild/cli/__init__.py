"""The command line: a table of commands, each loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from scormbuild import __version__
from scormbuild.cli.faults import guarded

COMMANDS = {
    "new": "Start a course from an example.",
    "check": "Say everything that is wrong with a course, and where.",
    "ids": "Write missing ids into a course and bring its lock up to date.",
    "translate": "Write what there is to translate, or bring it up to date.",
    "preview": "See a course in the browser while you write it.",
    "build": "Turn a course into packages.",
    "outline": "List pages: how long they are, how they read, what they ask.",
    "tracks": "Show who takes what: minutes, questions, coverage, by track.",
    "coverage": "Say of each item of a ledger which pages teach it.",
    "size": "Say how much state and packages take, and which pages cost most.",
    "a11y": "Report how accessible a course is, by WCAG 2.2, levels A and AA.",
    "graph": "Draw the map of a scenario.",
    "programme": "Write sheets for the sessions of a course, to be printed.",
    "statements": "Write down which statements a course can send.",
    "publish": "Send statements to an LRS.",
    "schemas": "Keep official schema files, for packages to hold them.",
    "explain": "Print the page of a rule.",
}
"""Commands in the order one needs them; each is the module of that name here."""

EPILOG = """\b
Examples:
  scormbuild new my-course
  scormbuild check my-course
  scormbuild build my-course

\b
Exit codes: 0 fine, 1 something found or not written, 2 wrong usage,
3 a bug in scormbuild."""


class Commands(click.Group):
    """A group that knows its commands by name and loads only the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """Give the names in the table's order."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's
        cmd_name: str,
    ) -> click.Command | None:
        """Load a command's module."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"scormbuild.cli.{cmd_name}")
        return cast("click.Command", module.command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the one that was probably meant."""
        if args[0] not in COMMANDS:
            from scormbuild.diagnostics import did_you_mean  # noqa: PLC0415 - rare

            hint = did_you_mean(args[0], COMMANDS)
            raise click.UsageError(f"there is no command `{args[0]}`; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's
        formatter: click.HelpFormatter,
    ) -> None:
        """List the commands from the table, loading none."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> None:
        """Run the command, leave with what it gives: 0 or 1, or None for 0.

        Faults of the machine and of ours end in plain words.
        """
        with guarded(ctx, traceback=ctx.params["traceback"]):
            ctx.exit(super().invoke(ctx) or 0)


class Flag(click.Option):
    """A flag that any value of its variable sets, as no-color.org has it."""

    def resolve_envvar_value(self, ctx: click.Context) -> str | None:
        """Take whatever stands there for yes; an empty text is nothing."""
        return "yes" if super().resolve_envvar_value(ctx) else None


def _colourless(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's
    if value:
        ctx.color = False


@click.group(cls=Commands, epilog=EPILOG, context_settings={"max_content_width": 88})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option("--traceback", is_flag=True, help="Show where a bug of ours came from.")
@click.option(
    "--no-color",
    cls=Flag,
    is_flag=True,
    envvar="NO_COLOR",
    expose_value=False,
    callback=_colourless,
    help="Write without colours, as with NO_COLOR=1 in the environment.",
)
def commands(*, traceback: bool) -> None:
    """Turn a course written as text into packages that any LMS runs."""
    del traceback  # read by Commands.invoke
