"""The languages of a course: whether they are, and what is said of translations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.language import is_tag
from scormbuild.model import LanguagesIn
from scormbuild.rules import (
    bad_language,
    bad_languages,
    stale_translation,
    unread_file,
    untranslated,
    unused_translations,
)
from scormbuild.source import Source
from scormbuild.translation.entry import ENDING, FOLDER, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.load.settings import CourseFile
    from scormbuild.model import Course
    from scormbuild.project import Files
    from scormbuild.source import Span


_SEVERAL = 2


def bad_list(settings: CourseFile, spans: dict[str, Span]) -> Iterator[Diagnostic]:
    """Find what makes no list of languages of what `languages` says."""
    together = settings.languages_in is LanguagesIn.ONE_PACKAGE
    if together and len(set(settings.languages)) < _SEVERAL:
        yield bad_languages.RULE.at(
            spans["languages-in"],
            "one package shall hold all languages, and there is but one",
            hint="name others in `languages`, or take `languages-in` away",
        )
    if "languages" not in spans:
        return
    span, named = spans["languages"], settings.languages
    if not named:  # no list, or an empty one: as if it were not there
        return
    for name in dict.fromkeys(named):
        if not is_tag(name):
            yield bad_language.RULE.at(
                span.narrow(name),
                f"`{name}` is no language tag",
                hint="write one such as `en`, `de` or `pt-BR`",
            )
        elif named.count(name) > 1:
            yield bad_languages.RULE.at(
                span.narrow(name),
                f"`languages` names `{name}` twice",
                hint="keep one of them",
            )
    if settings.language and settings.language not in named:
        yield bad_languages.RULE.at(
            span,
            f"`languages` lacks `{settings.language}`, in which the course is written",
            hint=f"add `{settings.language}` to the list",
        )


def others(course: Course) -> tuple[str, ...]:
    """Give the languages into which a course is translated, each once."""
    own = course.written_in or course.language
    return tuple(
        it for it in dict.fromkeys(course.languages) if is_tag(it) and it != own
    )


def unused(files: Files, course: Course) -> Iterator[Diagnostic]:
    """Find files of translations that no language of the course is called by."""
    wanted = {path_of(name) for name in others(course)}
    for path in files.sizes:
        name = path.removeprefix(FOLDER)
        if not path.startswith(FOLDER) or name.startswith("_") or path in wanted:
            continue
        place = Source(path=path, text="").span(0, 0)
        if not name.endswith(ENDING):
            yield unread_file.RULE.at(
                place,
                f"`{path}` does not end in `{ENDING}`, so it is not read",
                hint=f"export it as XLIFF 1.2, or call it `{FOLDER}_{name}`",
            )
        else:
            tag = name.removesuffix(ENDING)
            yield unused_translations.RULE.at(
                place,
                f"the course has no language `{tag}` besides its own",
                hint=_instead(tag, course) or f"call the file `{FOLDER}_{name}`",
            )


def _instead(tag: str, course: Course) -> str:
    if "/" in tag:
        return f"put it into `{FOLDER}` itself, with no folder between"
    if tag == (course.written_in or course.language):
        return "take it away: the course is written in that language"
    known = {name.lower(): name for name in others(course)}
    first = re.split(r"[^A-Za-z-]", tag)[0].lower()
    if first in known:
        path = path_of(known[first])
        return f"call the file `{path}`, or `{FOLDER}_{tag}{ENDING}` to keep it aside"
    if not is_tag(tag):
        return ""
    return (
        f"add `{tag}` to `languages` in `course.yaml`,"
        f" or call the file `{FOLDER}_{tag}{ENDING}`"
    )


def summed(
    found: tuple[Diagnostic, ...], course: Course | None
) -> Iterator[Diagnostic]:
    """Say once of all texts without a translation what was found of each."""
    missing = [it for it in found if it.rule is untranslated.RULE]
    stale = [it for it in found if it.rule is stale_translation.RULE]
    summed_up = (untranslated.RULE, stale_translation.RULE)
    yield from (it for it in found if it.rule not in summed_up)
    if course is None:
        return
    place = course.span_of("languages")
    if missing:
        yield untranslated.summed(course.language, missing, place)
    if stale:
        yield stale_translation.summed(course.language, stale, place)
