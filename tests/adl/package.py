"""A package as rules look at it, and ways to break one."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SPACES = {
    "cp": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "adlseq": "http://www.adlnet.org/xsd/adlseq_v1p3",
    "ss": "http://www.imsglobal.org/xsd/imsss",
    "lom": "http://ltsc.ieee.org/xsd/LOM",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


@dataclass
class Package:
    """A manifest, and the files beside it."""

    root: etree._Element
    files: set[str]

    def copy(self) -> Package:
        """Give one that may be broken."""
        return Package(deepcopy(self.root), set(self.files))

    def all(self, path: str) -> list[etree._Element]:
        """Give the elements at a path from the manifest; prefixes are those above."""
        return self.root.findall(path, SPACES)

    def values(self, path: str, key: str) -> list[str]:
        """Give the values of an attribute where it is set."""
        found = (element.get(full(key)) for element in self.all(path))
        return [value for value in found if value is not None]

    def each(self, path: str, key: str) -> bool:
        """Whether all elements at a path, and there are some, have an attribute."""
        elements = self.all(path)
        return elements != [] and len(self.values(path, key)) == len(elements)

    def once(self, path: str, name: str) -> bool:
        """Whether all elements at a path hold one element of a name."""
        return all(len(it.findall(name, SPACES)) == 1 for it in self.all(path))

    def at_most_once(self, path: str, name: str) -> bool:
        """Whether no element at a path holds two elements of a name."""
        return all(len(it.findall(name, SPACES)) < 2 for it in self.all(path))

    def only_in(self, name: str, *parents: str) -> bool:
        """Whether elements of a name stand in elements of other names only."""
        tags = {full(parent) for parent in parents}
        around = [element.getparent() for element in self.all(f".//{name}")]
        return {None if it is None else it.tag for it in around} <= tags

    def names(self) -> Iterator[str]:
        """Give the names of all elements and attributes but those of metadata."""
        for element in self.root.iter(etree.Element):
            name = etree.QName(element)
            if name.namespace != SPACES["lom"]:
                yield name.localname
                yield from (etree.QName(key).localname for key in element.attrib)


def full(name: str) -> str:
    """Give a name with its namespace instead of its prefix."""
    prefix, _, local = name.rpartition(":")
    return f"{{{SPACES[prefix]}}}{local}" if prefix else local


def gone(path: str) -> Callable[[Package], None]:
    """Take the first element at a path away."""

    def change(package: Package) -> None:
        element = package.all(path)[0]
        around = element.getparent()
        assert around is not None
        around.remove(element)

    return change


def twice(path: str) -> Callable[[Package], None]:
    """Repeat the first element at a path."""

    def change(package: Package) -> None:
        element = package.all(path)[0]
        element.addnext(deepcopy(element))

    return change


def into(path: str, name: str, **attributes: str) -> Callable[[Package], None]:
    """Put a new element at the end of the first one at a path."""

    def change(package: Package) -> None:
        etree.SubElement(package.all(path)[0], full(name), attributes)

    return change


def said(path: str, key: str, value: str | None) -> Callable[[Package], None]:
    """Set an attribute of the first element at a path, or take it away."""

    def change(package: Package) -> None:
        element = package.all(path)[0]
        if value is None:
            del element.attrib[full(key)]
        else:
            element.set(full(key), value)

    return change


def worded(path: str, text: str) -> Callable[[Package], None]:
    """Give the first element at a path another text."""

    def change(package: Package) -> None:
        package.all(path)[0].text = text

    return change


def moved(path: str, target: str) -> Callable[[Package], None]:
    """Move the first element at a path to the end of the first one at another."""

    def change(package: Package) -> None:
        package.all(target)[0].append(package.all(path)[0])

    return change


def both(*changes: Callable[[Package], None]) -> Callable[[Package], None]:
    """Make several changes."""

    def change(package: Package) -> None:
        for each in changes:
            each(package)

    return change


def missing(path: str) -> Callable[[Package], None]:
    """Take a file out of the package."""

    def change(package: Package) -> None:
        package.files.remove(path)

    return change
