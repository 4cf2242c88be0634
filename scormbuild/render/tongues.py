"""Languages that one package holds: what their files are called, and how to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.site import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language in which a unit may be read, as one of its documents offers it."""

    language: str
    name: str
    """What the language calls itself."""
    direction: str
    """`ltr` or `rtl`."""
    document: str
    """Path of the document."""
    here: bool
    """Whether it is that of the document that offers it."""


def in_language(path: str, language: str) -> str:
    """Give the path of a file in another language.

    >>> in_language("index.html", "pt-BR")
    'index.pt-BR.html'
    """
    stem, _, ending = path.rpartition(".")
    return f"{stem}.{language}.{ending}"


def named(name: str, language: str, names: Sequence[str]) -> str:
    """Give a language's name, with its tag where another of the `names` is the same.

    >>> named("Português", "pt-BR", ["English", "Português", "Português"])
    'Português (pt-BR)'
    """
    return f"{name} ({language})" if names.count(name) > 1 else name


def offered(tongues: Sequence[Tongue]) -> dict[str, Json]:
    """Give what the player is told of languages; nothing where there is but one."""
    if not tongues:
        return {}
    told = [{"language": it.language, "document": it.document} for it in tongues]
    return {"languages": told}
