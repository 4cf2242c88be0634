"""What is wrong with statements, as diagnostics at their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.rules import broken_statement, refused_statement, same_statement_id
from scormbuild.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.publish import Taken, Waiting
    from scormbuild.source import Span

SHOWN = 200
"""Characters of a line that are shown."""


def unread(path: str, taken: Taken) -> Iterator[Diagnostic]:
    """Give what is wrong with the lines of a file that could not be queued."""
    texts = {it.line: it.text for it in taken.broken}
    texts |= {it.line: it.body.decode("utf-8", "replace") for it in taken.clashes}
    places = _places(path, texts)
    for broken in taken.broken:
        yield broken_statement.RULE.at(
            places[broken.line], broken.message, hint=broken.hint
        )
    for clash in taken.clashes:
        yield same_statement_id.RULE.at(
            places[clash.line],
            f"another statement has the id `{clash.id}` already",
            hint="give this one an id of its own, or leave its `id` out",
        )


def refused(items: Iterable[Waiting]) -> Iterator[Diagnostic]:
    """Give what an LRS refused, at the lines it came from."""
    texts: dict[str, dict[int, str]] = {}
    for item in items:
        words = item.body.decode("utf-8", "replace")
        texts.setdefault(item.file, {})[item.line] = words
    places = {file: _places(file, lines) for file, lines in texts.items()}
    for item in items:
        yield refused_statement.RULE.at(
            places[item.file][item.line],
            f"the LRS refuses this statement: {item.reason}",
            hint="mend the line and run the command again",
        )


def _places(path: str, texts: Mapping[int, str]) -> dict[int, Span]:
    """Give places in a file of which only some lines are at hand."""
    last = max(texts, default=0)
    lines = (texts.get(number, "")[:SHOWN] for number in range(1, last + 1))
    shown = "\n".join(" ".join(line.splitlines()) for line in lines)
    source = Source(path=path, text=shown)
    return {number: source.line_span(number - 1) for number in texts}
