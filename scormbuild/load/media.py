"""Files that texts name: whether they are there, inside the course, and well named."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from scormbuild.filename import survives
from scormbuild.load.playable import MOST, captions, unplayable
from scormbuild.model import GLOSSARY, MediaFile
from scormbuild.model.walk import every_text, presentations
from scormbuild.nearest import nearest
from scormbuild.records import replace
from scormbuild.rules import bad_file_name, missing_file, wrong_case
from scormbuild.text.captions import SUBRIP, packed_captions, read_captions, to_webvtt
from scormbuild.text.reference import SCHEMES, outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.model import Course, Pool, Reference
    from scormbuild.project import Files
    from scormbuild.source import Span

_SAFE = re.compile(r"[A-Za-z0-9._\-]+(?:/[A-Za-z0-9._\-]+)*")
_TAKEN = frozenset(
    {"index.html", "course.js", "course.css", "imsmanifest.xml", "cmi5.xml"}
    | {"tincan.xml"}
)
"""Names that packages need for themselves."""


def media_of(
    course: Course, pools: tuple[Pool, ...], files: Files, sink: Sink
) -> Course:
    """Give the course with its pools and the files it refers to, each once, by path."""
    course = replace(course, pools=pools)
    known = files.sizes
    folded: dict[str, str] = {}
    found: dict[str, MediaFile] = {}
    for reference in _file_references(course):
        fault = _fault(reference, files)
        if fault is not None:
            sink.add(fault)
            continue
        path = reference.target
        twin = folded.setdefault(path.casefold(), path)
        if twin != path:
            sink.add(_twins(reference, twin))
            continue
        found[path] = MediaFile(path=path, size=known[path])
    sink.extend(unplayable(course, files, frozenset(found)))
    for path in captions(course):
        if path in found and path.lower().endswith(SUBRIP):
            found[path] = _converted(found[path], files)
    return replace(course, media=tuple(found[path] for path in sorted(found)))


def _converted(file: MediaFile, files: Files) -> MediaFile:
    """Give captions in SubRip with what browsers read in their place."""
    if file.size > MOST:
        return file
    body = to_webvtt(read_captions(files.read(file.path)))
    return replace(file, packed=packed_captions(file.path), body=body)


def _twins(reference: Reference, twin: str) -> Diagnostic:
    return bad_file_name.RULE.at(
        reference.span,
        f"`{reference.target}` and `{twin}` differ in capitals only",
        hint="rename one: on many machines the two are the same file",
    )


def _file_references(course: Course) -> Iterator[Reference]:
    yield from course.look.files
    for node in presentations(course):
        yield from node.media.files if node.media else ()
    for text in every_text(course):
        for reference in (*text.images, *text.links):
            target = reference.target
            if target and not target.startswith(("#", GLOSSARY)):
                outer = target.lower().startswith(SCHEMES)
                if not outer or reference in text.images:
                    yield reference


def _fault(reference: Reference, files: Files) -> Diagnostic | None:
    path, span = reference.target, reference.span
    if any(path == name or path.startswith(f"{name}/") for name in files.strangers):
        return outside(path, span)
    if path not in files.sizes:
        return _absent(reference, files)
    if path.lower() in _TAKEN:
        return bad_file_name.RULE.at(
            span,
            f"every package has a file `{path}` of its own",
            hint="give the file another name, or put it into `media/`",
        )
    if not (_SAFE.fullmatch(path) and survives(path)):
        return bad_file_name.RULE.at(
            span,
            f"`{path}` is a name that not every LMS survives",
            hint="use only a-z, A-Z, 0-9, `.`, `_` and `-`, no spaces,"
            " and no full stop at either end",
        )
    return None


def _absent(reference: Reference, files: Files) -> Diagnostic:
    path, span = reference.target, reference.span
    if path.lower().startswith(SCHEMES):
        return missing_file.RULE.at(
            span,
            f"`{path}` lies on the web, not in the course",
            hint="save it into `media/`: packages call no other server",
        )
    if any(name.startswith(f"{path}/") for name in files.sizes):
        return missing_file.RULE.at(
            span,
            f"`{path}` is a folder",
            hint="link to one file in it",
        )
    folded = {name.casefold(): name for name in files.sizes}
    other = folded.get(path.casefold())
    if other is not None:
        return wrong_case.RULE.at(
            span,
            f"`{path}` is called `{other}` on disk",
            hint=f"write `{other}`: most servers tell small letters from capitals",
        )
    return missing_file.RULE.at(
        span,
        f"there is no file `{path}`",
        hint=_elsewhere(path, span, files),
    )


def _elsewhere(path: str, span: Span, files: Files) -> str:
    """Say where a file lies that is not where it was looked for."""
    below = posixpath.normpath(posixpath.join(posixpath.dirname(span.path), path))
    if below in files.sizes:
        return f"paths start at the course's folder: write `./{path}`, or `{below}`"
    name = posixpath.basename(path)
    found = [it for it in files.sizes if posixpath.basename(it) == name]
    if len(found) == 1:
        return f"it lies at `{found[0]}`, from the course's folder: write that"
    if near := nearest(path, files.sizes):
        return f"did you mean `{near}`?"
    return "put it there (paths start at the course's folder), or correct the path"
