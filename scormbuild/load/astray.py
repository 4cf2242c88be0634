"""Texts, tables and folders beside `course.yaml` of which nothing is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.rules import stray_file
from scormbuild.source import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scormbuild.diagnostics import Diagnostic

FILES = (
    *("course.yaml", "tracks.csv", "tracks.xlsx"),
    *("glossary.md", "theme.yaml", "lenses.yaml", "ledger.csv"),
)
"""Files beside `course.yaml` that are read, and itself."""

READ = frozenset({"modules", "pools", "shared", "words", "i18n"}) | {
    *("profiles", "templates", "media"),
}
"""Folders in which files are looked for; what is astray there is said elsewhere."""

OTHERS = frozenset({"build", "out", "output", "public", "site", "target"}) | {
    *("venv", "env", "vendor", "bin", "scripts", "tools", "tests"),
}
"""Folders that other programs make, or that are made for them."""

PEOPLES = ("readme", "licence", "license", "changelog", "contributing", "authors")
"""How files begin that are for those who find the course, in any language."""
TOOLS = frozenset({"mkdocs", "docker-compose", "compose", "requirements"})
"""Files of other programs, without their endings."""

SHEETS = frozenset({"xlsx", "xls", "ods", "numbers", "csv", "tsv"})
TEXTS = frozenset({"md", "markdown", "txt", "rst", "yaml", "yml"}) | {
    *("doc", "docx", "odt", "rtf", "pages", "ppt", "pptx", "odp", "key", "pdf"),
}
"""Endings of what may have been meant for the course."""


def astray(paths: Collection[str], used: Collection[str]) -> Iterator[Diagnostic]:
    """Find files and folders beside `course.yaml` that may have been meant to be read.

    `used` are files that the course's texts refer to. Drafts, whose name begins with
    `_`, are meant to be left out.
    """
    kept = {path.partition("/")[0] for path in used}
    said: set[str] = set()
    for path in paths:
        top, _, below = path.partition("/")
        parts = path.split("/")
        if top in said | kept or any(part.startswith("_") for part in parts):
            continue
        if below and _of_folder(top, parts[-1]):
            said.add(top)
            yield _folder(path, top, paths)
        elif not below and _of_file(top):
            yield _file(top)


def _of_folder(top: str, name: str) -> bool:
    return top not in READ | OTHERS and _ending(name) in SHEETS | TEXTS


def _of_file(name: str) -> bool:
    stem = name.lower().partition(".")[0]
    for_others = stem.startswith(PEOPLES) or stem in TOOLS or name.startswith("~$")
    return _ending(name) in SHEETS | TEXTS and not (for_others or name in FILES)


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def _folder(path: str, top: str, paths: Collection[str]) -> Diagnostic:
    pages = any(it.startswith(f"{top}/") and _ending(it) == "md" for it in paths)
    where = (
        "move pages into `modules/NAME/` and questions into `pools/`"
        if pages
        else "link to its files from a page"
    )
    return stray_file.RULE.at(
        Source(path=path, text="").span(0, 0),
        f"nothing in the folder `{top}` is read",
        hint=f"{where}, or call it `_{top}`",
    )


def _file(name: str) -> Diagnostic:
    if _ending(name) in SHEETS and name.lower().startswith("track"):
        remedy = "save its table as `tracks.csv` (in the kind `CSV UTF-8`)"
    elif _ending(name) in SHEETS | {"pdf"}:
        remedy = "link to it from a page"
    else:
        remedy = "write its words into a page, `modules/NAME/PAGE.md`"
    return stray_file.RULE.at(
        Source(path=name, text="").span(0, 0),
        f"nothing is made of `{name}`",
        hint=f"{remedy}, or call it `_{name}`",
    )
