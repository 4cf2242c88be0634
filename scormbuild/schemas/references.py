"""Names in a manifest that lead nowhere: what no schema can say of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml.etree import QName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

BASE = "{http://www.w3.org/XML/1998/namespace}base"


def references(root: _Element) -> Iterator[tuple[int, str]]:
    """Give names that lead nowhere, with their lines (IMS CP, in prose)."""
    cp = f"{{{QName(root).namespace}}}"
    for organizations in root.iter(f"{cp}organizations"):
        names = _identifiers(organizations, f"{cp}organization")
        yield from lost(organizations, "default", names, "organization")
    resources = _identifiers(root, f"{cp}resource")
    for element in root.iter(f"{cp}item", f"{cp}dependency"):
        yield from lost(element, "identifierref", resources, "resource")
    for resource in root.iter(f"{cp}resource"):
        yield from _launched(root, resource, f"{cp}item")
        yield from _files(resource, f"{cp}file")


def lost(
    element: _Element, key: str, names: set[str], what: str
) -> Iterator[tuple[int, str]]:
    """Say that an attribute names what is not among the names, if it is so."""
    name = element.get(key)
    if name is not None and name not in names:
        line = element.sourceline or 1
        yield line, f"`{key}` names `{name}`, but no {what} has this identifier"


def _identifiers(root: _Element, tag: str) -> set[str]:
    return {element.get("identifier", "") for element in root.iter(tag)}


def _launched(
    root: _Element, resource: _Element, item: str
) -> Iterator[tuple[int, str]]:
    """Look whether what an item launches has a document."""
    name = resource.get("identifier", "")
    taken = any(each.get("identifierref") == name for each in root.iter(item))
    if taken and resource.get("href") is None:
        line = resource.sourceline or 1
        yield line, f"an item launches the resource `{name}`, but it has no `href`"


def _files(resource: _Element, tag: str) -> Iterator[tuple[int, str]]:
    """Look whether a resource lists its own document, and each file once."""
    base = resource.get(BASE, "")
    elements = list(resource.iter(tag))
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
