"""One line on a terminal that says what is under way; nothing in a pipe."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WIDTH = 78
"""Columns the line may take; a longer one would wrap and stay."""


@contextmanager
def progress() -> Iterator[Callable[[str], None] | None]:
    """Give something to call with what is under way, or None in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return

    def say(words: str) -> None:
        click.echo(f"\r{words[:WIDTH]:<{WIDTH}}", nl=False, err=True)

    try:
        yield say
    finally:
        click.echo(f"\r{'':<{WIDTH}}\r", nl=False, err=True)
