"""A manifest with one element or attribute changed, in every way one may think of."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator


def changes(text: bytes) -> Iterator[tuple[str, bytes]]:
    """Give each changed manifest, with what was done to it."""
    root = etree.fromstring(text)
    for number, element in enumerate(root.iter()):
        name = f"{etree.QName(element).localname} {number}"
        for what in ("gone", "twice", "renamed", "moved", "words", "emptied", "filled"):
            yield f"{name} {what}", _with_element(root, number, what)
        for key in element.attrib:
            for value in (None, "", " ", "0", "a", "a b", "x" * 2001, "ü", "../a"):
                yield f"{name} {key}={value}", _with_attribute(root, number, key, value)


def _with_element(root: etree._Element, number: int, what: str) -> bytes:
    changed = deepcopy(root)
    element = list(changed.iter())[number]
    around = element.getparent()
    match what:
        case "gone" if around is not None:
            around.remove(element)
        case "twice" if around is not None:
            element.addnext(deepcopy(element))
        case "moved" if around is not None:
            around.append(element)
        case "renamed":
            element.tag = str(element.tag) + "x"
        case "words":
            element.tail = "hello"
        case "emptied":
            element[:] = []
            element.text = None
        case _:
            element.text = "hello" + (element.text or "")
    return etree.tostring(changed)


def _with_attribute(
    root: etree._Element, number: int, key: str, value: str | None
) -> bytes:
    changed = deepcopy(root)
    element = list(changed.iter())[number]
    if value is None:
        del element.attrib[key]
    else:
        element.set(key, value)
    return etree.tostring(changed)
