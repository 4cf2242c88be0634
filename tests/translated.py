"""Courses in several languages for tests, and a language in which all can be seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.build import check_course
from scormbuild.diagnostics import Sink
from scormbuild.project import MemoryProject
from scormbuild.records import replace
from scormbuild.translate import translate
from scormbuild.translation.entry import Progress, path_of
from scormbuild.translation.read import read_entries
from scormbuild.translation.write import written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scormbuild.translation.entry import Entry

FIRE: dict[str, str | bytes] = {
    "course.yaml": """\
format: 1
id: fire
title: Fire safety
version: 1.0.0
language: en
modules: [alarm]
""",
    "modules/alarm/module.md": """\
---
title: The alarm
---
# When it rings {#rings}

Walk to the exit.

Do not run.
""",
}
"""A small course."""
PAGE = "modules/alarm/module.md"
SIGN = "¤"
"""Stands in every word of what is translated in tests."""
_KEPT = re.compile(
    r"(`[^`]*`|\]\([^)]*\)|\{\{[^}]*\}\}|<[^>]*>|https?://\S+)", re.MULTILINE
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def pseudo(words: str) -> str:
    """Give a text with a sign in every word, and what must stay as it was."""
    parts = _KEPT.split(words)
    return "".join(
        part if place % 2 else _WORD.sub(lambda it: it[0][0] + SIGN + it[0][1:], part)
        for place, part in enumerate(parts)
    )


def in_memory(folder: Path) -> dict[str, bytes]:
    """Give the files of a course in a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def spoken(files: dict[str, str | bytes], *languages: str) -> MemoryProject:
    """Give a course in English with other languages, none of it translated."""
    text = files["course.yaml"]
    head = text.decode() if isinstance(text, bytes) else text
    listed = f"language: en\nlanguages: [{', '.join(('en', *languages))}]\n"
    return MemoryProject(
        files | {"course.yaml": head.replace("language: en\n", listed)}
    )


def entries_of(project: MemoryProject, language: str) -> tuple[Entry, ...]:
    """Give what stands in a language's file."""
    return read_entries(project, language, Sink())[1]


def put(project: MemoryProject, language: str, entries: tuple[Entry, ...]) -> None:
    """Write a language's file."""
    project.write(path_of(language), written(entries, "en", language).encode())


def into(
    project: MemoryProject, language: str, tell: Callable[[str], str] = pseudo
) -> MemoryProject:
    """Translate all of a course by a function."""
    translate(project)
    entries = tuple(
        replace(entry, target=tell(entry.source), state=Progress.TRANSLATED)
        for entry in entries_of(project, language)
    )
    put(project, language, entries)
    return project


def rewrite(project: MemoryProject, old: str, new: str, path: str = PAGE) -> None:
    """Change some words of a file, which stand there once."""
    text = project.read(path).decode()
    assert text.count(old) == 1
    project.write(path, text.replace(old, new).encode())


def names(project: MemoryProject) -> list[str]:
    """Give the rules that a course breaks; here it has no lock."""
    found = (it.rule.name for it in check_course(project)[1])
    return [name for name in found if name != "stale-lock"]
