"""IMS Learning Resource Meta-data 1.2.1: what a manifest says about the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.targets.imscp import href, maker

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scormbuild.site import Site
    from scormbuild.targets.imscp import Make

NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
NO_LANGUAGE = "x-none"
"""What a langstring says of words that are no language's (IMS MD 1.2, 6)."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def lom(site: Site) -> _Element:
    """Describe a site: what it is called, what it is about, language and version."""
    make = maker(NAMESPACE, {"imsmd": NAMESPACE})
    return make(
        "lom",
        _general(make, site),
        make(
            "lifecycle",
            make("version", _said(make, site.version)),
            make("status", *_from_list(make, "Final")),
        ),
        make("metametadata", make("metadatascheme", "ADL SCORM 1.2")),
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
        make("title", _said(make, site.title, site.language)),
        make(
            "catalogentry",
            make("catalog", "scormbuild"),
            make("entry", _said(make, site.id)),
        ),
        make("language", site.language),
        *(make("description", _said(make, text, site.language)) for text in said),
        *(make("keyword", _said(make, w, site.language)) for w in site.keywords),
    )


def _said(make: Make, text: str, language: str = NO_LANGUAGE) -> _Element:
    return make("langstring", text, {XML_LANG: language})


def _from_list(make: Make, value: str) -> tuple[_Element, _Element]:
    """Give a value of the vocabulary of LOM 1.0."""
    return (
        make("source", _said(make, "LOMv1.0")),
        make("value", _said(make, value)),
    )
