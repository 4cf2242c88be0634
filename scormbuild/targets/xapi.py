"""xAPI as Tin Can packages have it: `tincan.xml`, launched by whoever has an LRS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.site import File
from scormbuild.targets.imscp import document, href, maker
from scormbuild.targets.named import iris, knows
from scormbuild.targets.target import Target
from scormbuild.targets.told import statements
from scormbuild.xapi import TYPES

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scormbuild.site import Site, Unit
    from scormbuild.targets.imscp import Make

LISTING = "tincan.xml"
"""At the package's root, exactly one."""

NAMESPACE = "http://projecttincan.com/tincan.xsd"


def listing(site: Site, _files: tuple[File, ...]) -> tuple[File, ...]:
    """Write `tincan.xml`; only the first activity may be launched."""
    make = maker(NAMESPACE, {None: NAMESPACE})
    (unit,) = site.units
    root = make("tincan", make("activities", _activity(make, site, unit)))
    return (File(LISTING, document(root)),)


def _activity(make: Make, site: Site, unit: Unit) -> _Element:
    called = [(it, {"lang": it.language}, it.units[0]) for it in site.names]
    return make(
        "activity",
        *(make("name", title, lang) for _, lang, title in called),
        *(
            make("description", it.description or title, lang)
            for it, lang, title in called
        ),
        make("launch", href(unit.launch), {"lang": site.language}),
        id=iris(site).unit(unit.id),
        type=TYPES["course"],
    )


TARGET = Target(
    name="xapi",
    title="xAPI",
    adapter="player/lms/xapi.js",
    adds=listing,
    manifest=LISTING,
    schema="tincan",
    tells=statements,
    knows=knows,
    named=True,
)
