"""What an id may look like, and a good one for a text in any script."""

from __future__ import annotations

import re
import unicodedata

LENGTH = 40
"""Most characters in an id: several ids together must fit a learner's record."""

_ID = re.compile(rf"[a-z][a-z0-9-]{{0,{LENGTH - 1}}}")


def is_id(text: str) -> bool:
    """Say whether a text is an id: a-z, digits, hyphens, a letter first, at most 40."""
    return _ID.fullmatch(text) is not None


_WRITTEN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "œ": "oe", "ł": "l"}
)
"""Letters for which people write others where there are only a to z."""


def slug(text: str) -> str:
    """Give an id close to a text; empty where no letter of it can be written so.

    >>> slug("Größe & Übung")
    'groesse-uebung'
    """
    whole = unicodedata.normalize("NFC", text).casefold().translate(_WRITTEN)
    plain = unicodedata.normalize("NFKD", whole)
    ascii_only = plain.encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only)
    return words.lstrip("0123456789-")[:LENGTH].rstrip("-")
