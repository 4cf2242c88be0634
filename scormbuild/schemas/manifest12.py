"""What a manifest of SCORM 1.2 must be, in words, and what no schema can say of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml.etree import QName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
BASE = "{http://www.w3.org/XML/1998/namespace}base"

_MUST = {
    "manifest": "it is of IMS Content Packaging 1.1.2, has an `identifier` and at most"
    " 20 characters of `version`, and holds `metadata`, `organizations`, `resources`",
    "metadata": "it begins with `schema` and `schemaversion`; at the top it needs them",
    "schema": "it reads `ADL SCORM`",
    "schemaversion": "it reads `1.2`",
    "organizations": "it names its `default`, and holds at least one `organization`",
    "organization": "it has an `identifier`, and holds a `title`, then `item`s",
    "title": "it has 1 to 200 characters",
    "item": "it has an `identifier` and either names a resource by `identifierref` or"
    " holds items; its `title` comes first, elements of `adlcp:` come last",
    "resources": "it holds at least one `resource`",
    "resource": "it has an `identifier`, the `type` webcontent, an `adlcp:scormtype`,"
    " which is sco or asset in lower case, and a relative `href` if it is launched",
    "file": "it names one file by its `href`: relative, without blanks and colons",
    "dependency": "it names a resource by `identifierref`",
    "prerequisites": "it is of `type` aicc_script and has at most 200 characters",
    "maxtimeallowed": "it is a time such as `01:30:00`",
    "timelimitaction": "it is `exit` or `continue`, a comma, `message` or `no message`",
    "datafromlms": "it has at most 255 characters",
    "masteryscore": "it stands once, a number from 0 to 100",
    "location": "it has at most 2000 characters",
}
_OF_METADATA = "IMS Meta-data 1.2.1 says what it holds, and in which order"


def must(element: _Element) -> str:
    """Say what an element must be (IMS CP 1.1.2 information model; CAM 2.3)."""
    name = QName(element)
    if (name.namespace or "").startswith("http://www.imsglobal.org/xsd/imsmd"):
        return _OF_METADATA
    return _MUST.get(name.localname, "SCORM 1.2 has no such element")


def references(root: _Element) -> Iterator[tuple[int, str]]:
    """Give names that lead nowhere, with their lines: what the CAM says in prose."""
    for organizations in root.iter(f"{IMSCP}organizations"):
        names = _identifiers(organizations, "organization")
        yield from _lost(organizations, "default", names, "organization")
    resources = _identifiers(root, "resource")
    for element in root.iter(f"{IMSCP}item", f"{IMSCP}dependency"):
        yield from _lost(element, "identifierref", resources, "resource")
    for resource in root.iter(f"{IMSCP}resource"):
        yield from _files(resource)


def _identifiers(root: _Element, name: str) -> set[str]:
    return {element.get("identifier", "") for element in root.iter(IMSCP + name)}


def _lost(
    element: _Element, key: str, names: set[str], what: str
) -> Iterator[tuple[int, str]]:
    name = element.get(key)
    if name is not None and name not in names:
        line = element.sourceline or 1
        yield line, f"`{key}` names `{name}`, but no {what} has this identifier"


def _files(resource: _Element) -> Iterator[tuple[int, str]]:
    """Look whether a resource lists its own document, and each file once."""
    base = resource.get(BASE, "")
    elements = list(resource.iter(f"{IMSCP}file"))
    listed = Counter(element.get("href", "") for element in elements)
    href = resource.get("href")
    line = resource.sourceline or 1
    if href is not None and href.partition("?")[0] not in listed:
        yield line, f"the resource's `{href}` is not among its files"
    for element in elements:
        name = element.get("href", "")
        if listed.pop(name, 1) > 1:
            yield element.sourceline or 1, f"the file `{name}` is listed more than once"
        if ".." in (base + name).split("/"):
            yield element.sourceline or 1, f"the file `{name}` is outside the package"
