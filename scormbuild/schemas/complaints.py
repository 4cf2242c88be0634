"""libxml2's complaints → one fault, in words that an author understands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml.etree import QName

from scormbuild.schemas.fault import Fault

if TYPE_CHECKING:
    from lxml.etree import _Element, _LogEntry

    from scormbuild.schemas.wording import Wording

_MISPLACED = "cannot hold `{0}` at this place"
_COMPLAINTS = (
    (r"has wrong (namespace)", "is in a wrong {0}"),
    (r"Expecting element (manifest), got", "is no {0}"),
    (r"Did not expect element (\S+) there", _MISPLACED),
    (r"Expecting element \S+, got (\S+)", _MISPLACED),
    (r"(?:Did not expect|has extra content:) (text)\b", "holds stray {0}"),
    (r"has extra content: (\S+)", _MISPLACED),
    (r"Expecting an (element)", "lacks an {0}"),
    (r"ID (\S+) redefined", "has the identifier `{0}`: another element has it too"),
    (
        r"Type ID doesn't allow value '(.*)'",
        "has the identifier `{0}`: that is no name",
    ),
    (r"Invalid attribute (\S+) for element", "has an attribute `{0}` that is wrong"),
    (r"failed to validate (attributes)", "has wrong {0}, or lacks one"),
)
"""What libxml2 says, and what is said of the element instead."""
_VALUE = "is not as it must be"
"""What is said where libxml2 speaks of a datatype."""

_EXTRA = re.compile(r"Extra element (\S+) in interleave")


def first_fault(root: _Element, log: list[_LogEntry], wording: Wording) -> Fault:
    """Give the first complaint that names a place; those behind it follow from it."""
    element, words = _complaint(root, log)
    name = QName(element).localname
    remedy = "" if ":" in words else f": {wording.must(element)}"
    return Fault(element.sourceline or 1, f"`{name}` {words}{remedy}")


def _complaint(root: _Element, entries: list[_LogEntry]) -> tuple[_Element, str]:
    """Give the element that has to change, and what is said of it."""
    places = [_place(root, entry.path or "") for entry in entries]
    first = next((n for n, place in enumerate(places) if place is not None), 0)
    message = entries[first].message
    element = places[first]
    if element is None:
        element = _named(root, message)
    extra = _EXTRA.search(" ".join(entry.message for entry in entries[:first]))
    if extra:
        return _named(element, extra[0]), _VALUE
    for pattern, words in _COMPLAINTS:
        if found := re.search(pattern, message):
            around = _around(element, message, found[1])
            element = around if words is _MISPLACED else element
            return element, words.format(found[1])
    return element, _VALUE


def _around(element: _Element, message: str, misplaced: str) -> _Element:
    """Find what holds a misplaced element; libxml2 names the one or the other."""
    around = element.getparent()
    itself = "got" in message and QName(element).localname != misplaced
    return element if itself or around is None else around


def _place(root: _Element, path: str) -> _Element | None:
    """Find the element of a path; an attribute's is the one that has it."""
    spaces = {key: uri for e in root.iter() for key, uri in e.nsmap.items() if key}
    found = root.xpath(path, namespaces=spaces) if path else []
    return found[0] if found else None


def _named(root: _Element, message: str) -> _Element:
    """Find the element that a complaint without a place speaks of."""
    name = message.split()[1 if message.startswith("Element") else 2]
    return next(root.iter(f"{{*}}{name}"), root)
