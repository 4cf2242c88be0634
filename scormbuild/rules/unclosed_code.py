"""A code fence that is opened and never closed.

## What it does

Looks for a line of three backticks (or three `~`) that begins a passage of code, where no such line ends it. Code here means any text that learners shall see exactly as typed: a command, a form, a message on a screen.

## Why this is bad

All that follows in the file would be taken as code, too: pages, questions and all.

## Example

````modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

The panel at the entrance shows

```
ALARM  FLOOR 2  ROOM 214
````

## Use instead

````modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

The panel at the entrance shows

```
ALARM  FLOOR 2  ROOM 214
```
````
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB017", "unclosed-code", __doc__ or "")
