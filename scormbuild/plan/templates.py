"""A course's own templates and style sheets: read, and held against ours by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import did_you_mean
from scormbuild.rules import bad_template, stray_file
from scormbuild.source import Source
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.project import Files
    from scormbuild.render import ThemeError

FOLDER = "templates/"
ENDINGS = (".html", ".css", ".txt")


def own_templates(files: Files, sink: Sink) -> dict[str, Source]:
    """Read the templates of a course, by their names below `templates/`.

    Those whose name begins with `_` are drafts; one that nothing would use is a
    warning.
    """
    names = [path.removeprefix(FOLDER) for path in files.sizes if _is_own(path)]
    found = {
        name: source
        for name in names
        if name.endswith(ENDINGS)
        if (source := read_source(files, FOLDER + name, sink)) is not None
    }
    sink.extend(_strays(names, found))
    return found


def bad_template_of(fault: ThemeError, own: Mapping[str, Source]) -> Diagnostic:
    """Say what is wrong with a template of the project; ours never is, or it is a bug.

    Raises the fault itself where the template is not the project's.
    """
    source = own.get(fault.path)
    if source is None:
        raise fault
    line = min(max(fault.line, 1), len(source.lines)) - 1
    return bad_template.RULE.at(
        source.line_span(line),
        f"this template cannot be used: {fault.message}",
        hint="correct it, or take the file away to have scormbuild's own again",
    )


def _is_own(path: str) -> bool:
    drafts = any(part.startswith("_") for part in path.split("/"))
    return path.startswith(FOLDER) and not drafts


def _strays(names: list[str], own: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """Find files that take no template's place and that no other one names."""
    if not names:
        return
    from scormbuild.render.theme import replaceable  # noqa: PLC0415 - mostly none

    known = replaceable()
    for name in names:
        others = (source.text for other, source in own.items() if other != name)
        used = name.endswith(ENDINGS) and any(name in text for text in others)
        if name in known or used or name.lower().startswith("readme."):
            continue
        yield stray_file.RULE.at(
            Source(path=FOLDER + name, text="").span(0, 0),
            f"`{FOLDER}{name}` takes no template's place, and none includes it",
            hint=did_you_mean(name, known) or f"take it away, or call it `_{name}`",
        )
