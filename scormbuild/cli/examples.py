"""The courses that come with scormbuild, to start one's own from."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import scormbuild
from scormbuild.lock import LOCK_FILE
from scormbuild.project import COURSE_FILE, NotACourse, Project
from scormbuild.slug import is_id, slug

if TYPE_CHECKING:
    from collections.abc import Mapping

EXAMPLES = {
    "hello": "twelve lines: one page, one question",
    "new-rules": "the flagship, whole, with its values empty for your company",
}
WHOLE = frozenset({"new-rules"})
"""Courses that keep their id and title, so that later versions fit over them."""
NAMING = (COURSE_FILE, LOCK_FILE)
"""Files in which the course's id stands."""
PACKAGE = Path(scormbuild.__file__).parent


def start(example: str, folder: Path) -> tuple[str, ...]:
    """Write an example into a new folder and name it after that folder.

    One that is whole keeps its name; its values are left empty, to be filled. Gives
    the paths written; raises FileExistsError where the folder holds something, OSError
    where the machine fails.
    """
    source, made = _example(example), Project.new_folder(folder)
    if example in WHOLE:
        for path in source.sizes:
            data = source.read(path)
            made.write(path, _emptied(data) if path == COURSE_FILE else data)
        made.write(LOCK_FILE, _locked(made.root))
        return tuple(source.sizes)
    called = made.name.encode(errors="replace").decode()
    named = {b"id:": name_of(called), b"course": name_of(called)}
    named[b"title:"] = _quoted(title_of(called))
    for path in source.sizes:
        data = source.read(path)
        made.write(path, _renamed(data, named) if path in NAMING else data)
    return tuple(source.sizes)


def name_of(folder: str) -> str:
    """Give an id that is close to a folder's name, whatever that is.

    >>> name_of("2026 Brandschutz")
    'course-2026-brandschutz'
    """
    whole = slug(f"{_COURSE} {folder}")
    tail = whole.removeprefix(f"{_COURSE}-")
    return tail if is_id(tail) else whole


def title_of(folder: str) -> str:
    """Give a title that is close to a folder's name.

    >>> title_of("fire-safety_2")
    'Fire safety 2'
    """
    words = " ".join(re.split(r"[\s_-]+", folder)).strip()
    if not any(character.isalpha() for character in words):
        words = f"{_COURSE} {words}".strip()
    return words[:1].upper() + words[1:]


_COURSE = "course"
"""Stands before what cannot be a name by itself, such as `2026`."""


def _quoted(words: str) -> str:
    """Write words so that settings hold them as they are."""
    plain = all(it.isalnum() or it in " .,()&" for it in words) and words[0].isalnum()
    return words if plain else json.dumps(words, ensure_ascii=False)


def _example(name: str) -> Project:
    """Find an example: inside the package when installed, beside it in a checkout."""
    try:
        return Project.open_folder(PACKAGE / "examples" / name)
    except NotACourse:
        return Project.open_folder(PACKAGE.parent / "courses" / name)


def _renamed(text: bytes, named: Mapping[bytes, str]) -> bytes:
    """Put names behind the words they belong to, where these begin a line."""
    for key, name in named.items():
        line = re.compile(rb"(?m)^" + key + rb" .*$")
        said = key + b" " + name.encode()
        text = line.sub(lambda _, said=said: said, text, count=1)  # type: ignore[misc]
    return text


def _locked(folder: Path) -> bytes:
    """Give the lock as it is without values: a version to be confirmed is one."""
    from scormbuild.identify import relock  # noqa: PLC0415 - `hello` needs none of it

    return relock(Project.open_folder(folder))[0].encode()


def _emptied(settings: bytes) -> bytes:
    """Leave nothing behind the names of values: they were an invented company's."""
    before, key, rest = settings.partition(b"\nvalues:")
    _, _, lines = rest.partition(b"\n")
    values = re.match(rb"(?:  .*\n)*", lines)
    end = values.end() if values else 0
    bare = re.sub(rb"(?m)^(  [^:\n]+:).*$", rb"\1", lines[:end])
    return before + key + b"\n" + bare + lines[end:]
