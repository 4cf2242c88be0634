"""What ADL asks of manifests, organizations and items.

What breaks a rule is kept beside it: a question that always says yes asks nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml.etree import QName

from tests.adl.package import both, gone, into, said, twice, worded
from tests.adl.rule import (
    BOOLEANS,
    ITEM,
    ORGANIZATION,
    ORGANIZATIONS,
    RESOURCE,
    TITLE,
    Rule,
    hrefs,
    reads,
)

if TYPE_CHECKING:
    from tests.adl.package import Package

NAMED = (".", ORGANIZATION, ITEM, RESOURCE)
EDITIONS = {"2004 3rd Edition", "2004 4th Edition"}
PARAMETERS = re.compile(r"(#.+)|[?&]?[^=&#]+=[^=&#]*(&[^=&#]+=[^=&#]*)*(#.+)?")
METADATA = "cp:metadata"


def _identifiers(package: Package) -> list[str]:
    return [it for path in NAMED for it in package.values(path, "identifier")]


def _bases(package: Package) -> list[str]:
    return [it for path in (".", ".//*") for it in package.values(path, "xml:base")]


def _within(texts: list[str], most: int) -> bool:
    return all(len(text) <= most for text in texts)


def _leaves(package: Package) -> list[bool]:
    """Say of each item with or without items whether it launches what it should."""
    return [
        ("identifierref" in item.attrib) != (item.find("{*}item") is not None)
        for item in package.all(ITEM)
    ]


MANIFEST = (
    Rule(
        "30.1 30.6.3.1 30.6.3.6.1 30.7.3.1",
        "the manifest, organizations, items and resources have identifiers",
        lambda p: all(p.each(it, "identifier") for it in NAMED),
        said(ITEM, "identifier", None),
    ),
    Rule(
        "30.1.2 30.6.1.2 30.6.3.6.1.2 30.7.3.1.2",
        "no two of them are the same",
        lambda p: len(set(_identifiers(p))) == len(_identifiers(p)),
        said(RESOURCE, "identifier", "sample.item"),
    ),
    Rule(
        "30.3.2 30.7.1.2 30.7.3.5.2",
        "a base has no backslash",
        lambda p: not any("\\" in base for base in _bases(p)),
        said("cp:resources", "xml:base", "a\\b/"),
    ),
    Rule(
        "30.3.3 30.7.1.3 30.7.3.5.3",
        "a base begins with no slash",
        lambda p: not any(base.startswith("/") for base in _bases(p)),
        said("cp:resources", "xml:base", "/a/"),
    ),
    Rule(
        "30.3.4 30.7.1.4 30.7.3.5.4",
        "a base ends with a slash",
        lambda p: all(base.endswith("/") for base in _bases(p)),
        said("cp:resources", "xml:base", "a"),
    ),
    Rule(
        "30.5",
        "one metadata",
        lambda p: p.once(".", "cp:metadata"),
        gone("cp:metadata"),
    ),
    Rule(
        "30.6",
        "one organizations",
        lambda p: p.once(".", ORGANIZATIONS),
        twice(ORGANIZATIONS),
    ),
    Rule(
        "30.7",
        "one resources",
        lambda p: p.once(".", "cp:resources"),
        gone("cp:resources"),
    ),
    Rule(
        "30.5.1",
        "metadata begin with schema and schemaversion",
        lambda p: (
            [QName(it).localname for it in p.all("cp:metadata/*")[:2]]
            == ["schema", "schemaversion"]
        ),
        gone("cp:metadata/cp:schema"),
    ),
    Rule(
        "30.5.2",
        "one schema",
        lambda p: p.once("cp:metadata", "cp:schema"),
        twice("cp:metadata/cp:schema"),
    ),
    Rule(
        "30.5.3",
        "one schemaversion",
        lambda p: p.once("cp:metadata", "cp:schemaversion"),
        twice("cp:metadata/cp:schemaversion"),
    ),
    Rule(
        "30.5.2.1",
        "the schema is ADL SCORM",
        lambda p: {it.text for it in p.all(".//cp:schema")} == {"ADL SCORM"},
        worded(".//cp:schema", "SCORM"),
    ),
    Rule(
        "30.5.3.1",
        "the schemaversion is an edition",
        lambda p: {it.text for it in p.all(".//cp:schemaversion")} <= EDITIONS,
        worded(".//cp:schemaversion", "2004"),
    ),
    Rule(
        "",
        "texts and references are no longer than every LMS can take",
        lambda p: (
            _within([it.text or "" for it in p.all(TITLE)], 200)
            and _within(p.values(".", "version"), 20)
            and _within([*hrefs(p), *_bases(p)], 2000)
            and _within(p.values(ITEM, "identifierref"), 2000)
        ),
        worded(TITLE, "a" * 201),
    ),
)
ITEMS = (
    Rule(
        "30.6.1",
        "organizations have a default",
        lambda p: p.each(ORGANIZATIONS, "default"),
        said(ORGANIZATIONS, "default", None),
    ),
    Rule(
        "30.6.1.1",
        "which is one of them",
        lambda p: (
            set(p.values(ORGANIZATIONS, "default"))
            <= set(p.values(ORGANIZATION, "identifier"))
        ),
        said(ORGANIZATIONS, "default", "other"),
    ),
    Rule(
        "30.6.3",
        "there is an organization",
        lambda p: p.all(ORGANIZATION) != [],
        gone(ORGANIZATION),
    ),
    Rule(
        "30.6.3.3.1",
        "global objectives: true or false",
        reads(ORGANIZATION, "adlseq:objectivesGlobalToSystem", BOOLEANS),
        said(ORGANIZATION, "adlseq:objectivesGlobalToSystem", "no"),
    ),
    Rule(
        "30.6.3.3.2",
        "and only organizations say it",
        lambda p: (
            p.values(".//*", "adlseq:objectivesGlobalToSystem")
            == p.values(ORGANIZATION, "adlseq:objectivesGlobalToSystem")
        ),
        said(ITEM, "adlseq:objectivesGlobalToSystem", "true"),
    ),
    Rule(
        "30.6.3.5 30.6.3.6.6",
        "organizations and items have one title",
        lambda p: p.once(ORGANIZATION, "cp:title") and p.once(ITEM, "cp:title"),
        gone(f"{ITEM}/cp:title"),
    ),
    Rule(
        "30.6.3.6",
        "an organization has items",
        lambda p: all(it.find("{*}item") is not None for it in p.all(ORGANIZATION)),
        gone(ITEM),
    ),
    Rule(
        "30.6.3.7 30.6.3.6.8 30.7.3.8",
        "organizations, items and resources have one metadata at most",
        lambda p: all(
            p.at_most_once(it, "cp:metadata") for it in (ORGANIZATION, ITEM, RESOURCE)
        ),
        both(into(RESOURCE, METADATA), into(RESOURCE, METADATA)),
    ),
    Rule(
        "30.6.3.8 30.6.3.6.11",
        "organizations and items have one sequencing at most",
        lambda p: all(
            p.at_most_once(it, "ss:sequencing") for it in (ORGANIZATION, ITEM)
        ),
        twice(f"{ITEM}/ss:sequencing"),
    ),
    Rule(
        "30.6.3.6.2.2",
        "items launch resources that are there",
        lambda p: (
            set(p.values(ITEM, "identifierref"))
            <= set(p.values(RESOURCE, "identifier"))
        ),
        said(ITEM, "identifierref", "other"),
    ),
    Rule(
        "30.6.3.6.2.3 30.6.3.6.2.4",
        "leaves launch something, and they alone",
        lambda p: all(_leaves(p)),
        said(ITEM, "identifierref", None),
    ),
    Rule(
        "30.6.3.6.3.1",
        "isvisible: true or false",
        reads(ITEM, "isvisible", BOOLEANS),
        said(ITEM, "isvisible", "1"),
    ),
    Rule(
        "30.6.3.6.4.2",
        "parameters are names with values",
        lambda p: all(PARAMETERS.fullmatch(it) for it in p.values(ITEM, "parameters")),
        said(ITEM, "parameters", "a"),
    ),
)
