"""Records: `dataclass` as this project uses it, made in a tenth of the time.

The standard library compiles six functions for every class when it is imported, and
imports `inspect` to do so: a quarter of all that `check` did on a small course. Here
`__init__` is compiled when the first record of a class is made, and the rest are
closures. A type checker takes them for what they stand for, and so does `dataclasses`.
"""

from __future__ import annotations

from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
    from typing import Any

    Fields = dict[str, "_Field"]

__all__ = ["MISSING", "dataclass", "field", "fields", "is_dataclass", "replace"]

_MISSING = object()
"""Stands where a field has no default."""
_WRITTEN = ("__eq__", "__hash__", "__repr__")
"""What a class may write itself."""


class FrozenError(AttributeError):
    """Somebody tried to change a record."""


class _Field:
    """One field: how it is given, and where it counts."""

    __slots__ = (
        *("compare", "default", "default_factory", "kw_only", "name", "repr", "type"),
    )

    def __init__(
        self,
        *,
        default: object = _MISSING,
        default_factory: object = _MISSING,
        compare: bool = True,
        repr: bool = True,  # noqa: A002 - as in `dataclasses`
    ) -> None:
        self.name, self.type, self.kw_only = "", "", False
        self.default, self.default_factory = default, default_factory
        self.compare, self.repr = compare, repr


class _Twin:
    """The fields as `dataclasses` has them, described where somebody asks for them."""

    def __get__(self, _: object, owner: type) -> object:
        from dataclasses import field as told  # noqa: PLC0415 - imports inspect
        from dataclasses import make_dataclass  # noqa: PLC0415 - the same

        described = []
        for it in _fields(owner):
            given = {"default": it.default, "default_factory": it.default_factory}
            options: Any = {k: v for k, v in given.items() if v is not _MISSING}
            alike = told(compare=it.compare, repr=it.repr, **options)
            described.append((it.name, it.type, alike))
        twin: Any = make_dataclass(owner.__name__, described, kw_only=True)
        same = twin.__dataclass_fields__
        setattr(owner, "__dataclass_fields__", same)  # noqa: B010 - mypy forbids the other
        return same


def _dataclass(
    *, frozen: bool = False, slots: bool = False, kw_only: bool = False
) -> Callable[[type], type]:
    """Make a record of a class; the options are those of `dataclasses.dataclass`."""

    def make(kind: type) -> type:
        own = dict(_declared(kind, kw_only=kw_only))
        known = _inherited(kind) | own
        made = {"__record_fields__": known, "__dataclass_fields__": _Twin()}
        made["__match_args__"] = tuple(k for k, it in known.items() if not it.kw_only)
        made |= _methods(known, frozen=frozen)
        for name in _WRITTEN:
            if kind.__dict__.get(name) is not None:
                made[name] = kind.__dict__[name]
        record = _slotted(kind, own, made) if slots else _open(kind, own, made)
        record.__qualname__ = kind.__qualname__
        if "__init__" not in kind.__dict__:
            setattr(record, "__init__", _first(record))  # noqa: B010 - mypy forbids the other
        return record

    return make


def _declared(kind: type, *, kw_only: bool) -> Iterator[tuple[str, _Field]]:
    """Give the fields that a class itself declares."""
    for name, hint in kind.__annotations__.items():
        if not hint.startswith("ClassVar"):
            default = kind.__dict__.get(name, _MISSING)
            one = default if isinstance(default, _Field) else _Field(default=default)
            if one.default.__class__.__hash__ is None:
                raise TypeError(f"{kind.__name__}.{name}: a default that can change")
            one.name, one.type, one.kw_only = name, hint, kw_only
            yield name, one


def _inherited(kind: type) -> Fields:
    found: Fields = {}
    for base in reversed(kind.__mro__[1:]):
        found |= base.__dict__.get("__record_fields__", {})
    return found


