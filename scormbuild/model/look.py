"""What an author wants of the look: the tokens of `theme.yaml`."""

from __future__ import annotations

from scormbuild.model.text import Reference
from scormbuild.records import dataclass, field
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - settings are typed by these fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Shades:
    """Colours by day or by night, as `#rrggbb`; an empty one is left to us."""

    accent: str = ""
    """Of links, buttons and progress: the brand's."""
    ink: str = ""
    """Of text."""
    soft: str = ""
    """Of what is said beside it."""
    paper: str = ""
    """Behind text."""
    band: str = ""
    """Behind what asks something."""
    card: str = ""
    """Behind options, panels and lists."""
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The first screen: two colours between which it fades, and a picture."""

    begin: str = ""
    end: str = ""
    words: str = ""
    """The colour of its text."""
    picture: str = ""
    """Path of a picture beside the words; it says nothing that they do not."""
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """One file of a font of the brand's own."""

    name: str
    file: str
    weight: str = "400"
    """A weight from 1 to 1000, or two for a file that has all between them."""
    italic: bool = False
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """All tokens; each may be left out."""

    light: Shades = field(default_factory=Shades)
    dark: Shades = field(default_factory=Shades)
    cover: Cover = field(default_factory=Cover)
    font: str = ""
    """`sans`, `serif`, or the name of one in `fonts`."""
    headings: str = ""
    """The same, for titles; that of the text where it is empty."""
    fonts: tuple[Font, ...] = ()
    size: int = 18
    """Of text, in CSS pixels."""
    radius: int = 12
    """Of corners, in CSS pixels."""
    logo: str = ""
    """Path of a picture."""
    logo_alt: Said = ""
    """What the logo says, for those who do not see it."""
    span: Span | None = field(compare=False, repr=False, default=None)
    """Where it begins; None where there is no `theme.yaml`."""
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""

    @property
    def files(self) -> tuple[Reference, ...]:
        """All files of the course that it names."""
        named = (
            (self.logo, self.logo_alt, self.spans.get("logo")),
            (self.cover.picture, "", self.cover.spans.get("picture")),
            *((font.file, "", font.spans.get("file")) for font in self.fonts),
        )
        return tuple(
            Reference(target=path, alt=alt, span=place.narrow(path))
            for path, alt, place in named
            if path and place is not None
        )
