"""An option may be an older one in new words, and only its author can tell.

## What it does

`scormbuild ids` remembers every option by its words. A small edit is recognised,
an altogether new text gets an id of its own. In between, it asks.

## Why this is bad

If the option is the old one, learners who chose it should keep their response. If
it is a new one, they must not get it by accident.

## Example

The lock knows the option by the words it had before:

```text
option first-step.b 1 [ ] A brave face
```

```text
- [ ] A brave smile
```

## Use instead

If it is the old option, write its id behind the words and run `scormbuild ids`
again. If it is new, nothing is to be done.

```text
- [ ] A brave smile {#b}
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB126", "doubtful-option", __doc__ or "", Severity.WARNING)
