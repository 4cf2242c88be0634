"""What `cmi5.xml` and `tincan.xml` must be, in words, and what no schema can say."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from lxml.etree import QName

from scormbuild.schemas.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

LAUNCH = {"endpoint", "fetch", "actor", "registration", "activityId"}
"""What an LMS adds to the address of an AU, which may not say so itself (cmi5 8.1)."""

NO_METADATA = ("", "")

CMI5 = Wording(
    standard="cmi5",
    elements={
        "courseStructure": "it holds a `course`, perhaps `objectives`, then `au`s and"
        " `block`s",
        "course": "it has an absolute IRI as its `id`, a `title` and a `description`",
        "objectives": "it holds at least one `objective`",
        "objective": "it has an absolute IRI as its `id`, a `title` and a"
        " `description`; inside an `au` or a `block` only the `idref` of one",
        "block": "it has an absolute IRI as its `id`, a `title`, a `description`, and"
        " then at least one `au` or `block`",
        "au": "it has an absolute IRI as its `id` and says `moveOn`; it holds `title`,"
        " `description`, perhaps `objectives`, then `url`; `masteryScore` is a number"
        " from 0 to 1 with at most four decimals",
        "title": "it holds at least one `langstring`",
        "description": "it holds at least one `langstring`",
        "langstring": "it is not empty, and its `lang` is a language tag",
        "launchParameters": "it is text, and stands once behind `url`",
        "entitlementKey": "it is text, and stands last",
        "url": "it is a path in the package, or an absolute address",
    },
    described=NO_METADATA,
)

TINCAN = Wording(
    standard="Tin Can",
    elements={
        "tincan": "it holds `activities`",
        "activities": "it holds at least one `activity`, the one to launch first",
        "activity": "it has absolute IRIs as its `id` and `type`, then `name` and"
        " `description`; only the first one has `launch`",
        "name": "it is not empty, and its `lang` is a language tag",
        "description": "it is not empty, and its `lang` is a language tag",
        "launch": "it is a path in the package, or an absolute address",
    },
    described=NO_METADATA,
)


def structure(root: _Element) -> Iterator[tuple[int, str]]:
    """Give ids that stand twice, references that lead nowhere, and bad addresses."""
    for kind in ("au", "block", "objective"):
        yield from _twice(root, kind)
    known = {it.get("id") for it in root.iter("{*}objective")}
    for element in root.iter("{*}objective"):
        name = element.get("idref")
        if name is not None and name not in known:
            words = f"`idref` names `{name}`, but no objective has this id"
            yield element.sourceline or 1, words
    for url in root.iter("{*}url"):
        yield from _address(url)


def _twice(root: _Element, kind: str) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for element in root.iter(f"{{*}}{kind}"):
        name = element.get("id")
        if name is not None and name in seen:
            yield element.sourceline or 1, f"the id `{name}` stands on two `{kind}`s"
        seen.add(name or "")


def _address(url: _Element) -> Iterator[tuple[int, str]]:
    text = (url.text or "").strip()
    parts = urlsplit(text)
    taken = sorted(
        {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)} & LAUNCH
    )
    if taken:
        words = f"`{QName(url).localname}` says `{taken[0]}`, which the LMS adds"
        yield url.sourceline or 1, words
    if not parts.scheme and ".." in parts.path.split("/"):
        yield url.sourceline or 1, f"`{text}` is outside the package"


def names(root: _Element) -> Iterator[tuple[int, str]]:
    """Give ids of activities that stand twice."""
    yield from _twice(root, "activity")
