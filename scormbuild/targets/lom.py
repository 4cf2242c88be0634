"""IEEE LOM 1.0: what a manifest says about the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.targets.imscp import href, maker

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scormbuild.site import Site
    from scormbuild.targets.imscp import Make

NAMESPACE = "http://ltsc.ieee.org/xsd/LOM"
SOURCE = "LOMv1.0"
"""The vocabularies and the schema of the standard itself (1484.12.1, 6)."""


def lom(site: Site) -> _Element:
    """Describe a site: what it is called, what it is about, language and version.

    The prefix keeps LOM's `title` from LMSs that look for names without one.
    """
    make = maker(NAMESPACE, {"lom": NAMESPACE})
    return make(
        "lom",
        _general(make, site),
        make(
            "lifeCycle",
            make("version", make("string", site.version)),
            make("status", make("source", SOURCE), make("value", "final")),
        ),
        make(
            "metaMetadata",
            make("metadataSchema", SOURCE),
            make("metadataSchema", "ADLv1.0"),
        ),
        make(
            "technical",
            make("format", "text/html"),
            *(make("location", href(unit.launch)) for unit in site.units),
        ),
    )


def _general(make: Make, site: Site) -> _Element:
    said = [site.description] if site.description else []
    return make(
        "general",
        make("identifier", make("catalog", "scormbuild"), make("entry", site.id)),
        _said(make, "title", site.title, site.language),
        make("language", site.language),
        *(_said(make, "description", text, site.language) for text in said),
        *(_said(make, "keyword", word, site.language) for word in site.keywords),
    )


def _said(make: Make, tag: str, text: str, language: str) -> _Element:
    return make(tag, make("string", text, language=language))
