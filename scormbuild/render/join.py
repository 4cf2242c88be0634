"""ES modules → one classic script: each module becomes a function of its own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scormbuild.render.module import JoinError, take_apart
from scormbuild.render.squeeze import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.render.module import Module

ENTRY = "player/main.js"
ADAPTER = "player/lms/adapter.js"
"""Stands for the target's adapter."""
DATA = "player/data.js"
"""Stands for the data that the script declares before all modules."""


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
    # By all that there are, so that a name is the same for every target.
    short = {path: f"m${number}" for number, path in enumerate(sorted(texts))}
    return "".join(_wrapped(module, short) for module in done.values())


def _visit(
    path: str, texts: Mapping[str, str], done: dict[str, Module], above: tuple[str, ...]
) -> None:
    """Put a module behind all that it imports."""
    module = take_apart(path, texts[path])
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


def _wrapped(module: Module, short: Mapping[str, str]) -> str:
    """Write one module; a line that begins with a bracket must not be swallowed.

    `short` are the names, by path, under which modules know each other.
    """
    return "".join(_lines(module, short))


def _lines(module: Module, short: Mapping[str, str]) -> Iterator[str]:
    yield f"const {short[module.path]}=(()=>{{"
    for _, target, names in module.imports:
        taken = ",".join(_pair(*pair) for pair in names)
        yield f"const{{{taken}}}={short[target]};"
    yield squeeze(module.body)
    given = ",".join(_pair(outside, here) for here, outside in module.exports)
    yield f"return{{{given}}}" if given else ""
    yield "})();\n"


def _pair(key: str, value: str) -> str:
    return key if key == value else f"{key}:{value}"
