"""A choice of a scenario that cannot be read.

## What it does

Finds items in scenes without a clear arrow, with something else than one scene's name
behind it, or with braces that say what no choice knows; and text behind the choices of a
scene, which belongs to none of them.

## Why this is bad

The choice would be missing, and what it leads to perhaps never reached.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look => calm
- Pause the schedule, then tell the news -> calm
- Wait for the report -> offer

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```

## Use instead

Between spaces, a hyphen and a greater-than sign; then one scene's id; then, where it is
needed, braces: `{trust-2}` for meters, `{.repair}` for what makes good again,
`{seat=name}` for one seat alone.

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Wait for the report -> offer

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB264", "bad-choice", __doc__ or "")
