"""One ES module, taken apart: only the forms we write, so that no parser is needed.

Imports and exports are named ones at the line's start; no line lies inside a string
or a template of several lines; comments that span lines stand on lines of their own.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator

Names = tuple[tuple[str, str], ...]
"""Pairs of a name before and after `as`; twice the same where there is none."""

_NAME = r"[A-Za-z_$][\w$]*"
_LISTED = rf"{_NAME}(?:\s+as\s+{_NAME})?"
_LIST = rf"\{{\s*({_LISTED}(?:\s*,\s*{_LISTED})*)\s*,?\s*\}}"
_IMPORT = re.compile(rf"import {_LIST} from '(\.[^']*\.js)'")
_EXPORT_LIST = re.compile(rf"export {_LIST}")
_EXPORT = re.compile(rf"export (?=(?:(?:async )?function|const) ({_NAME})(?![\w$]))")
_DECLARED = re.compile(rf"(?:(?:async )?function|const|let) ({_NAME})(?![\w$])(?!,)")
_DECLARING = re.compile(r"(?:(?:async )?function|const|let|var)\b")
_RESERVED = re.compile(r"\b(?:import|export|class)\b")
_OURS = re.compile(r"(?<![\w$])\$_")
_CHANGING = re.compile(r"^(?:let|var)\b[^=]*", re.MULTILINE)
_WORD = re.compile(r"[\w$]+")
_CLOSED = re.compile(r"/\*.*?\*/|(?:^|\s)//\s.*")

HOW = (
    "write named imports and exports from relative `.js` paths, at the line's start, "
    "and no classes"
)


class JoinError(Exception):
    """A module written in a form that is not known: our bug, not the author's."""

    def __init__(self, path: str, line: int, message: str) -> None:
        """Take the module's path, the line from 1, and the fault."""
        super().__init__(f"{path}:{line}: {message}")


@dataclass(slots=True, kw_only=True)
class Module:
    """A module's parts, gathered line by line."""

    path: str
    imports: list[tuple[int, str, Names]] = field(default_factory=list)
    """Line, path, and names as (there, here)."""
    exports: list[tuple[str, str]] = field(default_factory=list)
    """Names as (here, outside)."""
    names: list[str] = field(default_factory=list)
    """What it declares for itself, outside all functions."""
    body: str = ""
    """What is left, without comments and blank lines."""


@lru_cache(maxsize=256)
def take_apart(path: str, text: str) -> Module:
    """Part a module into imports, exports and the rest; raises JoinError."""
    module = Module(path=path)
    lines = _code(path, text)
    for number, line in lines:
        statement = line
        if line.startswith(("import {", "export {")):
            while "}" not in statement:
                _, more = next(lines, (number, "}"))
                statement += " " + more.strip()
        module.body += _taken(module, number, statement)
    declared = " ".join(_CHANGING.findall(module.body))
    changing = frozenset(_WORD.findall(declared))
    for here, _ in module.exports:
        if here in changing:
            raise JoinError(path, 1, f"`{here}` is exported and may change: use const")
    return module


def _taken(module: Module, number: int, statement: str) -> str:
    """Note what a statement imports or exports; give what is left of it."""
    if found := _IMPORT.fullmatch(statement):
        target = posixpath.join(posixpath.dirname(module.path), found[2])
        names = _names(found[1])
        module.imports.append((number, posixpath.normpath(target), names))
        return ""
    if found := _EXPORT_LIST.fullmatch(statement):
        module.exports.extend(_names(found[1]))
        return ""
    if found := _EXPORT.match(statement):
        module.exports.append((found[1], found[1]))
        statement = statement.removeprefix("export ")
    if found := _DECLARED.match(statement):
        module.names.append(found[1])
    elif _DECLARING.match(statement):
        raise JoinError(module.path, number, "declare one name at a time")
    plain = _CLOSED.sub(" ", statement)
    if _RESERVED.search(plain):
        raise JoinError(module.path, number, HOW)
    if _OURS.search(plain):
        raise JoinError(module.path, number, "names like `$_a` are the joiner's")
    if re.match(r"(?!.*\basync\b)\S.*\bawait\b|await\b", plain):
        raise JoinError(module.path, number, "nothing waits at a module's top level")
    return statement + "\n"


def _names(listed: str) -> Names:
    pairs = (part.split() for part in listed.split(","))
    return tuple((words[0], words[-1]) for words in pairs if words)


def _code(path: str, text: str) -> Iterator[tuple[int, str]]:
    """Give the lines that hold code, without the comments before it."""
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        code = line.rstrip()
        while inside or code.lstrip().startswith("/*"):
            _, end, code = code.partition("*/")
            inside = not end
            if inside:
                break
        if not code.strip() or code.lstrip().startswith("//"):
            continue
        plain = _CLOSED.sub(" ", code)
        if "/*" in plain or code.endswith("\\") or plain.count("`") % 2:
            raise JoinError(path, number, "a comment or text goes on in the next line")
        yield number, code
