"""Variant → the files its texts name, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import walk
from scormbuild.records import replace
from scormbuild.site import File, Media

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import MediaFile
    from scormbuild.select.variant import Variant


def media(variant: Variant) -> Iterator[File]:
    """Give each picture or file that the variant shows, by path; bytes stay on disk."""
    shown = replace(variant.course, modules=variant.modules, pools=variant.pools)
    named = {
        reference.target.partition("#")[0]
        for text in walk.texts(shown)
        for reference in (*text.images, *text.links)
    }
    named |= {file.target for file in variant.course.look.files}
    for node in walk.presentations(shown):
        named |= {file.target for file in node.media.files} if node.media else set()
    for found in variant.course.media:
        if found.path in named:
            yield from packed(found)


def packed(file: MediaFile) -> Iterator[File]:
    """Give a file as packages hold it, and with it what was made of it."""
    yield File(file.path, Media(path=file.path, size=file.size))
    if file.packed:
        yield File(file.packed, file.body)
