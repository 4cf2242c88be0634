"""A module's own names → one or two letters each, the largest part of its weight.

A name gets the same letters wherever the module uses it, so that nobody has to know
where it is declared. It is enough to tell names from properties, which stay.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from string import ascii_letters, ascii_lowercase
from typing import TYPE_CHECKING

from scormbuild.render.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

OUTER = "$_"
"""Stands before names that other modules may know; the joiner puts others for them."""

KEYWORDS = frozenset(
    """
    as async await break case catch const continue default delete do else false finally
    for function if in instanceof let new null of return switch this throw true try
    typeof undefined void while yield
    """.split()  # noqa: SIM905 - forty lines of one word each read no better
)
BROWSER = frozenset(
    """
    AbortController Array Blob Boolean BroadcastChannel Date Element Error Event
    FormData HTMLAnchorElement HTMLButtonElement HTMLDetailsElement HTMLDialogElement
    HTMLElement HTMLFormElement HTMLInputElement HTMLLabelElement HTMLMediaElement
    HTMLProgressElement HTMLSelectElement HTMLTemplateElement HTMLTextAreaElement
    Infinity Intl JSON Map Math NaN Node NodeFilter Number Object Promise RangeError
    RegExp SVGElement Set String Text TextDecoder TextEncoder URL URLSearchParams
    Uint8Array WeakMap clearTimeout console document encodeURIComponent fetch
    getComputedStyle history localStorage location navigator parseInt performance
    setTimeout window
    """.split()  # noqa: SIM905 - forty lines of one word each read no better
)
"""What the player and review copies have from the browser; a test holds the list."""

_OBJECT_DUE = frozenset(
    (
        *("...", "return", "const", "let", "of", "throw", "yield", "await", "typeof"),
        *("in", "instanceof", "void", "delete", "case", "var"),
        *"(,=:[?!&|+-*/%<>~^",
    )
)
"""Behind these a brace opens an object or its pattern, elsewhere a block."""

_MODIFIERS = ("async", "get", "set")
_END = Token("gap", "")

_KEPT, _NAME, _BOTH = range(3)
"""What a token is: none of ours, a name, or a key that is a name as well."""


def renamed(code: str, outer: AbstractSet[str]) -> str:
    """Write a module's code with short names; `outer` are those others may know.

    >>> renamed("const half = (sum) => sum.half / 2 + max", {"half", "max"})
    'const $_half = (s) => s.half / 2 + $_max'
    """
    told = [*tokens(code)]
    uses = _uses([it for it in told if it.kind != "gap"])
    each = [(it.text, _KEPT if it.kind == "gap" else next(uses)) for it in told]
    names = [name for name, use in each if use != _KEPT and name not in BROWSER]
    short = _short([name for name in names if name not in outer])
    short.update((name, OUTER + name) for name in names if name in outer)
    return "".join(_written(text, use, short) for text, use in each)


def _written(text: str, use: int, short: Mapping[str, str]) -> str:
    if use == _KEPT or text not in short:
        return text
    return f"{text}:{short[text]}" if use == _BOTH else short[text]


def _uses(told: Sequence[Token]) -> Iterator[int]:
    """Say of each token what it is; `told` are tokens without what is between."""
    inside: list[bool] = []
    asked = [0]
    before, modified = ";", False
    for (kind, text), after in zip(told, [*told[1:], _END], strict=True):
        key_due = modified or (inside[-1:] == [True] and before in ("{", ","))
        modified = key_due and _modifies(text, after.text)
        if kind != "name" or text in KEYWORDS or modified or before in (".", "?."):
            yield _KEPT
        elif key_due:
            yield _KEPT if after.text in (":", "(") else _BOTH
        else:
            yield _NAME
        if text[0] in ")]}":
            inside.pop()
            asked.pop()
        if text in ("(", "[", "{") or (kind == "text" and text.endswith("${")):
            opens = before in _OBJECT_DUE or before.endswith("${")
            inside.append(text == "{" and opens)
            asked.append(0)
        before = _behind(before, text, asked, labelled=inside[-1:] != [True])


def _modifies(text: str, after: str) -> bool:
    """Say whether something where a key is due stands before one: `get`, a star."""
    return text == "*" or (text in _MODIFIERS and after not in (*",:(}=",))


def _behind(before: str, text: str, asked: list[int], *, labelled: bool) -> str:
    """Give what the next token stands behind; a statement, behind `case 1:` or a label.

    `asked` counts, in each pair of brackets, the `?` that still owe their `:`.
    """
    if text == "?":
        asked[-1] += -1 if before == "?" else 1
    elif text == ":" and labelled:
        asked[-1] -= 1
        if asked[-1] < 0:
            asked[-1] = 0
            return ";"
    return text


def _short(names: Sequence[str]) -> dict[str, str]:
    """Give each name letters of its own, of itself where they are free.

    So most names have the same letters in most modules, which packs well.
    """
    given: dict[str, str] = {}
    taken = set(KEYWORDS)
    for name, _ in Counter(names).most_common():
        given[name] = next(it for it in _wished(name) if it not in taken)
        taken.add(given[name])
    return given


def _wished(name: str) -> Iterator[str]:
    letters = [it for it in name.lower() if it in ascii_lowercase] or ["a"]
    firsts = (*letters, *ascii_lowercase)
    return chain(firsts, (one + two for one in firsts for two in ascii_letters))
