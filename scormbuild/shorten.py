"""A text in few characters: its first words, and a sign that there are more."""

from __future__ import annotations


def shorten(text: str, width: int = 40) -> str:
    """Give as many whole words as `width` characters hold, with ` …` if some are gone.

    >>> shorten("as many whole words as fit", 12)
    'as many …'
    """
    import textwrap  # noqa: PLC0415 - mostly nothing is found that would be shown

    return textwrap.shorten(text, width, placeholder=" …")
