"""Lines of settings → the same for a YAML parser, with quotes where it needs them.

Only names and one-line texts stand in our YAML, so values are quoted that plain YAML
would refuse or cut (`title: Fears: first`, `note: #1 rule`).
"""

from __future__ import annotations

import re

_ENTRY = re.compile(r"^(?P<head>\s*(?:- +)*(?:[\w.\-]+:[ \t]+|- +))(?P<value>\S.*)$")
_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s+#(?:\s.*)?)?""")
"""A value in quotes, with a comment behind it or without: YAML reads it as we do."""
_COMMENT = re.compile(r"\s+#(?:\s.*)?$")


def tidy(line: str) -> tuple[str, tuple[int, int]]:
    """Quote a line's value where plain YAML would refuse or cut it.

    Gives the line for the parser, the number of columns that leading tabs added,
    and the column at which a value that was quoted ends in the author's line (0
    where nothing was quoted).
    """
    body = line.lstrip("\t")
    tabs = len(line) - len(body)
    line = "  " * tabs + body
    match = _ENTRY.match(line)
    if match is None:
        return line, (tabs, 0)
    head, value = match["head"], match["value"].rstrip()
    comment = _COMMENT.search(value)
    if comment and value[0] not in "\"'":
        value = value[: comment.start()]
    if value.startswith("#") and (len(value) == 1 or value[1] == " "):
        return line, (tabs, 0)
    if not _risky(value):
        return line, (tabs, 0)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\t", " ")
    return f'{head}"{escaped}"', (tabs, len(head) + len(value) - tabs)


def _risky(value: str) -> bool:
    first, last = value[0], value[-1]
    if value.startswith("{{"):
        return True
    if first in "[{|>&*!":
        return False
    if first in "\"'":
        return _QUOTED.fullmatch(value) is None and (len(value) == 1 or last != first)
    doubtful = value == "-" or ": " in value or last == ":" or " #" in value
    return doubtful or first in "@`%#"