def _slotted(kind: type, own: Fields, made: dict[str, object]) -> type:
    """Make a class anew, with a slot for each field that no base has one for."""
    taken = {
        it for base in kind.__mro__[1:] for it in base.__dict__.get("__slots__", ())
    }
    space = {k: it for k, it in kind.__dict__.items() if k not in own}
    space.pop("__dict__", None)
    space.pop("__weakref__", None)
    space["__slots__"] = tuple(name for name in own if name not in taken)
    space["__getstate__"], space["__setstate__"] = _state, _restore
    return type(kind)(kind.__name__, kind.__bases__, space | made)


def _open(kind: type, own: Fields, made: dict[str, object]) -> type:
    """Add what was made to a class that keeps its fields in a dictionary."""
    for name, one in own.items():
        if one.default is not _MISSING:
            setattr(kind, name, one.default)
        elif name in kind.__dict__:
            delattr(kind, name)
    for name, it in made.items():
        setattr(kind, name, it)
    return kind


def _methods(known: Fields, *, frozen: bool) -> dict[str, object]:
    shown = tuple(name for name, it in known.items() if it.repr)
    values = _values(tuple(name for name, it in known.items() if it.compare))

    def alike(self: object, other: object) -> object:
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented

    def digest(self: object) -> int:
        return hash(values(self))

    def told(self: object) -> str:
        each = ", ".join(f"{it}={getattr(self, it)!r}" for it in shown)
        return f"{self.__class__.__qualname__}({each})"

    made = {"__eq__": alike, "__hash__": digest if frozen else None, "__repr__": told}
    return made | ({"__setattr__": _refuse, "__delattr__": _refuse} if frozen else {})


def _values(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Give the function that gives a record's values as something to compare."""
    return attrgetter(*names) if names else lambda _: ()


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenError(f"cannot change `{name}` of a {type(self).__name__}")


def _first(kind: type) -> Callable[..., None]:
    """Give the `__init__` that is there until the first record is made."""

    def init(self: object, *given: object, **named: object) -> None:
        own = _initializer(kind)
        setattr(kind, "__init__", own)  # noqa: B010 - mypy forbids the other
        own(self, *given, **named)

    return init


def _initializer(kind: type) -> Callable[..., None]:
    """Compile the `__init__` of a record: fields by place first, then those by name."""
    known: dict[str, Any] = {"_missing": _MISSING}
    placed, named, body = ["self"], list[str](), list[str]()
    for it in _fields(kind):
        name = value = it.name
        default = ""
        if it.default is not _MISSING:
            known[f"_default_{name}"] = it.default
            default = f"=_default_{name}"
        elif it.default_factory is not _MISSING:
            known[f"_new_{name}"] = it.default_factory
            default = "=_missing"
            value = f"_new_{name}() if {name} is _missing else {name}"
        (named if it.kw_only else placed).append(name + default)
        slot = getattr(kind, name, None)
        if isinstance(slot, MemberDescriptorType):
            known[f"_set_{name}"] = slot.__set__
            body.append(f"_set_{name}(self, {value})")
        else:
            body.append(f"self.__dict__['{name}'] = {value}")
    signature = ", ".join([*placed, *(["*", *named] if named else [])])
    exec(f"def __init__({signature}):\n " + "\n ".join(body or ["pass"]), known)  # noqa: S102 - as `dataclasses` does: of names in our own classes
    made: Callable[..., None] = known["__init__"]
    return made


def _state(self: object) -> list[object]:
    return [getattr(self, it.name) for it in _fields(type(self))]


def _restore(self: object, state: list[object]) -> None:
    for it, value in zip(_fields(type(self)), state, strict=True):
        object.__setattr__(self, it.name, value)


def _fields(record: object) -> tuple[_Field, ...]:
    known: Fields = getattr(record, "__record_fields__")  # noqa: B009 - the same
    return tuple(known.values())


def _is_dataclass(it: object) -> bool:
    return hasattr(it, "__record_fields__")


def _replace(record: object, /, **changes: object) -> object:
    for it in _fields(record):
        if it.name not in changes:
            changes[it.name] = getattr(record, it.name)
    return type(record)(**changes)


if not TYPE_CHECKING:
    MISSING, dataclass, field = _MISSING, _dataclass, _Field
    fields, is_dataclass, replace = _fields, _is_dataclass, _replace
