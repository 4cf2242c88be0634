"""`scormbuild explain`: a rule's page, or all rules by family."""

from __future__ import annotations

import click

from scormbuild.diagnostics import did_you_mean
from scormbuild.report.rules import listing
from scormbuild.rules import all_rules, page

EPILOG = """\b
Examples:
  scormbuild explain                  all rules, by family
  scormbuild explain missing-feedback
  scormbuild explain SB203"""


@click.command("explain", epilog=EPILOG)
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """Print the page of a rule: what is wrong, why, and what to write instead.

    RULE is a rule's name or code, as diagnostics show them; without it all rules
    are listed.
    """
    if rule is None:
        click.echo(listing(all_rules()))
        return
    known = {
        name: each for each in all_rules() for name in (each.name, each.code.lower())
    }
    found = known.get(rule.lower())
    if found is None:
        near = did_you_mean(rule.lower(), (each.name for each in all_rules()))
        hint = near or "`scormbuild explain` lists them all"
        raise click.UsageError(f"there is no rule `{rule}`; {hint}")
    click.echo(page(found), nl=False)
