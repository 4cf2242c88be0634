"""A text that four spaces have turned into code.

## What it does

Warns of a paragraph whose lines begin with four spaces or a tab. In Markdown that means code: the text is shown in a narrow typeface, exactly as typed, and Markdown in it is not read.

## Why this is bad

Mostly somebody only wanted to indent a paragraph, or pasted it from a text processor. On a phone, such lines run out of the screen.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

The quickest way out:

    Left at the stairs, then straight on to the glass door.
```

## Use instead

Take the spaces away; for real code, put a line of three backticks before it and another behind it.

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

The quickest way out:

Left at the stairs, then straight on to the glass door.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB027", "indented-code", __doc__ or "", severity=Severity.WARNING)
