"""The innermost element of a manifest that is wrong, and what libxml2 says of it.

Where something optional is faulty, libxml2 complains of the place at which it gave up,
which may be far outside. So each element is held against the schema of its own.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element, _LogEntry

RNG = "{http://relaxng.org/ns/structure/1.0}"


def innermost(root: _Element, schema: str) -> tuple[_Element, list[_LogEntry]]:
    """Give the first wrong element that holds no other, as a tree of its own.

    A name that the schema does not know is a fault of what holds it.
    """
    whole = grammar(schema)
    whole.validate(root)
    found = root, list(whole.error_log)
    while inner := next(_wrong_children(found[0], schema), None):
        found = inner
    return found


def _wrong_children(
    element: _Element, schema: str
) -> Iterator[tuple[_Element, list[_LogEntry]]]:
    for child in element.iterchildren(etree.Element):
        part = _part(schema, str(child.tag))
        alone = deepcopy(child)
        if part is not None and not part.validate(alone):
            yield alone, list(part.error_log)


@cache
def grammar(schema: str) -> etree.RelaxNG:
    """Compile a schema."""
    return etree.RelaxNG(etree.parse(_path(f"{schema}.rng")))


@cache
def _part(schema: str, tag: str) -> etree.RelaxNG | None:
    """Compile what a schema says of one element, wherever it may stand."""
    defines = list(_defines(f"{schema}.rng"))
    patterns = [
        pattern
        for define in defines
        for pattern in define.iter(f"{RNG}element")
        if _name(pattern, define) == tag
    ]
    if not patterns:
        return None
    prefixes = {key: uri for define in defines for key, uri in define.nsmap.items()}
    start = etree.Element(f"{RNG}grammar", nsmap=prefixes)
    choice = etree.SubElement(etree.SubElement(start, f"{RNG}start"), f"{RNG}choice")
    for number, pattern in enumerate(patterns):
        etree.SubElement(choice, f"{RNG}ref", name=f"only.{number}")
        define = next(pattern.iterancestors(f"{RNG}define"))
        only = etree.SubElement(start, f"{RNG}define", name=f"only.{number}")
        only.attrib.update({k: v for k, v in define.attrib.items() if k != "name"})
        only.append(deepcopy(pattern))
    start.extend(deepcopy(define) for define in defines)
    return etree.RelaxNG(start)


def _defines(name: str) -> Iterator[_Element]:
    """Give all definitions of a schema and of those that it includes."""
    root = etree.parse(_path(name)).getroot()
    for include in root.iter(f"{RNG}include"):
        yield from _defines(include.get("href", ""))
    for define in root.iter(f"{RNG}define"):
        for key in ("ns", "datatypeLibrary"):
            define.set(key, root.get(key, ""))
        yield define


def _name(pattern: _Element, define: _Element) -> str:
    """Give the full name of the elements that a pattern takes."""
    prefix, _, name = pattern.get("name", "").rpartition(":")
    return f"{{{pattern.nsmap[prefix] if prefix else define.get('ns')}}}{name}"


def _path(name: str) -> str:
    return str(resources.files("scormbuild.schemas") / name)
