"""The state of a preview: what is shown, what is wrong, anew after every save."""

from __future__ import annotations

from contextlib import suppress
from time import time
from typing import TYPE_CHECKING

from scormbuild import __version__
from scormbuild.load.memory import Memory
from scormbuild.plan.templates import bad_template_of
from scormbuild.preview.provisional import look_with_ids
from scormbuild.preview.snapshot import blocked, package, snapshot
from scormbuild.project import NotACourse
from scormbuild.records import dataclass, field, replace
from scormbuild.render import ThemeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.preview.snapshot import Shown, Snapshot
    from scormbuild.project import Files
    from scormbuild.site import File

KEPT = 8
"""Packages that are kept in memory: about as many as one looks at in turn."""
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
    templates: Mapping[Shown, Diagnostic] = field(default_factory=dict)
    """Templates that fail in packages that were asked for, by package."""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong that keeps the newest sources from being shown."""
        return not (self.good is None or self.fault or blocked(self.diagnostics))

    @property
    def said(self) -> tuple[Diagnostic, ...]:
        """All that is wrong, whoever looks at what."""
        return tuple(dict.fromkeys((*self.diagnostics, *self.templates.values())))

    def said_of(self, shown: Shown | None) -> tuple[Diagnostic, ...]:
        """Give what is wrong for who looks at a package, or at none as yet."""
        own = self.templates.get(shown) if shown else None
        return self.diagnostics if own is None else (*self.diagnostics, own)

    def ok_for(self, shown: Shown | None) -> bool:
        """Whether nothing keeps the newest version of a package from being shown."""
        return self.ok and shown not in self.templates


@dataclass(frozen=True, slots=True)
class _Made:
    """A package, and since which version there was the course it was made from."""

    since: int
    files: Mapping[str, File]


class Session:
    """Looks at a course again and again; to be called by one thread at a time."""

    def __init__(self, open_course: Callable[[], Files]) -> None:
        """Take what opens the course. Versions go on from those of earlier runs."""
        self._open = open_course
        self._memory = Memory()
        self._made: dict[Shown, _Made] = {}
        self._faults: dict[Shown, ThemeError] = {}
        self._latest: Shown | None = None
        self._languages: set[str] = set()
        self._since = 0
        self.state = State(version=int(time() * 1000), good=None)

    def look(self) -> State:
        """Look at the sources as they stand now; whatever is wrong is in the state.

        The package that was asked for last is planned at once, since it is on
        somebody's screen, and so are those in which a template has failed. Besides the
        course's own language those are read that were asked for since the last look.
        """
        before = replace(
            self.state,
            version=self.state.version + 1,
            diagnostics=(),
            fault="",
            templates={},
        )
        failed, self._faults = self._faults, {}
        latest = {self._latest.language} if self._latest else set()
        languages, self._languages = latest | self._languages, set()

        def anew() -> None:
            self.state = self._look(before, languages)
            self._plan_at_once(failed)

        self._tried(before, anew)
        return self.state

    def _tried(self, before: State, action: Callable[[], None]) -> None:
        """Do something with the sources; where that fails, say so in the state."""
        try:
            action()
        except NotACourse as fault:
            self.state = replace(before, fault=str(fault))
        except OSError as fault:
            self.state = replace(before, fault=_unread(fault))
        except Exception as fault:  # noqa: BLE001 - an editor is open: go on, and say so
            said = f"{type(fault).__name__}: {fault}"
            said = BUG.format(version=__version__, fault=said)
            self.state = replace(before, fault=said)

    def has(self, shown: Shown) -> bool:
        """Say whether there is a package; the course is read in its language for that.

        What is wrong in that language is in the state from then on.
        """
        self._speak(shown.language)
        good = self.state.good
        return good is not None and good.has(shown)

    def _speak(self, language: str) -> None:
        """Read the course in one more language, once a look."""
        good = self.state.good
        if good is None or language not in good.languages[1:]:
            return
        if language in self._languages:
            return
        self._languages.add(language)
        if good.spoken(language) is not None:
            return
        before = replace(self.state, fault="")
        languages = {*self._languages, *(it.language for it in good.others)}

        def more() -> None:
            self.state = self._look(before, languages)

        self._tried(before, more)

    def package(self, shown: Shown) -> Mapping[str, File] | None:
        """Give the files of a package of the last good course, by path.

        None where there is no such package. Where a template fails in it, that is in
        the state, and it is the last version in which none did; raises ThemeError where
        there was none.
        """
        if not self.has(shown):
            return None
        good = self.state.good
        assert good is not None  # noqa: S101 - it has the package
        self._latest = shown
        made = self._made.pop(shown, None)
        if made is None or (made.since != self._since and shown not in self._faults):
            made = self._make(good, shown) or made
        if made is None:
            raise self._faults[shown]
        self._made[shown] = made
        for old in [*self._made][:-KEPT]:
            del self._made[old]
        return made.files

    def _make(self, good: Snapshot, shown: Shown) -> _Made | None:
        """Make a package; None where a template fails, which is then known."""
        if shown in self._faults:
            return None
        try:
            return _Made(self._since, package(good, shown))
        except ThemeError as fault:
            said = bad_template_of(fault, good.templates)
            self._faults[shown] = fault
            known = {**self.state.templates, shown: said}
            self.state = replace(self.state, templates=known)
        return None

    def _plan_at_once(self, failed: Iterable[Shown]) -> None:
        good = self.state.good
        if good is None or not self.state.ok:
            return
        latest = self._latest
        shown = latest if latest is not None and good.has(latest) else good.first
        for one in dict.fromkeys((*failed, shown)):
            with suppress(ThemeError):
                self.package(one)

    def _look(self, before: State, languages: Iterable[str]) -> State:
        files = self._open()
        checked = look_with_ids(files, self._memory, languages)
        found = replace(before, diagnostics=checked.diagnostics)
        if checked.course is None or blocked(checked.diagnostics):
            return found
        self._since = before.version
        return replace(found, good=snapshot(checked, files))


def _unread(fault: OSError) -> str:
    what = f"could not read {fault.filename}" if fault.filename else "could not read"
    return f"{what}: {fault.strerror or fault}"
