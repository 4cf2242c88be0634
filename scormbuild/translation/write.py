"""Units → a file of translations (XLIFF 1.2), always in the same bytes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from scormbuild.translation.read import NAMESPACE, US

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.translation.unit import Unit

_HEAD = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="{NAMESPACE}">
"""
_FOOT = "</xliff>\n"


def written(units: Iterable[Unit], language: str, target: str) -> str:
    """Write units, which stand file by file, as translations into a language.

    What `read` makes of it are the same units.
    """
    files = groupby(units, key=lambda unit: unit.path)
    body = "".join(_file(path, its, language, target) for path, its in files)
    return _HEAD + body + _FOOT


def _file(path: str, units: Iterable[Unit], language: str, target: str) -> str:
    lines = "".join(line for unit in units for line in _unit(unit))
    return (
        f"  <file original={quoteattr(path)} source-language={quoteattr(language)}"
        f' target-language={quoteattr(target)} datatype="plaintext">\n'
        f"    <body>\n{lines}    </body>\n  </file>\n"
    )


def _unit(unit: Unit) -> Iterator[str]:
    named = f" resname={quoteattr(unit.anchor)}" if unit.anchor else ""
    named += ' approved="yes"' if unit.approved else ""
    yield f'      <trans-unit id={quoteattr(unit.id)}{named} xml:space="preserve">\n'
    yield f"        <source>{escape(unit.source)}</source>\n"
    state = quoteattr(unit.state)
    yield f"        <target state={state}>{escape(unit.target)}</target>\n"
    where = f"{unit.path} #{unit.anchor}" if unit.anchor else unit.path
    yield f'        <note from="{US}">{escape(where)}</note>\n'
    for who, note in unit.notes:
        name = f" from={quoteattr(who)}" if who else ""
        yield f"        <note{name}>{escape(note)}</note>\n"
    if unit.before:
        yield (
            '        <alt-trans alttranstype="previous-version">'
            f"<source>{escape(unit.before)}</source>"
            f"<target>{escape(unit.target)}</target></alt-trans>\n"
        )
    yield "      </trans-unit>\n"
