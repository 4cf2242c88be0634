"""A profile's file → its record, with all that is wrong in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink, did_you_mean
from scormbuild.profiles.profile import Profile, ProfileFile, Status
from scormbuild.rules import unknown_target, unknown_value, wrong_type
from scormbuild.targets import STANDARDS
from scormbuild.text.decode import decode
from scormbuild.text.yaml import Mapping, Scalar, Sequence, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Source
    from scormbuild.text.yaml import Node

_TARGETS = tuple(target.name for target in STANDARDS if target.has_lms)
_DATE = re.compile(r"20[0-9]{2}-(?:0[1-9]|1[0-2])")


def read_profile(name: str, source: Source, sink: Sink) -> Profile | None:
    """Read a profile; None, with diagnostics, where anything in it is wrong."""
    own = Sink()
    node = read_yaml(source, 0, len(source.lines), own)
    found = None if node is None else decode(node, ProfileFile, "profile", own)
    if node is not None:
        own.extend(fault for claim in _claims(node) for fault in _faults(claim))
    sink.extend(own.diagnostics)
    if found is None or own.diagnostics:
        return None
    return Profile(
        name=name,
        title=found.title,
        supports=found.supports,
        limits=found.limits,
        refuses=found.refuses,
        mistakes=found.mistakes,
    )


def _claims(node: Node) -> Iterator[Mapping]:
    """Give every claim of every list in a profile."""
    entries = node.entries if isinstance(node, Mapping) else ()
    for _, value in entries:
        claims = value.entries if isinstance(value, Sequence) else ()
        yield from (claim for claim in claims if isinstance(claim, Mapping))


def _faults(claim: Mapping) -> Iterator[Diagnostic]:
    """Find words of the right type that name nothing."""
    for key, value in claim.entries:
        match key.text, value:
            case "date", Scalar(text=text) if not _DATE.fullmatch(text):
                yield wrong_type.RULE.at(
                    value.span,
                    f"`date` is `{text}`, where a year and a month are expected",
                    hint="write them such as `2026-11`",
                )
            case "targets", Sequence(entries=entries):
                yield from (it for entry in entries for it in _strange(entry))
            case "targets", Scalar():
                yield from _strange(value)
            case "status", Mapping(entries=words):
                yield from (
                    _word(word) for word, _ in words if word.text not in set(Status)
                )
            case _:
                pass


def _strange(node: Node) -> Iterator[Diagnostic]:
    """Find targets that are not there; one line may name several."""
    names = node.text.split(",") if isinstance(node, Scalar) else ()
    for name in map(str.strip, names):
        if name not in _TARGETS:
            yield unknown_target.RULE.at(
                node.span.narrow(name),
                f"there is no target `{name}`",
                hint=did_you_mean(name, _TARGETS),
            )


def _word(word: Scalar) -> Diagnostic:
    words = ", ".join(Status)
    return unknown_value.RULE.at(
        word.span,
        f"`status` names `{word.text}`, which is not one of {words}",
        hint=did_you_mean(word.text, Status),
    )
