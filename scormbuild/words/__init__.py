"""What the player and the templates say to learners: one table a language."""

from __future__ import annotations

from functools import cache
from importlib import resources

from scormbuild.diagnostics import Sink
from scormbuild.source import Source
from scormbuild.text.yaml import Mapping, Scalar, read_yaml

FALLBACK = "en"
"""The language that is said where a course's own has no table."""


@cache
def words(language: str) -> dict[str, str]:
    """Give the words of a language by key; English where there is no table."""
    folder = resources.files("scormbuild.words")
    name = language.split("-", maxsplit=1)[0]
    if not (folder / f"{name}.yaml").is_file():
        name = FALLBACK
    text = (folder / f"{name}.yaml").read_text("utf-8")
    source = Source(path=f"words/{name}.yaml", text=text)
    node = read_yaml(source, 0, len(source.lines), Sink())
    entries = node.entries if isinstance(node, Mapping) else ()
    return {key.text: value.text for key, value in entries if isinstance(value, Scalar)}
