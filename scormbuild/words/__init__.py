"""What the player and the templates say to learners: one table a language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink
from scormbuild.language import primary
from scormbuild.source import Source
from scormbuild.text.yaml import Mapping as Node
from scormbuild.text.yaml import Scalar, read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent
FALLBACK = "en"
"""The language whose table names all the words there are, with their placeholders."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}", re.ASCII)


@cache
def languages() -> frozenset[str]:
    """Give the languages that have a table here."""
    return frozenset(path.stem for path in FOLDER.glob("*.yaml"))


@cache
def words(language: str) -> Mapping[str, str]:
    """Give the words of a language by key; English where there is no table.

    What is said in `de` is said in `de-CH` too.
    """
    name = primary(language)
    if name not in languages():
        name = FALLBACK
    text = (FOLDER / f"{name}.yaml").read_text("utf-8")
    source = Source(path=f"words/{name}.yaml", text=text)
    node = read_yaml(source, 0, len(source.lines), Sink())
    entries = node.entries if isinstance(node, Node) else ()
    return MappingProxyType(
        {key.text: value.text for key, value in entries if isinstance(value, Scalar)}
    )


def placeholders(text: str) -> frozenset[str]:
    """Give the names in braces, in whose place the player writes a number or a title.

    >>> sorted(placeholders("Page {number} of {count}"))
    ['count', 'number']
    """
    return frozenset(_PLACEHOLDER.findall(text))


def has_stray_brace(text: str) -> bool:
    """Say whether a text holds a brace that belongs to no placeholder."""
    rest = _PLACEHOLDER.sub("", text)
    return "{" in rest or "}" in rest


def number(value: float, said: Mapping[str, str]) -> str:
    """Write a number of at most six digits as a language does: `7.5`, or `7,5`."""
    return f"{value:g}".replace(".", said["decimal-mark"])
