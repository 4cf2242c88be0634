"""Diagnostics and packages as text for people and as data for machines."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from scormbuild.report.place import addressed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.report.place import Where

FORMATS = {
    "full": "with an excerpt and the remedy, for people",
    "concise": "a line each",
    "json": "for programs",
    "sarif": "for code scanners (SARIF 2.1.0)",
    "junit": "for build servers (JUnit XML)",
    "github": "as annotations in GitHub Actions",
}
"""The ways to write diagnostics: each is the module of that name in this folder."""


class Renderer(Protocol):
    """Writes diagnostics in one format."""

    def __call__(self, diagnostics: Sequence[Diagnostic], where: Where) -> str:
        """Give the whole text, without a line end at its end."""


def renderer(name: str) -> Renderer:
    """Give the renderer of one of the FORMATS; only its module is loaded."""
    render = cast("Renderer", import_module(f"scormbuild.report.{name}").render)
    return lambda found, where: render([addressed(it, where) for it in found], where)
