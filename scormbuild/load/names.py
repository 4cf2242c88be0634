"""Which module folders a course takes, in which order, by list or by table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import TABLES
from scormbuild.nearest import nearest
from scormbuild.records import dataclass
from scormbuild.rules import (
    missing_key,
    missing_module,
    repeated_module,
    two_matrices,
    unlisted_module,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.load.matrix import Matrix
    from scormbuild.project import Files
    from scormbuild.source import Span

_IN_MODULE = 3
"""Parts of the path `modules/fears/module.md`."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The modules as their author lists them."""

    names: tuple[tuple[str, Span], ...]
    """Each with its place."""
    where: str
    """The list's name in messages."""
    span: Span


def module_folders(files: Files) -> dict[str, list[str]]:
    """Give the folders that hold a `module.md`, with their page files."""
    found: dict[str, list[str]] = {}
    for path in files.sizes:
        parts = path.split("/")
        if parts[0] == "modules" and len(parts) == _IN_MODULE:
            found.setdefault(parts[1], []).append(parts[2])
    return {
        name: [page for page in pages if page.endswith(".md")]
        for name, pages in found.items()
        if "module.md" in pages
    }


def listed(
    modules: tuple[str, ...],
    matrix: Matrix | None,
    spans: dict[str, Span],
    whole: Span,
    sink: Sink,
) -> Listed | None:
    """Say where the modules are listed; None, with a diagnostic, where nowhere."""
    if matrix is not None:
        for key in ("modules", "mastery"):
            if key in spans:
                sink.add(_both(spans[key], key, matrix))
        if matrix.where in TABLES and "tracks" in spans:
            sink.add(_both(spans["tracks"], "tracks", matrix))
        return Listed(matrix.modules, f"`{matrix.where}`", matrix.span)
    if "modules" in spans:
        span = spans["modules"]
        return Listed(tuple((name, span) for name in modules), "`modules`", span)
    sink.add(
        missing_key.RULE.at(
            whole,
            "course has no `modules`",
            hint="add a line `modules: [name]` that names the folders in `modules/`",
        )
    )
    return None


def check_names(found: Listed, folders: dict[str, list[str]], sink: Sink) -> None:
    """Report names without a folder, folders without a name, and names given twice."""
    names = [name for name, _ in found.names]
    unlisted = [f for f in folders if f not in names and not f.startswith("_")]
    meant: set[str] = set()
    for name, span in dict(found.names).items():
        if name not in folders:
            near = nearest(name, unlisted)
            meant.add(near)
            sink.add(_missing(name, near, span))
        if names.count(name) > 1:
            sink.add(
                repeated_module.RULE.at(
                    span,
                    f"{found.where} names `{name}` more than once",
                    hint="keep it where it shall stand",
                )
            )
    sink.extend(_unlisted(name, found) for name in unlisted if name not in meant)


def taken(found: Listed | None, folders: dict[str, list[str]]) -> Iterator[str]:
    """Give the modules to read, in order; all but drafts where none is listed."""
    if found is None:
        yield from (name for name in folders if not name.startswith("_"))
        return
    yield from (name for name in dict(found.names) if name in folders)


def _both(span: Span, key: str, matrix: Matrix) -> Diagnostic:
    return two_matrices.RULE.at(
        span,
        f"`{key}` stands here beside `{matrix.where}`"
        if key == "tracks" or matrix.where not in TABLES
        else f"`{key}` stands here and in `{matrix.where}`",
        hint=f"take `{key}` out of `course.yaml`",
        related=((matrix.span, "the table begins here"),),
    )


def _unlisted(name: str, found: Listed) -> Diagnostic:
    return unlisted_module.RULE.at(
        found.span,
        f"{found.where} does not name the folder `modules/{name}`",
        hint=f"add `{name}` where it shall stand,"
        f" or rename the folder to `_{name}` while it is a draft",
    )


def _missing(name: str, near: str, span: Span) -> Diagnostic:
    return missing_module.RULE.at(
        span,
        f"there is no `modules/{name}/module.md`",
        hint=f"did you mean `{near}`?"
        if near
        else "make the folder and the file, or take the name out",
    )
