"""A line of a file of statements that holds no statement.

## What it does

Reads what `scormbuild publish lrs` is to send: JSON lines, which is one statement as one JSON object on each line. Each must have an actor, a verb and an object; an `id`, where there is one, must be a UUID. What else a statement must hold is for the LRS to judge: see [refused-statement](refused-statement.md).

A file that is one piece of JSON over many lines (a list, or an LRS's answer), or that is UTF-16, is told of once, not at each line.

## Why this is bad

The line cannot be sent. All other lines are, and nothing is forgotten: mend the line, run the command again, and it is sent as well.

## Example

```text
{"actor": {"mbox": "mailto:ada@example.org"}, "verb": {"id": "http://adlnet.gov/expap
```

## Use instead

```text
{"actor": {"mbox": "mailto:ada@example.org"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"}, "object": {"id": "https://courses.example/fire-safety"}}
```

## References

- xAPI 1.0.3, Data 2.2
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB481", "broken-statement", __doc__ or "")
