"""A manifest held against our schema of it: faults with lines, in an author's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from scormbuild.schemas import manifest12, manifest2004, structures
from scormbuild.schemas.activities import activities
from scormbuild.schemas.complaints import first_fault
from scormbuild.schemas.fault import Fault
from scormbuild.schemas.innermost import grammar, innermost
from scormbuild.schemas.references import references

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from scormbuild.schemas.wording import Wording

SCHEMAS: dict[str, tuple[Wording, Callable[[_Element], Iterator[tuple[int, str]]]]] = {
    "scorm12": (manifest12.WORDING, references),
    "scorm2004-3rd": (manifest2004.THIRD, activities),
    "scorm2004-4th": (manifest2004.FOURTH, activities),
    "cmi5": (structures.CMI5, structures.structure),
    "tincan": (structures.TINCAN, structures.names),
}
"""By the name of a `.rng` file: its words, and what it cannot say."""


def faults(document: bytes, schema: str) -> tuple[Fault, ...]:
    """Give what is wrong with a manifest; never reaches for the network.

    Of faults in its form only the first is told, since the next ones follow from it.
    """
    parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
    try:
        root = etree.fromstring(document, parser)
    except etree.XMLSyntaxError as error:
        return (Fault(error.lineno or 1, f"this is no XML: {error.msg}"),)
    if root.getroottree().docinfo.doctype:
        return (Fault(1, "a manifest has no DOCTYPE"),)
    wording, beyond = SCHEMAS[schema]
    if not grammar(schema).validate(root):
        return (first_fault(*innermost(root, schema), wording),)
    return tuple(Fault(line, words) for line, words in sorted(beyond(root)))
