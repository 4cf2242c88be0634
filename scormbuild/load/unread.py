"""Texts that an author wrote and no learner would ever see, for where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.load.astray import FILES, astray
from scormbuild.nearest import nearest
from scormbuild.rules import stray_file, unread_file
from scormbuild.source import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.project import Files
    from scormbuild.source import Span

KNOWN = (
    *FILES,
    "modules",
    "pools",
    "shared",
    "words",
    "i18n",
    "templates",
    "profiles",
)
"""Names beside `course.yaml` that mean something."""

NEAR = 0.88
"""How alike a name must be that is meant for a known one: a letter or so."""

PAGES = frozenset({"md", "markdown", "mdown", "mkd"})
"""Endings that say Markdown, in small letters; only `.md` itself is read."""

TEXTS = frozenset({"txt", "text", "rst", "html", "htm", "csv", "yaml", "yml", "json"})
OFFICE = frozenset({"doc", "docx", "odt", "rtf", "pages", "xlsx", "ods"})
"""Endings of what may have been meant as a page or a pool."""

_IN_MODULE = 3
"""Parts of the path `modules/fears/module.md`."""


def unread(
    files: Files, listed: Collection[str], used: Collection[str]
) -> Iterator[Diagnostic]:
    """Find texts that are not read.

    `listed` are the modules that the course names, of which the missing have been
    said; `used` are files that its texts refer to.
    """
    folders: set[str] = set()
    for path in files.sizes:
        top, *rest = path.split("/")
        if path in used or any(part.startswith("_") for part in (top, *rest)):
            continue
        if not rest or top not in ("modules", "pools", "shared"):
            found = _misnamed(path, top, files)
        elif top in ("pools", "shared"):
            found = _of_flat(path, top, rest)
        else:
            found = _of_modules(path, rest, files, listed)
        if found is not None and found[0] not in folders:
            folders.add(found[0])
            yield found[1]
    rest = [path for path in files.sizes if path.partition("/")[0] not in folders]
    yield from astray(rest, used)


Found = tuple[str, "Diagnostic"]
"""What is wrong, and the folder or file of which it need be said only once."""


def _misnamed(path: str, top: str, files: Files) -> Found | None:
    """Find a name beside `course.yaml` that misses one that is known."""
    if top in KNOWN:
        return None
    near = nearest(top.lower(), KNOWN, NEAR)
    there = any(name == near or name.startswith(f"{near}/") for name in files.sizes)
    missed = near == top.lower() if there else near
    if not missed:
        return None
    hint = f"call it `{near}`, or `_{top}` if it is a draft"
    return top, _unread(path, f"`{top}` is a name that means nothing here", hint)


def _of_flat(path: str, top: str, rest: list[str]) -> Found | None:
    kind = _kind(path)
    if kind == "md" and len(rest) > 1:
        fact = f"`{path}` does not stand in `{top}/` itself, so it is not read"
        return path, _unread(path, fact, f"move it to `{top}/{rest[-1]}`")
    return _by_ending(path, kind)


def _of_modules(
    path: str, rest: list[str], files: Files, listed: Collection[str]
) -> Found | None:
    kind, folder = _kind(path), f"modules/{rest[0]}"
    if len(rest) == 1:
        if kind.lower() not in PAGES or rest[0].lower().startswith("readme."):
            return _by_ending(path, kind)
        name = rest[0].partition(".")[0]
        fact = f"`{path}` stands in no module, so it is not read"
        return path, _unread(path, fact, f"move it to `modules/{name}/module.md`")
    if f"{folder}/module.md" not in files.sizes:
        if rest[0] in listed or kind not in PAGES:
            return None
        fact = f"`{folder}` has no `module.md`, so nothing in it is read"
        return folder, _unread(path, fact, f"write `{folder}/module.md`")
    if kind == "md" and len(rest) >= _IN_MODULE:
        fact = f"`{path}` lies below its module's folder, so it is not read"
        return path, _unread(path, fact, f"move it into `{folder}/`")
    return _by_ending(path, kind)


def _by_ending(path: str, kind: str) -> Found | None:
    """Find Markdown by another ending, and texts of another kind."""
    stem = path.rpartition(".")[0]
    if kind != "md" and kind.lower() in PAGES:
        fact = f"`{path}` does not end in `.md`, so it is not read"
        return path, _unread(path, fact, f"call it `{stem}.md`")
    if kind.lower() in TEXTS | OFFICE:
        folder, _, name = path.rpartition("/")
        return path, stray_file.RULE.at(
            _place(path),
            f"nothing is made of `{path}`",
            hint=f"write its words into a file `{stem.rpartition('/')[2]}.md`,"
            f" or call it `{folder}/_{name}`",
        )
    return None


def _kind(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[2]


def _unread(path: str, fact: str, hint: str) -> Diagnostic:
    return unread_file.RULE.at(_place(path), fact, hint=hint)


def _place(path: str) -> Span:
    return Source(path=path, text="").span(0, 0)
