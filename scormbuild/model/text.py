"""What is read: pieces of Markdown, and components that show something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.model.audience import Audience
    from scormbuild.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A file or a page that a text names."""

    target: str
    """Path from the course folder, page id after ``#``, or an outside address."""
    alt: str
    """Alternative text of an image; empty for links and decorative images."""
    decorative: bool = False
    """Whether the author marked an image as saying nothing (``{.decorative}``)."""
    label: str = ""
    """The words of a link, as plain text; empty for images."""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A piece of Markdown, read: safe HTML, plain words, and what it refers to."""

    html: Markup
    plain: str
    images: tuple[Reference, ...] = ()
    links: tuple[Reference, ...] = ()
    shares: tuple[Share, ...] = ()
    """Its runs in order, where some of them are for some only; it holds all of them."""
    own: str = ""
    """Its name in the course's own language, where it is read in another."""
    span: Span = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """What it is known by in every language: its words in the course's own."""
        return self.own or self.plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A run of a text: for everybody, or for some."""

    text: Text
    audience: Audience | None = None
    """Whom it is for; None for all."""


def joined(shares: Sequence[Share], span: Span) -> Text:
    """Give several runs as one text, which keeps them where some are for some only."""
    texts = [share.text for share in shares]
    return Text(
        html=Markup("\n").join(text.html for text in texts),
        plain=" ".join(text.plain for text in texts if text.plain),
        images=tuple(image for text in texts for image in text.images),
        links=tuple(link for text in texts for link in text.links),
        shares=tuple(shares) if any(it.audience for it in shares) else (),
        own=" ".join(text.name for text in texts if text.name)
        if any(text.own for text in texts)
        else "",
        span=span,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One titled part of a component such as an accordion."""

    title: Text
    body: Text
    choice: str = ""
    """The id of the choice that brings it to the front, where its words do not say."""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """What a video or a recording is made of; its transcript is the body."""

    src: Reference
    captions: Reference | None = None
    poster: Reference | None = None
    """The picture that is seen before it is played."""
    minutes: float | None = None
    watch: bool = False
    """Whether its page counts as read only once it was played through."""

    @property
    def files(self) -> tuple[Reference, ...]:
        """All files of it."""
        named = (self.src, self.captions, self.poster)
        return tuple(it for it in named if it is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """A component that shows something and asks nothing."""

    kind: str
    """The component's name, as written on the fence line."""
    variant: str = ""
    """A flavour the component knows, such as a callout's ``warning``."""
    title: str = ""
    body: Text | None = None
    panels: tuple[Panel, ...] = ()
    labelled: tuple[tuple[str, Text], ...] = ()
    """Texts behind fixed words: what an analogy is `like`, `unlike`, and `so`."""
    caption: Text | None = None
    """What stands below a figure; below a quote, who said it."""
    media: Media | None = None
    chosen_in: str = ""
    """The question whose chosen options bring panels to the front."""
    span: Span = field(compare=False, repr=False)
