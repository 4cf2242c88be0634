"""A file of translations → entries, read as if an enemy had written it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.language import wider
from scormbuild.rules import bad_translations, file_too_large
from scormbuild.source import Source
from scormbuild.text.source import decode
from scormbuild.tongue import Told, Tongue
from scormbuild.translation.entry import Entry, Progress, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormbuild.diagnostics import Sink
    from scormbuild.project import Files
    from scormbuild.tongue import Place

LIMIT = 20_000_000
"""Bytes; a course of 100 pages has less than 1 MB in a language."""
NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
US = "scormbuild"
"""Who says what we note; the notes of others are kept."""

_AGAIN = "export it once more from the translator's tool, as XLIFF 1.2"
_OPEN = re.compile(r"tag mismatch: (?P<tag>[\w-]+) line (?P<line>\d+)")
"""How libxml2 says that an element is not closed."""
_DECLARES = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_IN = f"{{{NAMESPACE}}}"


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """The file cannot be used: the line, from 1, why, and what to do."""

    def __init__(self, line: int, fact: str, hint: str) -> None:
        super().__init__(fact)
        self.line, self.fact, self.hint = line, fact, hint


def tongue_of(files: Files, language: str, sink: Sink) -> Tongue:
    """Give a language with the translations into it; none where there is no file."""
    source, entries = read_entries(files, language, sink)
    known: dict[Place, Told] = {}
    for entry in entries:
        before = known.get(entry.place)
        if entry.translated and (before is None or not before.fresh):
            told = Told(words=entry.target, fresh=not entry.stale, start=entry.start)
            known[entry.place] = told if before is None or told.fresh else before
    return Tongue(
        language=language,
        path=path_of(language),
        written=source.text if source else "",
        known=known,
        left_open=frozenset(it.place for it in entries if it.place not in known),
    )


def read_entries(
    files: Files, language: str, sink: Sink
) -> tuple[Source | None, tuple[Entry, ...]]:
    """Read a language's file; nothing, with a diagnostic, where it cannot be used."""
    path = path_of(language)
    if path not in files.sizes:
        return None, ()
    if files.sizes[path] > LIMIT:
        sink.add(
            file_too_large.RULE.at(
                Source(path=path, text="").span(0, 0),
                f"`{path}` has more than {LIMIT // 10**6} MB",
                hint="keep nothing in it but translations",
            )
        )
        return None, ()
    source = decode(path, files.read(path), sink)
    if source is None:
        return None, ()
    try:
        return source, tuple(_entries(source, language))
    except _Refused as refused:
        last = len(source.lines) - 1
        sink.add(
            bad_translations.RULE.at(
                source.line_span(min(max(refused.line - 1, 0), last)),
                refused.fact,
                hint=refused.hint,
            )
        )
        return None, ()


def _entries(source: Source, language: str) -> Iterator[Entry]:
    root = _parsed(source)
    if root.tag != f"{_IN}xliff":
        kind = "XLIFF 1.2" if str(root.tag).endswith("}xliff") else "XLIFF"
        fact = f"`{source.path}` is no {kind}"
        raise _Refused(root.sourceline or 1, fact, _AGAIN)
    for file in root.iter(f"{_IN}file"):
        said = file.get("target-language", language)
        if not _means(said.replace("_", "-"), language):
            fact = f"`{source.path}` says that it is for `{said}`"
            hint = f"write `{language}` in `target-language`, if that is what it is in"
            raise _Refused(file.sourceline or 1, fact, hint)
        path = file.get("original", "")
        for entry in file.iter(f"{_IN}trans-unit"):
            yield _entry(entry, path, source)


def _means(said: str, language: str) -> bool:
    """Say whether a tag is the language, or one of the two has a country added."""
    one, other = said.lower(), language.lower()
    return one in wider(other) or other in wider(one)


def _parsed(source: Source) -> _Element:
    from lxml import etree  # noqa: PLC0415 - slow, and few courses have a translation

    if declared := _DECLARES.search(source.text):
        line = source.text.count("\n", 0, declared.start()) + 1
        fact = f"`{source.path}` declares what no translator's tool does"
        raise _Refused(line, fact, "take out what begins with `<!`")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        return etree.fromstring(source.text.encode(), parser)
    except etree.XMLSyntaxError as fault:
        raise _spoilt(source.path, fault.lineno or 1, fault.msg or "") from fault


def _spoilt(path: str, line: int, said: str) -> _Refused:
    """Say what the parser's words mean to somebody who writes no XML."""
    if opened := _OPEN.search(said):
        tag, number = opened["tag"], int(opened["line"])
        fact = f"`<{tag}>` is opened here and never closed"
        return _Refused(number, fact, f"write `</{tag}>` behind its words")
    fact = f"`{path}` is no XML from here on"
    if said.startswith(("xmlParseEntityRef", "EntityRef", "StartTag: invalid")):
        return _Refused(line, fact, "write `&amp;` for `&`, and `&lt;` for `<`")
    return _Refused(line, fact, _AGAIN)


def _entry(element: _Element, path: str, source: Source) -> Entry:
    target = element.find(f"{_IN}target")
    previous = element.find(f"{_IN}alt-trans[@alttranstype='previous-version']")
    place = element if target is None else target
    line = min(place.sourceline or 1, len(source.lines))
    return Entry(
        path=path,
        id=element.get("id", ""),
        anchor=element.get("resname", ""),
        source=_words(element.find(f"{_IN}source")),
        target=_words(target),
        state=_state(target),
        approved=element.get("approved") == "yes",
        before="" if previous is None else _words(previous.find(f"{_IN}source")),
        notes=tuple(
            (note.get("from", ""), _words(note))
            for note in element.findall(f"{_IN}note")
            if note.get("from") != US
        ),
        start=source.line_starts[line - 1],
    )


def _state(target: _Element | None) -> str:
    """Give the state of a target; of one without, what whoever wrote it meant."""
    if target is None:
        return Progress.NEW
    written = bool(_words(target).strip())
    return target.get("state") or (Progress.TRANSLATED if written else Progress.NEW)


def _words(element: _Element | None) -> str:
    """Give all the text in an element: what tools mark in it is text as well."""
    return "" if element is None else "".join(str(it) for it in element.itertext())
