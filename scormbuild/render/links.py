"""Links to pages that a package lacks → their words alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_LINK = re.compile(
    r'<a href="#page-(?P<page>[^"]*)"[^>]*>(?P<words>.*?)</a>', re.DOTALL
)
"""A link to a page as `text/tags.py` writes it; links hold no other links."""


def without_missing(document: str, pages: AbstractSet[str]) -> str:
    """Take the links to other than these pages out of a document; their words stay.

    A track may lack a page that another one has, so an author may well link to it.
    """
    return _LINK.sub(
        lambda link: link[0] if link["page"] in pages else link["words"], document
    )
