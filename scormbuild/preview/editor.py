"""Links that open a file of the course in the author's editor, at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.source import Span

EDITORS = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscode-insiders": "vscode-insiders://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "pycharm": "pycharm://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
    "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
}
"""Addresses that editors answer to, as their manuals have them."""
NONE = "file://{path}"
"""Without an editor: the file itself."""


def template_of(editor: str) -> str | None:
    """Give the address of an editor by its name, or what holds `{path}` as it is.

    None where it is neither; the plain file where there is no name.
    """
    if not editor:
        return NONE
    return editor if "{path}" in editor else EDITORS.get(editor)


def link(template: str, root: Path, span: Span) -> str:
    """Give the address of a place in the course whose folder is `root`, absolute."""
    path = quote((root / span.path).as_posix())
    absolute = path if path.startswith("/") else f"/{path}"
    return (
        template.replace("{path}", absolute)
        .replace("{line}", str(span.line))
        .replace("{column}", str(span.column))
    )
