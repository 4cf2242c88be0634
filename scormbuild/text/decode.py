"""Nodes → frozen records, typed by the record's own fields; all faults with places."""

from __future__ import annotations

import types
from contextlib import suppress
from functools import cache
from typing import (
    TYPE_CHECKING,
    NewType,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from scormbuild.diagnostics import closest, did_you_mean
from scormbuild.records import MISSING, fields, is_dataclass
from scormbuild.rules import missing_key, unknown_key, wrong_type
from scormbuild.text.scalar import Bad, scalar
from scormbuild.text.told import LINES, read_line
from scormbuild.text.yaml import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from dataclasses import Field

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.text.yaml import Node

Written = NewType("Written", object)
"""The node itself, for a reader of its own; None where the key is left out."""

PLACES = ("span", "spans")
"""Fields of a record that no key fills: its place, and those of its keys."""

Record = TypeVar("Record")
Spare: TypeAlias = "dict[str, object]"
"""Values for fields that cannot be used, by the field's name."""


def decode(
    node: Node,
    record: type[Record],
    what: str,
    sink: Sink,
    instead: Spare | None = None,
) -> Record | None:
    """Decode a mapping into a frozen record.

    Keys are the record's field names with `-` for `_`, and none at the end, where the
    name would be a word of Python's; a field without default is required. `what` names
    the thing in messages (`course`). Decoding goes on after a fault: a key that cannot
    be used has its value from `instead`, or its default, so that one fault does not
    hide those behind it, and a misspelt key is not said to be missing as well. None
    comes back where a required field has neither.
    """
    word = getattr(record, "WORD", "")
    if word and isinstance(node, Scalar) and node.text:
        node = Mapping(((Scalar(word, node.span), node),), node.span)
    if not isinstance(node, Mapping):
        sink.add(_no_pairs(node, record, what))
        return None
    known = _keys(cast("Hashable", record))
    spare = instead or {}
    values: dict[str, object] = {}
    for key, value in node.entries:
        if key.text not in known:
            sink.add(_unknown(key, what, known))
            continue
        field, hint = known[key.text]
        with suppress(Bad):
            raw = hint is Written
            values[field.name] = value if raw else _value(value, hint, key.text, sink)
    given = node.spans()
    values |= _places(record, node)
    meant = {closest(key, known) for key in given if key not in known}
    for name in (name for name, (field, _) in known.items() if _required(field)):
        if name not in given and name not in meant:
            sink.add(
                missing_key.RULE.at(
                    node.span,
                    f"{what} has no `{name}`",
                    hint=f"add a line `{name}: …`",
                )
            )
    used = {f.name for name, (f, _) in known.items() if name in given or _required(f)}
    return _made(record, {k: v for k, v in spare.items() if k in used} | values)


def _no_pairs(node: Node, record: type[object], what: str) -> Diagnostic:
    """Say that settings are pairs, and which one a single word may mean."""
    meant: dict[str, str] = getattr(record, "MEANT", {})
    word = node.text.lower() if isinstance(node, Scalar) else ""
    near = closest("number" if word.replace(".", "").isdecimal() else word, meant)
    hint = f"did you mean `{what.strip('`')}: {{{meant[near]}}}`?" if near else _PAIRS
    fact = f"{what} settings are `key: value` lines"
    return wrong_type.RULE.at(node.span, fact, hint=hint)


def _places(record: type[object], node: Mapping) -> dict[str, object]:
    """Give a record what it wants to know of its places in the source."""
    known = {"span": node.span, "spans": node.spans()}
    return {name: known[name] for name in PLACES if _has(record, name)}


def _has(record: type[object], name: str) -> bool:
    return is_dataclass(record) and name in (field.name for field in fields(record))


def _unknown(key: Scalar, what: str, known: Iterable[str]) -> Diagnostic:
    return unknown_key.RULE.at(
        key.span,
        f"{what} has no key `{key.text}`",
        hint=did_you_mean(key.text, known),
    )


def _required(field: Field[object]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _made(record: type[Record], values: dict[str, object]) -> Record | None:
    required = {
        f.name for f, _ in _keys(cast("Hashable", record)).values() if _required(f)
    }
    return record(**values) if required <= values.keys() else None


def key_of(name: str) -> str:
    """Give the key of a field: `not_for` is `not-for`, `for_` is `for`."""
    return name.rstrip("_").replace("_", "-")


_PAIRS = "write `key: value`, one a line"


@cache
def _keys(record: Hashable) -> dict[str, tuple[Field[object], object]]:
    if not (isinstance(record, type) and is_dataclass(record)):
        raise TypeError(record)
    hints = get_type_hints(record, include_extras=True)
    return {
        key_of(field.name): (field, hints[field.name])
        for field in fields(record)
        if field.name not in PLACES
    }


def _value(node: Node, hint: object, key: str, sink: Sink) -> object:
    if hint in LINES:
        words = cast("str", _value(node, str, key, sink))
        return read_line(words, node.span, hint, sink)
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _value(node, next(a for a in args if a is not type(None)), key, sink)
    if origin is tuple and get_origin(args[0]) is tuple:
        return _pairs(node, get_args(args[0])[1], key, sink)
    if origin is tuple:
        return _list(node, args[0], key, sink)
    if isinstance(hint, type) and is_dataclass(hint):
        found = decode(node, hint, f"`{key}`", sink)
        if found is None:
            raise Bad
        return found
    if not isinstance(node, Scalar):
        sink.add(
            wrong_type.RULE.at(
                node.span,
                f"`{key}` is one value, not a list or a map",
                hint=f"write `{key}: …` on one line",
            )
        )
        raise Bad
    return scalar(node.text, node.span, hint, key, sink)


def _list(node: Node, kind: object, key: str, sink: Sink) -> tuple[object, ...]:
    if isinstance(node, Scalar) and _listed(kind) and node.text:
        sink.add(
            wrong_type.RULE.at(
                node.span,
                f"`{key}` is a list of `key: value` lines, not one value",
                hint="begin each with `- `, and the lines that go on with two spaces",
            )
        )
        raise Bad
    if isinstance(node, Scalar):
        if node.text == "":
            return ()
        words = [Scalar(word.strip(), node.span) for word in node.text.split(",")]
        return tuple(_value(word, kind, key, sink) for word in words)
    if not isinstance(node, Sequence):
        sink.add(
            wrong_type.RULE.at(
                node.span,
                f"`{key}` is a list, not a map",
                hint=f"write `{key}: [one, two]`",
            )
        )
        raise Bad
    values = []
    for entry in node.entries:
        with suppress(Bad):
            values.append(_value(entry, kind, key, sink))
    if len(values) < len(node.entries):
        raise Bad
    return tuple(values)


def _listed(kind: object) -> bool:
    """Say whether it is a record that no single word makes."""
    return is_dataclass(kind) and not hasattr(kind, "WORD")


def _pairs(node: Node, kind: object, key: str, sink: Sink) -> tuple[object, ...]:
    if not isinstance(node, Mapping):
        sink.add(
            wrong_type.RULE.at(
                node.span,
                f"`{key}` is a map, not a single value or a list",
                hint=f"write `{key}: {{name: value}}`",
            )
        )
        raise Bad
    return tuple(
        (name.text, _value(value, kind, f"{key}.{name.text}", sink))
        for name, value in node.entries
    )
