"""The arguments and options of the commands, each said once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from scormbuild.model import Delivery
from scormbuild.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

FC = TypeVar("FC", bound="Callable[..., object] | click.Command")

course = click.argument("course", default=".", type=click.Path(path_type=Path))
strict = click.option("--strict", is_flag=True, help="Take warnings for errors.")
diagnostics_format = click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMATS)),
    help="How to write; full on a terminal, concise in a pipe.",
)
report_format = click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help="A report for people, or a list for programs.",
)
targets = click.option(
    "--target",
    "targets",
    multiple=True,
    metavar="NAME",
    help="A standard to build for; may be repeated. Else those in course.yaml.",
)
tracks = click.option(
    "--track",
    "tracks",
    multiple=True,
    metavar="NAME",
    help="One of the course's tracks; may be repeated. Else all of them.",
)
lenses = click.option(
    "--lens",
    "lenses",
    multiple=True,
    metavar="NAME",
    help="A department to fix; may be repeated. Else learners pick theirs.",
)
editions = click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="NAME",
    help="An edition, or `full`; may be repeated. Else all of them.",
)
languages = click.option(
    "--lang",
    "languages",
    multiple=True,
    metavar="TAG",
    help="One of the course's languages; may be repeated. Else all of them.",
)
language = click.option(
    "--lang",
    "language",
    default="",
    metavar="TAG",
    help="One of the course's languages. Else its own.",
)
lms = click.option(
    "--lms",
    multiple=True,
    metavar="NAME",
    help="An LMS to adapt packages to; may be repeated. Else those in course.yaml.",
)
deliver = click.option(
    "--deliver",
    "deliver",
    multiple=True,
    type=click.Choice([way.value for way in Delivery]),
    help="A package a track, or a module; may be repeated. Else as in course.yaml.",
)


def out_of(said: str) -> Callable[[FC], FC]:
    """Give `--out` with what it says: what goes into that folder."""
    return click.option(
        "--out",
        default="dist",
        show_default=True,
        type=click.Path(path_type=Path),
        help=said,
    )


out = out_of("Where the packages go.")


def _served(_context: click.Context, _option: click.Parameter, address: str) -> str:
    """Take an address that more can stand behind, or none."""
    if address and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", address):
        raise click.BadParameter(
            "write a web address without `?` and `#`, such as https://cdn.example/courses"
        )
    return address


release = click.option(
    "--release",
    is_flag=True,
    help="For learners: an empty slot is an error, and so are a missing iri and what"
    " a translation lacks.",
)
bare = click.option(
    "--bare",
    metavar="URL",
    default="",
    callback=_served,
    help="Where packages lie unpacked, for an LMS that takes a cmi5.xml alone.",
)
frozen = click.option(
    "--frozen",
    is_flag=True,
    expose_value=False,
    help="Change no source. A build never does; scripts may say so.",
)
