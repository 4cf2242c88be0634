"""A fence line or a heading's braces → attributes, as nodes with places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.records import fields
from scormbuild.rules import bad_attributes, bad_fence, duplicate_key
from scormbuild.text.decode import decode, key_of
from scormbuild.text.elsewhere import without_others
from scormbuild.text.oddid import (
    ODD_ID,
    comment_at,
    meant,
    not_a_comment,
    odd_id,
    odd_word,
)
from scormbuild.text.yaml import Mapping, Scalar

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic, Rule, Sink
    from scormbuild.source import Source, Span
    from scormbuild.text.decode import Record
    from scormbuild.text.yaml import Node

_OPEN, _CLOSE = '"“”„', '"“”'
_TOKEN = re.compile(
    rf"(?P<key>[A-Za-z][\w\-]*)=(?:[{_OPEN}](?P<quoted>[^{_CLOSE}]*)(?P<end>[{_CLOSE}])?"
    r"|(?P<plain>(?:\{\{[^\s{}]*\}\}|[^\s{}])*))"
    r"|#(?P<id>[^\s{}]*)"
    r"|\.?(?P<word>[^\s{}]+)"
)
_BRACES = re.compile(r"\{(?P<inside>\s*(?:[#.]|[A-Za-z][\w\-]*=)[^{}]*)\}\s*$")


def fence_record(
    source: Source, line: int, name: str, record: type[Record], sink: Sink
) -> Record | None:
    """Decode what stands behind a component's name on its fence line.

    Flags are the record's `bool` fields; a field called `title` takes the words
    behind the attributes.
    """
    text = source.lines[line]
    start = text.index(name) + len(name)
    start += text[start : start + 1] == "}"
    flags, titled, keys = _shape(record)
    base = source.line_starts[line]
    words = text.partition("<!--")[0].rstrip()
    node = _attributes(
        source,
        (base + start, base + max(start, len(words))),
        (flags, titled),
        (bad_fence.RULE, f"`{name}`"),
        sink,
    )
    return decode(without_others(node, keys, name, sink), record, f"`{name}`", sink)


def heading_record(
    source: Source,
    span: Span,
    record: type[Record],
    sink: Sink,
    what: str = "a page",
) -> tuple[Record | None, int]:
    """Decode the braces at the end of a heading.

    Gives the record and the offset at which the heading's words end.
    """
    match = _BRACES.search(source.text, span.start, span.end)
    if match is None and (odd := ODD_ID.search(source.text, span.start, span.end)):
        place = source.span(*odd.span())
        sink.add(odd_id(place, bad_attributes.RULE, "{{#{}}}"))
        return decode(Mapping(meant(place), place), record, what, sink), place.start
    if match is None:
        return decode(Mapping((), span), record, what, sink), span.end
    flags, *_ = _shape(record)
    node = _attributes(
        source,
        (match.start("inside"), match.end("inside")),
        (flags, False),
        (bad_attributes.RULE, f"{what}'s braces"),
        sink,
    )
    return decode(node, record, what, sink), match.start()


def _shape(record: type) -> tuple[frozenset[str], bool, frozenset[str]]:
    """Give a record's flags, whether it takes a title, and all its keys."""
    known = fields(record)
    flags = frozenset(f.name for f in known if f.type == "bool" and not f.default)
    titled = any(f.name == "title" for f in known)
    return flags, titled, frozenset(key_of(f.name) for f in known)


def _attributes(
    source: Source,
    place: tuple[int, int],
    shape: tuple[frozenset[str], bool],
    blame: tuple[Rule, str],
    sink: Sink,
) -> Mapping:
    flags, titled = shape
    entries: dict[str, tuple[Scalar, Node]] = {}
    position, end = place
    while match := _TOKEN.search(source.text, position, end):
        position = match.end()
        span = source.span(match.start(), match.end())
        word = match["word"]
        if titled and word is not None and word not in flags:
            span = source.span(match.start(), end)
            entries["title"] = (Scalar("title", span), _title(span, blame, sink))
            break
        if word is not None and word not in flags and (odd := odd_word(span)):
            sink.add(odd_id(odd, blame[0], "#{}"))
            entries.update((it[0].text, it) for it in meant(odd))
            continue
        if comment := comment_at(source, match.start(), end):
            sink.add(not_a_comment(comment, blame[0]))
            break
        found = _entry(source, match, span)
        if found is None or (word is not None and word not in flags):
            span = source.span(span.start, _stray_end(source, match, end, flags))
            position = span.end
            sink.add(_bad(span, match, blame, flags))
            continue
        key = found[0].text
        if key in entries:
            sink.add(_twice(key, span, entries[key][0].span))
            continue
        entries[key] = found
    return Mapping(tuple(entries.values()), source.span(*place))


def _title(span: Span, blame: tuple[Rule, str], sink: Sink) -> Scalar:
    """Give a title without the braces behind it, which learners would read."""
    source = span.source
    braces = _BRACES.search(source.text, span.start, span.end)
    if braces is None:
        return Scalar(source.text[span.start : span.end], span)
    rule, what = blame
    sink.add(
        rule.at(
            source.span(braces.start(), braces.end()),
            f"{what} takes no braces behind its title",
            hint="take the braces away",
        )
    )
    return Scalar(source.text[span.start : braces.start()].rstrip(), span)


def _stray_end(
    source: Source, match: re.Match[str], end: int, flags: frozenset[str]
) -> int:
    """Give the end of the stray words that begin with a match."""
    last = match.end()
    while following := _TOKEN.search(source.text, last, end):
        word = following["word"]
        if word is None or word in flags:
            break
        last = following.end()
    return last


def _entry(
    source: Source, match: re.Match[str], span: Span
) -> tuple[Scalar, Node] | None:
    if match["id"] is not None:
        return Scalar("id", span), Scalar(match["id"], span)
    if match["word"] is not None:
        return Scalar(match["word"], span), Scalar("yes", span)
    group = "plain" if match["plain"] is not None else "quoted"
    if group == "quoted" and match["end"] is None:
        return None
    key = source.span(match.start("key"), match.end("key"))
    value = source.span(match.start(group), match.end(group))
    return Scalar(match["key"], key), Scalar(match[group], value)


def _bad(
    span: Span, match: re.Match[str], blame: tuple[Rule, str], flags: frozenset[str]
) -> Diagnostic:
    rule, what = blame
    if match["word"] is None:
        return rule.at(
            span,
            f"the quotes behind `{match['key']}=` are never closed",
            hint='add a closing `"`',
        )
    known = ", ".join(f"`{flag}`" for flag in sorted(flags))
    return rule.at(
        span,
        f"{what} cannot read `{span.source.text[span.start : span.end]}`",
        hint="write `#id`, or `key=value` without spaces"
        + (f", or one of {known}" if known else ""),
    )


def _twice(key: str, span: Span, first: Span) -> Diagnostic:
    return duplicate_key.RULE.at(
        span,
        f"`{key}` stands here twice",
        hint="keep one of the two",
        related=((first, "first here"),),
    )
