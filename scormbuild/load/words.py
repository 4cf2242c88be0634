"""A course's own words for the player: over ours, or where we have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import closest, did_you_mean
from scormbuild.language import is_tag, primary, wider
from scormbuild.records import dataclass
from scormbuild.rules import (
    bad_language,
    bad_placeholder,
    missing_words,
    unknown_word,
    unused_words,
    wrong_type,
)
from scormbuild.source import Source
from scormbuild.text.source import read_source
from scormbuild.text.yaml import Mapping, Scalar, read_yaml
from scormbuild.words import FALLBACK, has_stray_brace, languages, placeholders, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.model import Course
    from scormbuild.project import Files
    from scormbuild.source import Span
    from scormbuild.text.yaml import Node

FOLDER = "words/"

_NAMED = 3
"""How many missing words a message names."""


@dataclass(frozen=True, slots=True)
class Table:
    """The words of one file."""

    texts: tuple[tuple[str, str], ...]
    """Those that can be used, by key."""
    meant: frozenset[str]
    """Keys it has, or has misspelt."""
    span: Span
    """Its first line."""


def own_words(files: Files, course: Course, sink: Sink) -> tuple[tuple[str, str], ...]:
    """Read the course's own words for its language; for a country over those for all.

    Every file in the folder is checked. That the player has no words for the language
    is reported where the course says it, or in the file that lacks some.
    """
    language = course.language
    place = course.span_of("languages" if course.written_in else "language")
    used = {name for it in (language, *course.languages) for name in wider(it)}
    tables = {name: _table(files, path, sink) for name, path in _paths(files, sink)}
    own = [tables[name] for name in wider(language) if name in tables]
    read = [table for table in own if table is not None]
    if is_tag(language):
        sink.extend(_unused(name, language) for name in tables if name not in used)
    if is_tag(language) and len(read) == len(own):
        sink.extend(_missing(language, read, place))
    return tuple({key: text for table in read for key, text in table.texts}.items())


def _unused(name: str, language: str) -> Diagnostic:
    return unused_words.RULE.at(
        Source(path=f"{FOLDER}{name}.yaml", text="").span(0, 0),
        f"the course is in `{language}`, so the words of `{name}` are not used",
        hint=f"call it `{FOLDER}{language}.yaml`, or `{FOLDER}_{name}.yaml`"
        " to keep it for later",
    )


def _paths(files: Files, sink: Sink) -> Iterator[tuple[str, str]]:
    """Give the files that hold words, each with its language; drafts are left out."""
    for path in files.sizes:
        name, _, ending = path.removeprefix(FOLDER).rpartition(".")
        if not path.startswith(FOLDER) or ending not in {"yaml", "yml"}:
            continue
        if is_tag(name) and ending == "yaml":
            yield name, path
        elif not name.startswith("_"):
            sink.add(
                bad_language.RULE.at(
                    Source(path=path, text="").span(0, 0),
                    f"`{path}` is not named by a language tag",
                    hint="give it a name such as `de.yaml` or `pt-BR.yaml`",
                )
            )


def _table(files: Files, path: str, sink: Sink) -> Table | None:
    source = read_source(files, path, sink)
    node = read_yaml(source, 0, len(source.lines), sink) if source else None
    if source is None or node is None:
        return None
    if not isinstance(node, Mapping):
        sink.add(
            wrong_type.RULE.at(
                node.span,
                "words are `name: text` lines",
                hint="write `name: text`, one a line",
            )
        )
        return None
    known, texts, meant = words(FALLBACK), [], set()
    for key, value in node.entries:
        meant.add(key.text if key.text in known else closest(key.text, known))
        fault = _fault(key, value)
        if fault is not None:
            sink.add(fault)
        elif isinstance(value, Scalar):
            texts.append((key.text, value.text))
    return Table(tuple(texts), frozenset(meant), source.line_span(0))


def _fault(key: Scalar, value: Node) -> Diagnostic | None:
    known = words(FALLBACK)
    if key.text not in known:
        return unknown_word.RULE.at(
            key.span,
            f"the player has no word `{key.text}`",
            hint=did_you_mean(key.text, known)
            or "take it out; all words there are stand in `scormbuild/words/en.yaml`",
        )
    if not isinstance(value, Scalar):
        return wrong_type.RULE.at(
            value.span,
            f"`{key.text}` is one text, not a list or a map",
            hint="put quotes around a text that begins with a brace or a bracket",
        )
    if not value.text.strip():
        return missing_words.RULE.at(
            key.span,
            f"`{key.text}` says nothing",
            hint=f"write a text behind it; in English it is `{known[key.text]}`",
        )
    return _misplaced(key.text, value, known[key.text])


def _misplaced(key: str, value: Scalar, english: str) -> Diagnostic | None:
    """Find the first fault in a word's braces."""
    wanted, given = placeholders(english), placeholders(value.text)
    for name in sorted(given - wanted):
        return bad_placeholder.RULE.at(
            value.span.narrow(f"{{{name}}}"),
            f"the player fills no `{{{name}}}` in `{key}`",
            hint=did_you_mean(name, wanted) or "take it out",
        )
    if has_stray_brace(value.text):
        return bad_placeholder.RULE.at(
            value.span,
            f"`{key}` has a brace that belongs to no placeholder",
            hint=f"keep to those of the English word: `{english}`",
        )
    for name in sorted(wanted - given):
        return bad_placeholder.RULE.at(
            value.span,
            f"`{key}` lacks `{{{name}}}`",
            hint=f"write it where it shall stand, as in `{english}`",
        )
    return None


def _missing(language: str, own: list[Table], place: Span) -> Iterator[Diagnostic]:
    """Find that the player would have to say something in English."""
    name = primary(language)
    if name in languages():
        return
    if not own:
        ours = ", ".join(f"`{each}`" for each in sorted(languages()))
        yield missing_words.RULE.at(
            place,
            f"the player has no words in `{name}`",
            hint=f"write them in `{FOLDER}{name}.yaml`; scormbuild has those in {ours}",
        )
        return
    meant = frozenset[str]().union(*(table.meant for table in own))
    missing = [key for key in words(FALLBACK) if key not in meant]
    if not missing:
        return
    first, left = missing[0], len(missing) - _NAMED
    named = ", ".join(f"`{key}`" for key in missing[:_NAMED])
    more = f" and {left} more" if left > 0 else ""
    yield missing_words.RULE.at(
        own[0].span,
        f"the player has no words in `{name}` for {named}{more}",
        hint=f"add a line each, such as `{first}: …` for `{words(FALLBACK)[first]}`",
    )
