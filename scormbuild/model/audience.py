"""Who sees a page or a part of one: tracks, department lenses, languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Collection

    from scormbuild.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """A department whose people see examples of their own."""

    id: str
    title: str
    """As learners read it, such as `Legal`."""
    so_what: str = ""
    """What is in it for them, in one line; shown on the cover."""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """What stands behind `for` or `not-for`; commas mean or."""

    tracks: tuple[str, ...] = ()
    lenses: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    shown: bool = True
    """True where those named see it, False where all but these do."""
    span: Span | None = field(compare=False, repr=False, default=None)
    """The line that says so; None where it stands on the line of what it is about."""

    @property
    def names(self) -> tuple[str, ...]:
        """All that is named, as it is written."""
        return (
            *self.tracks,
            *(f"{LENS}{name}" for name in self.lenses),
            *(f"{LANGUAGE}{name}" for name in self.languages),
        )

    @property
    def marks(self) -> tuple[str, ...]:
        """What the player is told of those named: lenses, and roles behind `role:`."""
        return (*self.lenses, *(f"{ROLE}{name}" for name in self.tracks))

    def picked(
        self, language: str, lens: str | None, offered: Collection[str]
    ) -> bool | Audience:
        """Say the same as `settled` where learners pick their roles as well."""
        if any(speaks(language, code) for code in self.languages):
            return self.shown
        if lens in self.lenses:
            return self.shown
        names = () if lens is not None else self.lenses
        left = tuple(name for name in names if name in offered)
        if not (self.tracks or left):
            return not self.shown
        return replace(self, languages=(), lenses=left)

    def settled(
        self,
        tracks: Collection[str],
        language: str,
        lens: str | None,
        offered: Collection[str] = (),
    ) -> bool | Audience:
        """Say whether a package holds it; an audience where learners' lenses decide.

        Of several `tracks` one that sees it suffices. `lens` is that of the package,
        None where learners pick one of those `offered`; what is left then names no
        other. What is written for `de` is read in `de-CH`, too.
        """
        found = [self._of(track, language, lens, offered) for track in tracks]
        if True in found:
            return True
        return next((it for it in found if isinstance(it, Audience)), False)

    def _of(
        self, track: str, language: str, lens: str | None, offered: Collection[str]
    ) -> bool | Audience:
        spoken = any(speaks(language, code) for code in self.languages)
        if track in self.tracks or spoken or lens in self.lenses:
            return self.shown
        left = tuple(name for name in self.lenses if name in offered)
        if lens is not None or not left:
            return not self.shown
        return replace(self, tracks=(), languages=(), lenses=left)


LENS, LANGUAGE = "lens:", "lang:"
"""What stands before a name that is no track's."""

ROLE = "role:"
"""What stands before a track's name where the player tells lenses and roles apart."""


def audience(
    names: Collection[str], *, shown: bool, span: Span | None = None
) -> Audience:
    """Sort the names behind `for` (`shown`) or `not-for` by what they name."""
    marked = tuple(n for n in names if n.startswith((LENS, LANGUAGE)))
    lenses = (n.removeprefix(LENS) for n in marked if n.startswith(LENS))
    codes = (n.removeprefix(LANGUAGE) for n in marked if n.startswith(LANGUAGE))
    return Audience(
        tracks=tuple(name for name in names if name not in marked),
        lenses=tuple(lenses),
        languages=tuple(codes),
        shown=shown,
        span=span,
    )


def speaks(language: str, code: str) -> bool:
    """Say whether what is for a code is for a language: `de` is for `de-CH`, too."""
    known, asked = language.lower(), code.lower()
    return known == asked or known.startswith(f"{asked}-")
