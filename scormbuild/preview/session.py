"""The state of a preview: what is shown, what is wrong, anew after every save."""

from __future__ import annotations

from time import time
from typing import TYPE_CHECKING

from scormbuild import __version__
from scormbuild.load.memory import Memory
from scormbuild.preview.provisional import look_with_ids
from scormbuild.preview.snapshot import blocked, package, snapshot
from scormbuild.project import NotACourse
from scormbuild.records import dataclass, replace
from scormbuild.render import ThemeError
from scormbuild.templates import bad_template_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.preview.snapshot import Shown, Snapshot
    from scormbuild.project import Files
    from scormbuild.site import File

BUG = "this is a bug in scormbuild {version}, not in your course: {fault}"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a preview knows after it has looked at the sources."""

    version: int
    """Higher after every look, in whichever run: it begins with the milliseconds."""
    good: Snapshot | None
    """The last course without errors; None where there was none yet."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong with the newest sources."""
    fault: str = ""
    """Why the newest sources could not be looked at; empty where they could."""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong that keeps the newest sources from being shown."""
        return not (self.good is None or self.fault or blocked(self.diagnostics))


class Session:
    """Looks at a course again and again; to be called by one thread at a time."""

    def __init__(self, open_course: Callable[[], Files]) -> None:
        """Take what opens the course. Versions go on from those of earlier runs."""
        self._open = open_course
        self._memory = Memory()
        self._packages: dict[Shown, Mapping[str, File]] = {}
        self._latest: Shown | None = None
        self.state = State(version=int(time() * 1000), good=None)

    def look(self) -> State:
        """Look at the sources as they stand now; whatever is wrong is in the state.

        The package that was asked for last is planned at once: it is on somebody's
        screen, and a template may fail in it.
        """
        before = replace(
            self.state,
            version=self.state.version + 1,
            diagnostics=(),
            fault="",
        )
        try:
            self.state = self._look(before)
        except NotACourse as fault:
            self.state = replace(before, fault=str(fault))
        except OSError as fault:
            self.state = replace(before, fault=_unread(fault))
        except Exception as fault:  # noqa: BLE001 - an editor is open: go on, and say so
            said = f"{type(fault).__name__}: {fault}"
            said = BUG.format(version=__version__, fault=said)
            self.state = replace(before, fault=said)
        return self.state

    def package(self, shown: Shown) -> Mapping[str, File] | None:
        """Give the files of a package of the last good course, by path.

        None where there is no such package. Raises ThemeError for a bad template, which
        then is in the state as well, in a new version.
        """
        good = self.state.good
        if good is None or not good.has(shown):
            return None
        self._latest = shown
        if shown not in self._packages:
            try:
                self._packages[shown] = package(good, shown)
            except ThemeError as fault:
                self._tell(bad_template_of(fault, good.templates))
                raise
        return self._packages[shown]

    def _tell(self, said: Diagnostic) -> None:
        known = self.state.diagnostics
        if said not in known:
            version = self.state.version + 1
            told = (*known, said)
            self.state = replace(self.state, version=version, diagnostics=told)

    def _look(self, before: State) -> State:
        files = self._open()
        checked = look_with_ids(files, self._memory)
        found = replace(before, diagnostics=checked.diagnostics)
        if checked.course is None or blocked(checked.diagnostics):
            return found
        good = snapshot(checked, files)
        latest = self._latest
        shown = latest if latest is not None and good.has(latest) else good.first
        try:
            files_by_path = package(good, shown)
        except ThemeError as fault:
            said = bad_template_of(fault, good.templates)
            return replace(found, diagnostics=(*found.diagnostics, said))
        self._packages = {shown: files_by_path}
        return replace(found, good=good)


def _unread(fault: OSError) -> str:
    what = f"could not read {fault.filename}" if fault.filename else "could not read"
    return f"{what}: {fault.strerror or fault}"
