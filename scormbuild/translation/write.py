"""Units → a file of translations (XLIFF 1.2), always in the same bytes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from scormbuild.translation.read import NAMESPACE, US

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.builder import ElementMaker
    from lxml.etree import _Element

    from scormbuild.translation.entry import Entry

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def written(entries: Iterable[Entry], language: str, target: str) -> str:
    """Write entries, which stand file by file, as translations into a language.

    What `read` makes of it are the same entries.
    """
    from lxml import etree  # noqa: PLC0415 - slow, and few courses have a translation
    from lxml.builder import ElementMaker  # noqa: PLC0415 - the same

    make = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
    about = {"source-language": language, "target-language": target}
    root = make("xliff", {"version": "1.2"})
    for path, its in groupby(entries, key=lambda entry: entry.path):
        body = make("body", *(_entry(make, entry) for entry in its))
        named = {"original": path, **about, "datatype": "plaintext"}
        root.append(make("file", named, body))
    etree.indent(root)
    return f"{_HEAD}{etree.tostring(root, encoding='unicode')}\n"


def _entry(make: ElementMaker, entry: Entry) -> _Element:
    named = {"resname": entry.anchor} if entry.anchor else {}
    said = {"approved": "yes"} if entry.approved else {}
    about = {"id": entry.id, **named, **said, _SPACE: "preserve"}
    return make("trans-unit", about, *_parts(make, entry))


def _parts(make: ElementMaker, entry: Entry) -> Iterator[_Element]:
    yield make("source", entry.source)
    yield make("target", {"state": entry.state}, entry.target)
    where = f"{entry.path} #{entry.anchor}" if entry.anchor else entry.path
    for who, note in ((US, where), *entry.notes):
        yield make("note", {"from": who} if who else {}, note)
    if entry.before:
        before = make("source", entry.before), make("target", entry.target)
        yield make("alt-trans", {"alttranstype": "previous-version"}, *before)
