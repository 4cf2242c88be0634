"""Keys on a fence line that other components take, with what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.rules import unknown_key
from scormbuild.text.yaml import Mapping

if TYPE_CHECKING:
    from collections.abc import Collection

    from scormbuild.diagnostics import Sink

TAKEN_BY = {
    "attempts": ("quiz", "scenario"),
    "chosen-in": ("accordion", "cards"),
}
"""Keys that authors may look for in more components than take them."""

INSTEAD = {
    "depth": "pages take it: write it in the braces behind the page's title",
    "for": "write `::: for NAME` above it, and `:::` below",
    "lang": "write `::: for lang:NAME` above it, and `:::` below",
    "lens": "write `::: for lens:NAME` above it, and `:::` below",
    "not-for": "write `::: not-for NAME` above it, and `:::` below",
}
"""Keys of pages, and what a component has in their place."""


def without_others(
    node: Mapping, known: Collection[str], name: str, sink: Sink
) -> Mapping:
    """Take the keys out that only others know, and say who does.

    `known` are the keys of the component called `name`.
    """
    kept = []
    for key, value in node.entries:
        hint = "" if key.text in known else _hint(key.text)
        if not hint:
            kept.append((key, value))
            continue
        sink.add(
            unknown_key.RULE.at(
                key.span, f"`{name}` has no key `{key.text}`", hint=hint
            )
        )
    return Mapping(tuple(kept), node.span)


def _hint(key: str) -> str:
    if key in INSTEAD:
        return INSTEAD[key]
    names = " and ".join(f"`{it}`" for it in TAKEN_BY.get(key, ()))
    return f"only {names} take it" if names else ""
