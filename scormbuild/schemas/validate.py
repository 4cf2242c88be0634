"""A manifest held against our schema of it: faults with lines, in an author's words."""

from __future__ import annotations

from functools import cache
from importlib import resources

from lxml import etree

from scormbuild.schemas.complaints import first_fault
from scormbuild.schemas.fault import Fault
from scormbuild.schemas.manifest12 import references


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
    grammar = _grammar(schema)
    if not grammar.validate(root):
        return (first_fault(root, grammar.error_log),)
    return tuple(sorted(Fault(line, words) for line, words in references(root)))


@cache
def _grammar(schema: str) -> etree.RelaxNG:
    path = resources.files("scormbuild.schemas") / f"{schema}.rng"
    return etree.RelaxNG(etree.parse(str(path)))
