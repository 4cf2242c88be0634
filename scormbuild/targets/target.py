"""What a target is: a standard's name, its adapter, and the files it adds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.site import File

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormbuild.moments import Moment
    from scormbuild.scoring import Scoring
    from scormbuild.site import Site


def _nothing(_site: Site, _files: tuple[File, ...]) -> tuple[File, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One standard; a value, of which `TARGETS` is the table."""

    name: str
    """As authors write it in `targets:` and as file names end."""
    title: str
    adapter: str
    """Path of the player's module that speaks to this target's LMSs."""
    state_limit: int | None = None
    """Characters of state that an LMS must keep; None where there is no limit."""
    adds: Callable[[Site, tuple[File, ...]], tuple[File, ...]] = _nothing
    """What the standard asks for besides the given files of the site."""
    manifest: str = ""
    """Path of the file to hold against the schema; empty where there is none."""
    schema: str = ""
    """Name of that schema."""
    folder: bool = False
    """Whether the package is also left as a folder that opens by double-click."""
    tells: Callable[[Moment, Scoring], str] | None = None
    """What its LMSs are told at a moment; None where there is nobody to tell."""
    instead: tuple[tuple[str, str], ...] = ()
    """Words of status, each with the one that an LMS is told in its place."""

    def told(self, moment: Moment, scoring: Scoring) -> str:
        """Give what an LMS is told at a moment; nothing where there is none."""
        spelled = self.tells(moment, scoring) if self.tells else ""
        words = dict(self.instead)
        return re.sub(r"\w+", lambda word: words.get(word[0], word[0]), spelled)

    def contents(self, site: Site) -> tuple[File, ...]:
        """Give all files of the site's package in this target, by path."""
        from scormbuild.render.script import script  # noqa: PLC0415 - not for `check`

        scripts = tuple(
            File(
                unit.script,
                script(
                    site,
                    unit,
                    target=self.name,
                    state_limit=self.state_limit,
                    adapter=self.adapter,
                    instead=dict(self.instead),
                ),
            )
            for unit in site.units
        )
        files = (*site.files, *scripts)
        return tuple(
            sorted((*files, *self.adds(site, files)), key=lambda file: file.path)
        )
