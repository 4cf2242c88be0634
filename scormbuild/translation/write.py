"""Units → a file of translations (XLIFF 1.2), always in the same bytes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from scormbuild.translation.read import NAMESPACE, US

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.builder import ElementMaker
    from lxml.etree import _Element

    from scormbuild.translation.unit import Unit

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def written(units: Iterable[Unit], language: str, target: str) -> str:
    """Write units, which stand file by file, as translations into a language.

    What `read` makes of it are the same units.
    """
    from lxml import etree  # noqa: PLC0415 - slow, and few courses have a translation
    from lxml.builder import ElementMaker  # noqa: PLC0415 - the same

    make = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
    about = {"source-language": language, "target-language": target}
    root = make("xliff", {"version": "1.2"})
    for path, its in groupby(units, key=lambda unit: unit.path):
        body = make("body", *(_unit(make, unit) for unit in its))
        named = {"original": path, **about, "datatype": "plaintext"}
        root.append(make("file", named, body))
    etree.indent(root)
    return f"{_HEAD}{etree.tostring(root, encoding='unicode')}\n"


def _unit(make: ElementMaker, unit: Unit) -> _Element:
    named = {"resname": unit.anchor} if unit.anchor else {}
    said = {"approved": "yes"} if unit.approved else {}
    about = {"id": unit.id, **named, **said, _SPACE: "preserve"}
    return make("trans-unit", about, *_parts(make, unit))


def _parts(make: ElementMaker, unit: Unit) -> Iterator[_Element]:
    yield make("source", unit.source)
    yield make("target", {"state": unit.state}, unit.target)
    where = f"{unit.path} #{unit.anchor}" if unit.anchor else unit.path
    for who, note in ((US, where), *unit.notes):
        yield make("note", {"from": who} if who else {}, note)
    if unit.before:
        before = make("source", unit.before), make("target", unit.target)
        yield make("alt-trans", {"alttranstype": "previous-version"}, *before)
