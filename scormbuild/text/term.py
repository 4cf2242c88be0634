"""Links to terms of the glossary: how they are written, by name or by their words."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from markupsafe import escape

from scormbuild.model.glossary import GLOSSARY
from scormbuild.records import replace
from scormbuild.slug import slug

if TYPE_CHECKING:
    from scormbuild.model import Reference

_BY_WORDS = '<a class="sb-term" href="#term-">'


def term_id(words: str) -> str:
    """Give the name of a term, from its words; in other scripts a number for them.

    >>> term_id("Escalation chain")
    'escalation-chain'
    """
    return slug(words) or f"t{zlib.crc32(' '.join(words.split()).encode()):08x}"


def term_anchor(target: str) -> str:
    """Write the start of a link to a term."""
    name = target.removeprefix(GLOSSARY)
    return f'<a class="sb-term" href="#term-{escape(name)}">' if name else _BY_WORDS


def is_term(link: Reference) -> bool:
    """Say whether a link leads to a term, by name or by its words."""
    return link.target.startswith(GLOSSARY)


def named(link: Reference, label: str, html: list[str], meant: str = "") -> Reference:
    """Give a link with its words; one to a term without a name means these.

    `meant` is the target that it has in the course's own language, whose words are
    others. The start of that link, which is the last in `html`, is written anew.
    """
    if link.target != GLOSSARY:
        return replace(link, label=label)
    target = meant or GLOSSARY + term_id(label)
    if _BY_WORDS in html:
        last = len(html) - 1 - html[::-1].index(_BY_WORDS)
        html[last] = term_anchor(target)
    return replace(link, label=label, target=target)
