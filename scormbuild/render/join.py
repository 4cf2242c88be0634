"""ES modules → one classic script, in which every module's names are its own."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count, product
from string import ascii_letters, ascii_uppercase, digits
from typing import TYPE_CHECKING

from scormbuild.render.module import JoinError
from scormbuild.render.prepared import prepared
from scormbuild.render.rename import OUTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.render.module import Module

ENTRY = "player/main.js"
ADAPTER = "player/lms/adapter.js"
"""Stands for the target's adapter."""
DATA = "player/data.js"
"""Stands for the data that the script declares before all modules."""

Place = tuple[str, str]
"""A module's path, and a name that it declares."""

_OUTER = re.compile(rf"{re.escape(OUTER)}([\w$]+)")
_FIRST = f"{ascii_uppercase}$_"
"""With none of these a name inside of a module begins."""
_LATER = f"{ascii_letters}{digits}$_"


@lru_cache(maxsize=16)
def join(modules: tuple[tuple[str, str], ...], adapter: str, entry: str = ENTRY) -> str:
    """Join all that the entry module reaches, what is imported before who imports.

    `modules` are texts by path; the one at `adapter` takes the place of ADAPTER.
    What DATA exports is `const DATA`, which must stand before. Raises JoinError for
    a form that is not known, a module or name that is not there, and a circle.
    """
    texts = dict(modules)
    texts[ADAPTER] = texts[adapter]
    texts[DATA] = "export { DATA }\n"
    done: dict[str, Module] = {}
    _visit(entry, texts, done, ())
    short = _short(texts)
    return "".join(_told(module, done, short) for module in done.values())


def _short(texts: Mapping[str, str]) -> Mapping[Place, str]:
    """Give short names to what modules declare for all their functions.

    By all modules that there are, the adapter last, so that a name is the same for
    every target; what the adapter exports keeps its name for the same reason.
    """
    paths = (*(path for path in sorted(texts) if path != ADAPTER), ADAPTER)
    kept = {here for here, _ in prepared(ADAPTER, texts[ADAPTER]).exports}
    declared = (
        (path, name)
        for path in paths
        for name in prepared(path, texts[path]).names
        if path != ADAPTER or name not in kept
    )
    return dict(zip(declared, _letters(), strict=False))


def _letters() -> Iterator[str]:
    for length in count(1):
        for letters in product(_FIRST, *[_LATER] * length):
            yield "".join(letters)


def _visit(
    path: str, texts: Mapping[str, str], done: dict[str, Module], above: tuple[str, ...]
) -> None:
    """Put a module behind all that it imports."""
    module = prepared(path, texts[path])
    chain = (*above, path)
    for line, target, names in module.imports:
        if target in chain:
            circle = " → ".join((*chain[chain.index(target) :], target))
            raise JoinError(path, line, f"modules import each other: {circle}")
        if target not in texts:
            raise JoinError(path, line, f"there is no module `{target}`")
        if target not in done:
            _visit(target, texts, done, chain)
        offered = {outside for _, outside in done[target].exports}
        for name, _ in names:
            if name not in offered:
                raise JoinError(path, line, f"`{target}` exports no `{name}`")
    done[path] = module


def _told(
    module: Module, done: Mapping[str, Module], short: Mapping[Place, str]
) -> str:
    """Write one module; a line that begins with a bracket must not be swallowed."""
    places = {name: (module.path, name) for name in module.names}
    for _, target, taken in module.imports:
        places.update({here: _place(done, target, name) for name, here in taken})
    names = {name: short.get(it, it[1]) for name, it in places.items()}
    return _OUTER.sub(lambda it: names[it[1]], module.body) + ";\n"


def _place(done: Mapping[str, Module], path: str, name: str) -> Place:
    """Say where that is declared which a module exports, perhaps for another one."""
    here = next(here for here, outside in done[path].exports if outside == name)
    for _, target, names in done[path].imports:
        for outside, taken in names:
            if taken == here:
                return _place(done, target, outside)
    return path, here
