"""What the packages of a course take: state in the worst case, bytes, and for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.build import prepare
from scormbuild.model import walk
from scormbuild.records import dataclass, replace
from scormbuild.rules import state_too_long
from scormbuild.select.variant import select
from scormbuild.site import Media
from scormbuild.state.worst import worst_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Module, Page
    from scormbuild.plan.packages import Planned
    from scormbuild.plan.wanted import Asked
    from scormbuild.project import Files
    from scormbuild.schemas.store import Store
    from scormbuild.select.variant import Variant
    from scormbuild.state.worst import WorstCase


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSize:
    """What one page of a track takes."""

    track: str
    page: str
    state_chars: int
    """Characters of state in the worst case, besides having been shown."""
    bytes: int
    """Of its texts and media, and of the questions that its quizzes draw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSize:
    """What one package takes."""

    planned: Planned
    state_chars: int
    """Characters of state in the worst case."""
    bytes: int
    """Of the zip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeReport:
    """The sizes of all packages and pages; none, where there was an error."""

    diagnostics: tuple[Diagnostic, ...]
    packages: tuple[PackageSize, ...] = ()
    pages: tuple[PageSize, ...] = ()


def size(files: Files, asked: Asked, store: Store) -> SizeReport:
    """Measure what a build of the same would write; nothing is written.

    Raises Unknown where what is asked for is not there, OSError for the machine's
    faults.
    """
    from scormbuild.package import package_bytes  # noqa: PLC0415 - slow to load

    # Who has too much must be able to see of what.
    ready = prepare(files, asked, store, despite=(state_too_long.RULE,))
    if ready.course is None or not ready.planned:
        return SizeReport(diagnostics=ready.diagnostics)
    own = [it for it in ready.planned if not (it.booster or it.refresher)]
    tracks = {it.track.id: it.track for it in own}
    variants = [select(ready.course, track) for track in tracks.values()]
    worst = {variant.track.id: worst_case(variant) for variant in variants}
    packages = tuple(
        PackageSize(
            planned=planned,
            state_chars=max(worst_case(it.variant).chars for it in planned.units),
            bytes=package_bytes(planned.files, files.open),
        )
        for planned in ready.planned
    )
    return SizeReport(
        diagnostics=ready.diagnostics,
        packages=packages,
        pages=tuple(page for it in variants for page in _pages(it, worst[it.track.id])),
    )


def _pages(variant: Variant, worst: WorstCase) -> Iterator[PageSize]:
    chars = {part.page.id: part.chars for part in worst.parts}
    for module in variant.modules:
        for page in module.pages:
            yield PageSize(
                track=variant.track.id,
                page=page.id,
                state_chars=chars[page.id],
                bytes=_bytes(_only(variant, module, page)),
            )


def _only(variant: Variant, module: Module, page: Page) -> Variant:
    """Give a variant of one page, with the pools that its quizzes draw from."""
    alone = replace(variant, modules=(replace(module, pages=(page,)),))
    draws = [draw for quiz in alone.quizzes for draw in quiz.draws]
    drawn = {name for draw in draws for name in (draw.pool, *draw.also)}
    return replace(alone, pools=tuple(it for it in variant.pools if it.id in drawn))


def _bytes(variant: Variant) -> int:
    from scormbuild.render.media import media  # noqa: PLC0415 - the same

    shown = replace(
        variant.course, modules=variant.modules, pools=variant.pools, glossary=()
    )
    texts = sum(len(text.html.encode()) for text in walk.texts(shown))
    held = (file.body for file in media(variant))
    return texts + sum(body.size for body in held if isinstance(body, Media))
