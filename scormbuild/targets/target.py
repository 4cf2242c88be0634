"""What a target is: a standard's name, its adapter, and the files it adds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.records import dataclass
from scormbuild.site import File

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormbuild.select.moments import Moment
    from scormbuild.select.scoring import Scoring
    from scormbuild.site import Json, Site


def _nothing(_site: Site, _files: tuple[File, ...]) -> tuple[File, ...]:
    return ()


def _knows_nothing(_site: Site) -> dict[str, Json]:
    return {}


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
    units: bool = False
    """Whether one of its packages may hold several units."""
    unit_adapter: str = ""
    """Path of the module that speaks to its LMSs where there are several; empty where
    it is the same."""
    folder: bool = False
    """Whether the package is also left as a folder that opens by double-click."""
    tells: Callable[[Moment, Scoring], str] | None = None
    """What its LMSs are told at a moment; None where there is nobody to tell."""
    knows: Callable[[Site], dict[str, Json]] = _knows_nothing
    """What its adapter has to know besides of a site, for the player's data."""
    named: bool = False
    """Whether what it tells bears names that begin with the course's `iri`."""
    bare: Callable[[Site, str], bytes] | None = None
    """What an LMS takes in place of a package whose files are served at an address;
    None where none takes that."""
    instead: tuple[tuple[str, str], ...] = ()
    """Words of status, each with the one that an LMS is told in its place."""

    control: tuple[tuple[str, str], ...] = ()
    """Namespaces of its manifest, each with the path of the official schema file that
    controls it; empty where the standard has none."""
    control_tested: bool = False
    """Whether the standard's own test wants these files in packages."""
    statuses: tuple[str, ...] = ()
    """The words of which one tells completion and success together; empty where the
    standard keeps them apart."""
    flags: tuple[str, ...] = ()
    """By what its manifest says that the content itself decides; set in all of them."""

    @property
    def has_lms(self) -> bool:
        """Whether an LMS launches its packages, and is told of learners."""
        return self.tells is not None

    def told(self, moment: Moment, scoring: Scoring) -> str:
        """Give what an LMS is told at a moment; nothing where there is none."""
        spelled = self.tells(moment, scoring) if self.tells else ""
        words = dict(self.instead)
        return re.sub(r"\w+", lambda word: words.get(word[0], word[0]), spelled)

    def contents(
        self, site: Site, control_documents: tuple[File, ...] = ()
    ) -> tuple[File, ...]:
        """Give all files of the site's package in this target, by path.

        Control documents stand beside the manifest, which then says where they are;
        no resource declares them, since no page is made of them.
        """
        from scormbuild.render.script import script  # noqa: PLC0415 - not for `check`

        several = len(site.units) > 1
        adapter = (self.unit_adapter if several else "") or self.adapter
        scripts = tuple(
            File(
                path,
                script(
                    site,
                    data,
                    target=self.name,
                    state_limit=self.state_limit,
                    adapter=adapter,
                    instead=dict(self.instead),
                    knows=self.knows(site),
                ),
            )
            for unit in site.units
            for path, data in unit.scripts
        )
        files = (*site.files, *scripts)
        added = self.adds(site, files)
        if control_documents:
            added = tuple(self._located(file) for file in added)
        ordered = (*files, *added, *control_documents)
        return tuple(sorted(ordered, key=lambda file: file.path))

    def _located(self, file: File) -> File:
        """Let a manifest say which file controls each of its namespaces."""
        from scormbuild.targets.imscp import located  # noqa: PLC0415 - rarely wanted

        if file.path != self.manifest or not isinstance(file.body, bytes):
            return file
        return File(file.path, located(file.body, dict(self.control)))
