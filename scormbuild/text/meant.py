"""Links to terms in a translation → the terms that they mean."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scormbuild.model.glossary import GLOSSARY, GLOSSARY_FILE
from scormbuild.rules import broken_translation
from scormbuild.text.term import is_term, term_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormbuild.diagnostics import Sink
    from scormbuild.model import Reference, Text
    from scormbuild.tongue import Tongue


def terms_meant(own: Text, told: Text, tongue: Tongue, sink: Sink) -> list[str]:
    """Give the target of each link to a term in a translation, in order.

    `own` is the text in the course's own language, `told` the translation by itself.
    A link means the term whose words it says; any other, such as one in the plural,
    one of those that are left, in their order. It is said where that is a guess. Empty
    for one that there are too many of.
    """
    links = [it for it in told.links if is_term(it)]
    names = [it.target for it in own.links if is_term(it)]
    found = [_named(it, names, _titles(tongue)) for it in links]
    left = list(names)
    for name in filter(left.__contains__, found):
        left.remove(name)
    open_links = [it for it, name in zip(links, found, strict=True) if not name]
    if len(open_links) != len(left):
        return found
    if len(set(left)) > 1:
        _say(open_links, sorted(set(left)), sink)
    rest = iter(left)
    return [name or next(rest) for name in found]


def _named(link: Reference, names: Sequence[str], titles: Mapping[str, str]) -> str:
    """Give what a link means by its name or its words; empty where neither tells."""
    if link.target != GLOSSARY + term_id(link.label):
        return link.target
    said = (name for name in names if titles.get(name, name) == link.target)
    return next(said, "")


@lru_cache(maxsize=16)
def _titles(tongue: Tongue) -> dict[str, str]:
    """Give the target that the words of each term make, by that of its own words."""
    return {
        GLOSSARY + term_id(place.key): GLOSSARY + term_id(told.words)
        for place, told in tongue.known.items()
        if place.path == GLOSSARY_FILE
    }


def _say(links: Sequence[Reference], names: Sequence[str], sink: Sink) -> None:
    for link in links:
        ways = " or ".join(f"`[{link.label}]({name})`" for name in names)
        sink.add(
            broken_translation.RULE.at(
                link.span,
                f"which term of the glossary `{link.label}` means only its place tells",
                hint=f"write {ways}",
            )
        )
