"""A statement that the LRS does not take.

## What it does

Tells of each statement that `scormbuild publish lrs` has sent and that the LRS refused by itself, with the LRS's own reason. A batch with such a statement is halved until it stands alone; all the others arrive.

## Why this is bad

The statement is not with the LRS. It is kept in the outbox, with the reason.

## Example

```text
{"actor": {"mbox": "ada@example.org"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"}, "object": {"id": "https://courses.example/fire-safety"}}
```

## Use instead

Mend the line and run the command again: what has changed is sent once more. Where the fault was with the LRS, `--again` sends all that it refused once more as it is.

```text
{"actor": {"mbox": "mailto:ada@example.org"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"}, "object": {"id": "https://courses.example/fire-safety"}}
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB483", "refused-statement", __doc__ or "")
