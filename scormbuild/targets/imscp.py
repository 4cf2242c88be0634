"""IMS Content Packaging: what the manifests of its profiles have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from scormbuild.site import File, Site, Unit

MANIFEST = "imsmanifest.xml"
"""At the package's root, in exactly this case (SCORM 1.2 CAM 2.3)."""

SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"

TITLE_LIMIT = 200
"""Most characters of a title (IMS CP 1.1.2, titleType); Moodle stores 255."""

VERSION_LIMIT = 20
"""Most characters of a manifest's version (IMS CP 1.1.2, attr.version)."""


class Make(Protocol):
    """Makes an element: its name, then its texts, attributes and children."""

    def __call__(
        self, tag: str, *children: str | _Element | dict[str, str], **attributes: str
    ) -> _Element:
        """Give the element."""


def maker(namespace: str, prefixes: Mapping[str | None, str]) -> Make:
    """Give a maker of elements in one namespace; the prefixes are written at the root.

    LMSs match prefixes as text: `adlcp:` must be spelled so.
    """
    # Imported here because lxml costs three bare starts, and `check` has no manifest.
    from lxml.builder import ElementMaker  # noqa: PLC0415

    made: Make = ElementMaker(namespace=namespace, nsmap=dict(prefixes))
    return made


def document(root: _Element) -> bytes:
    """Write a manifest as UTF-8, where characters stand for themselves.

    Moodle shows numeric entities as they are spelled.
    """
    from lxml import etree  # noqa: PLC0415 - as above

    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def located(manifest: bytes, places: Mapping[str, str]) -> bytes:
    """Name the schema files that control the namespaces of a manifest.

    `places` are paths in the package by namespace.
    """
    from lxml import etree  # noqa: PLC0415 - as above

    root = etree.fromstring(manifest)
    names = [
        etree.QName(str(name))
        for element in root.iter(etree.Element)
        for name in (element.tag, *element.keys())
    ]
    used = {name.namespace for name in names}
    said = [f"{uri} {path}" for uri, path in places.items() if uri in used]
    root.set(SCHEMA_LOCATION, " ".join(said))
    return document(root)


def identifier(unit: Unit | Site, part: str) -> str:
    """Give an xs:ID for a part of a unit or of all, the same in every version.

    LMSs keep records by the item's identifier: it must never follow a title.
    """
    name = f"{unit.id}.{part}"
    return name if name[0].isalpha() else f"_{name}"


def href(path: str) -> str:
    """Write a package path as a relative URL (RFC 3986, 3.3)."""
    return quote(path, safe="/~!$&'()*+,;=@")


def short(title: str, limit: int = TITLE_LIMIT) -> str:
    """Cut a title that is longer than a manifest may hold, at a word's end."""
    if len(title) <= limit:
        return title
    cut = title[: max(0, limit - 1)]
    return (cut.rpartition(" ")[0] or cut) + "…"


def launched(make: Make, unit: Unit, files: Iterable[File], sco: str) -> _Element:
    """Give the resource that a unit's item launches; `sco` is the attribute's name.

    Moodle and Open edX launch the first resource that has an href: the only one here.
    """
    return make(
        "resource",
        {sco: "sco"},
        *_declared(make, unit, files),
        identifier=identifier(unit, "resource"),
        type="webcontent",
        href=href(unit.launch),
    )


def _declared(make: Make, unit: Unit, files: Iterable[File]) -> list[_Element]:
    """Declare every packaged file, the launched document first."""
    paths = sorted(file.path for file in files)
    ordered = sorted(paths, key=lambda path: path != unit.launch)
    return [make("file", href=href(path)) for path in ordered]
