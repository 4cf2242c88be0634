"""Tags of languages (BCP 47): how they look, what is wider, how they are written."""

from __future__ import annotations

import re

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_SCRIPT = re.compile(r"-([A-Z][a-z]{3})")

_RIGHT_TO_LEFT = frozenset(
    {"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
    | {"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}
)
"""Languages and scripts written from right to left (Unicode's bidi classes)."""


def is_tag(text: str) -> bool:
    """Say whether a text is a tag: a language, if need be a script and a country."""
    return _TAG.fullmatch(text) is not None


def primary(tag: str) -> str:
    """Give the language alone: `de` of `de-CH`."""
    return tag.partition("-")[0]


def wider(tag: str) -> tuple[str, ...]:
    """Give a tag and all that it is a part of, widest first: `de`, `de-CH`."""
    parts = tag.split("-")
    return tuple("-".join(parts[: end + 1]) for end in range(len(parts)))


def direction(tag: str) -> str:
    """Say how a language is written: `ltr` or `rtl`; its script, if said, decides."""
    script = _SCRIPT.search(tag)
    decides = script[1] if script else primary(tag)
    return "rtl" if decides in _RIGHT_TO_LEFT else "ltr"
