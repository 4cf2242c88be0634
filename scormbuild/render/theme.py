"""The look of packages: templates, styles and player modules, read once, by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.components import COMPONENTS
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

STYLES = "styles.txt"
"""Names the theme's style sheets, one a line, in the order in which they are joined."""

ENDINGS = (".html", ".css", ".js", STYLES)
"""What is read of the package's own folders."""

PROSE = "prose"
"""The folder of what stands on a page outside components."""

Texts = tuple[tuple[str, str], ...]
"""Texts by name, sorted; tuples, so that what is made of them can be remembered."""


class ThemeError(Exception):
    """A template or style that cannot be used, perhaps the project's own."""

    def __init__(self, path: str, line: int, message: str) -> None:
        """Take the name under `templates/`, the line from 1, and the fault."""
        super().__init__(f"templates/{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """All texts of which documents, styles and scripts are made."""

    templates: Texts
    """By the name under which templates include each other: `document.html`,
    `components/quiz/quiz.html`."""
    styles: Texts
    """In the order in which they are joined."""
    modules: Texts
    """By path from the package: `player/main.js`, `components/quiz/quiz.js`."""
    own: frozenset[str] = frozenset()
    """Names of templates that are the project's."""


def load_theme(
    project_templates: Mapping[str, str], folders: Sequence[str] | None = None
) -> Theme:
    """Read the package's templates, styles and player; a project's own come first.

    `project_templates` are the texts of the project's `templates/` folder by path.
    `folders` are the component folders in the order of their styles; prose and those
    of the table of components unless given. Raises ThemeError where a style is missing.
    """
    if folders is None:
        folders = _folders()
    ours = _ours(tuple(folders))
    texts = {**ours, **project_templates}
    return Theme(
        templates=_sorted(texts, ".html"),
        styles=tuple(_styles(texts, folders)),
        modules=_sorted(ours, ".js"),
        own=frozenset(project_templates),
    )


def replaceable() -> frozenset[str]:
    """Give the names by which a project's templates and styles replace ours."""
    styles = frozenset(f"components/{name}/{name}.css" for name in _folders())
    return styles | {name for name in _ours(_folders()) if not name.endswith(".js")}


def _folders() -> tuple[str, ...]:
    return (PROSE, *(found.folder for found in COMPONENTS.values()))


@cache
def _ours(folders: tuple[str, ...]) -> dict[str, str]:
    """Read the package's own texts, once for all tracks and courses."""
    package = Path(__file__).parents[1]
    texts = dict(_read(_templates(package), ""))
    texts.update(_read(package / "player", "player/"))
    for name in folders:
        texts.update(_read(package / "components" / name, f"components/{name}/"))
    return texts


def _templates(package: Path) -> Path:
    """Inside the package when installed from a wheel, beside it in a checkout."""
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def _styles(
    texts: Mapping[str, str], folders: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Give the style sheets in their order.

    A component need not have one; the one of its name comes before others of its own.
    """
    for number, line in enumerate(texts[STYLES].splitlines(), 1):
        name = line.strip()
        if name and name not in texts:
            raise ThemeError(STYLES, number, f"there is no style sheet `{name}`")
        if name:
            yield name, texts[name]
    for folder in folders:
        first = f"components/{folder}/{folder}.css"
        own = [it for it in texts if it.startswith(f"components/{folder}/")]
        sheets = sorted(it for it in own if it.endswith(".css") and it != first)
        for name in (first, *sheets):
            if name in texts:
                yield name, texts[name]


def _read(folder: Path, prefix: str) -> Iterator[tuple[str, str]]:
    """Give the texts below a folder by path; tests that stand beside are left out."""
    for entry in folder.iterdir():
        name = prefix + entry.name
        if entry.is_dir():
            yield from _read(entry, f"{name}/")
        elif name.endswith(ENDINGS) and not name.endswith(".test.js"):
            yield name, entry.read_text("utf-8")


def _sorted(texts: Mapping[str, str], ending: str) -> Texts:
    return tuple(sorted((n, t) for n, t in texts.items() if n.endswith(ending)))
