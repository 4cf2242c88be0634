"""What ADL asks of resources and files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tests.adl.package import both, into, missing, said
from tests.adl.rule import FILE, ITEM, RESOURCE, Rule, hrefs, reads

if TYPE_CHECKING:
    from tests.adl.package import Package

METADATA = "cp:metadata"


def _lists_itself(package: Package) -> bool:
    return all(
        resource.get("href") in {file.get("href") for file in resource}
        for resource in package.all(RESOURCE)
    )


RESOURCES = (
    Rule(
        "30.7.3.2",
        "a resource has a type",
        lambda p: p.each(RESOURCE, "type"),
        said(RESOURCE, "type", None),
    ),
    Rule(
        "30.7.3.3.2 30.7.3.9.2.2",
        "an href has no backslash",
        lambda p: not any("\\" in it for it in hrefs(p)),
        said(FILE, "href", "a\\b.html"),
    ),
    Rule(
        "30.7.3.3.3 30.7.3.9.2.3",
        "an href begins with no slash",
        lambda p: not any(it.startswith("/") for it in hrefs(p)),
        said(FILE, "href", "/a.html"),
    ),
    Rule(
        "",
        "an href is not of the machine's own files, and has an extension",
        lambda p: all(re.fullmatch(r"(?!file:).+\.\w+", it) for it in hrefs(p)),
        said(FILE, "href", "file:///a.html"),
    ),
    Rule(
        "30.7.3.4",
        "a resource has a scormType",
        lambda p: p.each(RESOURCE, "adlcp:scormType"),
        said(RESOURCE, "adlcp:scormType", None),
    ),
    Rule(
        "30.7.3.4.1",
        "which is sco or asset",
        reads(RESOURCE, "adlcp:scormType", {"sco", "asset"}),
        said(RESOURCE, "adlcp:scormType", "SCO"),
    ),
    Rule(
        "30.7.3.4.2",
        "and nothing else has one",
        lambda p: (
            p.values(".//*", "adlcp:scormType") == p.values(RESOURCE, "adlcp:scormType")
        ),
        said(FILE, "adlcp:scormType", "asset"),
    ),
    Rule(
        "",
        "what an item launches has an href",
        lambda p: p.each(RESOURCE, "href"),
        said(RESOURCE, "href", None),
    ),
    Rule(
        "",
        "every resource is launched by an item",
        lambda p: (
            set(p.values(RESOURCE, "identifier"))
            <= set(p.values(ITEM, "identifierref"))
        ),
        into("cp:resources", "cp:resource", identifier="x"),
    ),
    Rule(
        "30.7.3.9.1.1",
        "a resource lists its own document",
        _lists_itself,
        said(RESOURCE, "href", "other.html"),
    ),
    Rule(
        "30.7.3.9.2",
        "a file has an href",
        lambda p: p.each(FILE, "href"),
        said(FILE, "href", None),
    ),
    Rule(
        "30.7.3.9.3",
        "a file holds one metadata at most, and nothing before it",
        lambda p: all(len(file) == 0 for file in p.all(FILE)),
        both(into(FILE, METADATA), into(FILE, METADATA)),
    ),
    Rule(
        "",
        "every file that is listed is in the package",
        lambda p: {unquote(href) for href in hrefs(p)} <= p.files,
        missing("course.js"),
    ),
)
