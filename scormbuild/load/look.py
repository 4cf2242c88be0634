"""`theme.yaml` → the tokens of a course's look, with what is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from scormbuild.colour import parse, written
from scormbuild.diagnostics import did_you_mean
from scormbuild.model import Look
from scormbuild.records import fields, replace
from scormbuild.rules import (
    bad_colour,
    missing_alt_text,
    unknown_value,
    unplayable_file,
    unsafe_logo,
    wrong_type,
)
from scormbuild.text.decode import decode
from scormbuild.text.reference import read_target
from scormbuild.text.source import read_source
from scormbuild.text.yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.model import Cover, Font, Shades
    from scormbuild.project import Files
    from scormbuild.source import Span
    from scormbuild.tongue import Tongue

THEME_FILE = "theme.yaml"
OURS = ("sans", "serif")
"""Fonts of the system, which every machine has."""
COLOURS = frozenset({"accent", "ink", "soft", "paper", "band", "card"}) | {
    *("begin", "end", "words")
}
SIZES = (16, 22)
"""Least and greatest size of text, in CSS pixels."""
RADII = (0, 24)
"""Least and greatest radius of corners, in CSS pixels."""
FONTS = ("woff2", "woff")
"""Endings of fonts that every current browser reads."""
PICTURES = ("svg", "png", "webp", "jpg", "jpeg")

_WEIGHT = re.compile(r"([1-9]\d{0,2}|1000)(?:\s+([1-9]\d{0,2}|1000))?")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9 _-]{0,39}")
_UNSAFE = re.compile(
    r"<\s*(?:\w+:)?(?P<element>script|foreignObject|iframe|object|embed|a|set|animate\w*)\b"
    r"|\s(?P<handler>on\w+)\s*="
    r"|(?:href|src)\s*=\s*[\"']?\s*(?P<address>(?!#|data:image/(?:png|jpeg|webp))[^\"'\s>]+)"
    r"|url\(\s*[\"']?(?P<fetched>(?!#|data:image/)[^\"')]+)"
    r"|(?P<more>@import|<!ENTITY|<\?xml-stylesheet)",
    re.IGNORECASE,
)
"""What a drawing holds besides shapes; `#name` is a part of the same file."""

Holder = TypeVar("Holder", "Shades", "Cover")


def read_look(files: Files, sink: Sink, tongue: Tongue | None = None) -> Look:
    """Read the tokens; a course without the file, or without one of them, has ours."""
    there = THEME_FILE in files.sizes
    source = read_source(files, THEME_FILE, sink, tongue) if there else None
    node = read_yaml(source, 0, len(source.lines), sink) if source else None
    look = decode(node, Look, THEME_FILE, sink) if node is not None else None
    if look is None:
        return Look()
    look = replace(
        look,
        light=_colours(look.light, sink),
        dark=_colours(look.dark, sink),
        cover=_colours(look.cover, sink),
        size=_within("size", look.size, SIZES, look, sink),
        radius=_within("radius", look.radius, RADII, look, sink),
    )
    look = _paths(look, sink)
    sink.extend(_font_faults(look))
    sink.extend(_picture_faults(look, files))
    return look


def _colours(holder: Holder, sink: Sink) -> Holder:
    """Write all colours alike; one that is none is left to us."""
    found: dict[str, Any] = {}
    for name in (it.name for it in fields(holder) if it.name in COLOURS):
        text = getattr(holder, name)
        colour = parse(text)
        found[name] = written(colour) if colour else ""
        if text and colour is None:
            sink.add(
                bad_colour.RULE.at(
                    holder.spans[name].narrow(text),
                    f"`{name}` is `{text}`, which is no colour",
                    hint="write `#` and six digits, such as `#0b6b4f`",
                )
            )
    return replace(holder, **found)


def _within(
    name: str, value: int, ends: tuple[int, int], look: Look, sink: Sink
) -> int:
    least, most = ends
    if least <= value <= most or name not in look.spans:
        return value
    sink.add(
        wrong_type.RULE.at(
            look.spans[name],
            f"`{name}` is `{value}`, where {least} to {most} is expected",
            hint=f"write a number of pixels, such as `{getattr(Look(), name)}`",
        )
    )
    return int(getattr(Look(), name))


def _paths(look: Look, sink: Sink) -> Look:
    """Settle where the files lie that it names."""

    def settled(path: str, place: Span | None) -> str:
        known = path and place and read_target(path, place.narrow(path), sink)
        return known or ""

    cover = look.cover
    fonts = tuple(
        replace(font, file=settled(font.file, font.spans.get("file")))
        for font in look.fonts
    )
    return replace(
        look,
        logo=settled(look.logo, look.spans.get("logo")),
        cover=replace(
            cover, picture=settled(cover.picture, cover.spans.get("picture"))
        ),
        fonts=fonts,
    )


def _font_faults(look: Look) -> Iterator[Diagnostic]:
    known = (*OURS, *(font.name for font in look.fonts))
    for key, name in (("font", look.font), ("headings", look.headings)):
        if name and name not in known:
            yield unknown_value.RULE.at(
                look.spans[key].narrow(name),
                f"`{key}` is `{name}`, which is not one of {', '.join(known)}",
                hint=did_you_mean(name, known),
            )
    for font in look.fonts:
        yield from _font_fault(font)


def _font_fault(font: Font) -> Iterator[Diagnostic]:
    spans = font.spans
    if not _NAME.fullmatch(font.name) or font.name in OURS:
        yield wrong_type.RULE.at(
            spans["name"],
            f"`name` is `{font.name}`, which no font of yours can be called",
            hint="write letters, digits and spaces, such as `Northline Sans`",
        )
    if not _WEIGHT.fullmatch(font.weight):
        yield wrong_type.RULE.at(
            spans["weight"],
            f"`weight` is `{font.weight}`, where 1 to 1000 is expected",
            hint="write one, such as `400`, or two for all between them: `400 700`",
        )
    if font.file and font.file.rpartition(".")[2].lower() not in FONTS:
        yield unplayable_file.RULE.at(
            spans["file"].narrow(font.file),
            f"not every browser reads `{font.file}` as a font",
            hint="convert it to `.woff2`, with a licence that lets you",
        )


def _picture_faults(look: Look, files: Files) -> Iterator[Diagnostic]:
    named = (
        (look.logo, look.spans.get("logo"), "a logo"),
        (look.cover.picture, look.cover.spans.get("picture"), "a picture"),
    )
    for path, place, what in named:
        if path and place and path.rpartition(".")[2].lower() not in PICTURES:
            yield unplayable_file.RULE.at(
                place.narrow(path),
                f"not every browser shows `{path}` as {what}",
                hint="convert it to `.svg` or `.png`",
            )
    place = look.spans.get("logo")
    if not (look.logo and place):
        return
    if not look.logo_alt.strip():
        yield missing_alt_text.RULE.at(
            place,
            "the logo has no words for those who do not see it",
            hint="add a line `logo-alt:` with the name that it shows",
        )
    if look.logo.lower().endswith(".svg") and look.logo in files.sizes:
        yield from _unsafe(look.logo, place, files)


def _unsafe(path: str, place: Span, files: Files) -> Iterator[Diagnostic]:
    text = files.read(path).decode("utf-8", "replace")
    found = _UNSAFE.search(re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL))
    if found is None:
        return
    said = next(value for value in found.groupdict().values() if value)
    yield unsafe_logo.RULE.at(
        place.narrow(path),
        f"`{path}` holds `{said[:40]}`, which is no shape",
        hint="have it saved as plain SVG, without scripts, links and outside files,"
        " or as `.png`",
    )
