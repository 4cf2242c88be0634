"""The table of languages of which more is known than their words for the player."""

from __future__ import annotations

from scormbuild.idioms.de import DE
from scormbuild.idioms.en import EN
from scormbuild.idioms.es import ES
from scormbuild.idioms.fr import FR
from scormbuild.idioms.idiom import Ease, Idiom, one_of, straight
from scormbuild.language import primary

__all__ = ["IDIOMS", "Ease", "Idiom", "idiom", "one_of", "straight"]

IDIOMS = {"de": DE, "en": EN, "es": ES, "fr": FR}
"""What is known, by the primary tag of a language."""


def idiom(language: str) -> Idiom | None:
    """Give what is known of a language (`de-CH` as `de`); None where nothing is."""
    return IDIOMS.get(primary(language))
