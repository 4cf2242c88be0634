"""The player's modules, ready to be joined: taken apart, with short names, squeezed.

That takes longer than all else in a small build, and only our own files go in: what is
made of them is kept, for the very text that it was made of and by the very code.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from scormbuild.records import replace
from scormbuild.render.module import JoinError, Module, Names, take_apart
from scormbuild.render.rename import BROWSER, renamed
from scormbuild.render.shelf import Shelf, digest
from scormbuild.render.squeeze import squeeze
from scormbuild.render.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "player-modules"
"""Of the file that is kept."""
_MAKERS = ("module", "prepared", "rename", "squeeze", "tokens")
"""Modules whose code decides what comes out."""

_LONG = 32
"""Bytes of the seal before what is kept."""
_Kept = tuple[list[tuple[int, str, Names]], list[tuple[str, str]], list[str], str]
"""A module's imports, exports, names and body."""


@lru_cache(maxsize=512)
def prepared(path: str, text: str) -> Module:
    """Take a module apart; what it declares and imports has OUTER before its names.

    Raises JoinError for a form that is not known.
    """
    kept = _ours().get(_key(path, text))
    return _again(path, kept) if kept else prepare(path, text)


def prepare(path: str, text: str) -> Module:
    """Do what `prepared` gives, whatever is kept."""
    module = take_apart(path, text)
    taken = [here for _, _, names in module.imports for _, here in names]
    for name in (*module.names, *taken):
        if name in BROWSER:
            told = f"`{name}` is the browser's: call it something else"
            raise JoinError(path, 1, told)
    code = renamed(module.body, {*module.names, *taken})
    return replace(module, body=squeeze(code))


@cache
def _ours() -> Mapping[str, _Kept]:
    return all_kept(Shelf())


def all_kept(shelf: Shelf) -> Mapping[str, _Kept]:
    """Give what is kept of our modules, of all of them where the shelf takes it."""
    made_by = digest(*_MAKERS)
    found = _sound(shelf.get(NAME) or b"", made_by)
    modules = {_key(path, text): (path, text) for path, text in load_theme({}).modules}
    if found.keys() == modules.keys() or not (made_by and shelf.takes):
        return found
    made = {
        key: found[key] if key in found else _told(prepare(*module))
        for key, module in modules.items()
    }
    written = json.dumps(made).encode()
    shelf.put(NAME, _seal(written, made_by) + written)
    return made


def _sound(data: bytes, made_by: str) -> dict[str, _Kept]:
    """Read what was kept; nothing, where it is damaged or made by other code."""
    seal, written = data[:_LONG], data[_LONG:]
    if not made_by or seal != _seal(written, made_by):
        return {}
    found: dict[str, _Kept] = json.loads(written)
    return found


def _seal(written: bytes, made_by: str) -> bytes:
    return sha256(made_by.encode() + written).digest()


def _key(path: str, text: str) -> str:
    return sha256(f"{path}\n{text}".encode()).hexdigest()


def _told(module: Module) -> _Kept:
    return module.imports, module.exports, module.names, module.body


def _again(path: str, kept: _Kept) -> Module:
    imports, exports, names, body = kept
    return Module(
        path=path,
        imports=[
            (line, target, tuple((there, here) for there, here in taken))
            for line, target, taken in imports
        ],
        exports=[(here, outside) for here, outside in exports],
        names=names,
        body=body,
    )
