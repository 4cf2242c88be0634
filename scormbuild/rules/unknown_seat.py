"""A seat that the scenario does not have.

## What it does

Holds the seats behind `seat=`, and those with which a quote in a scene begins, against
`seats=` on the scenario's fence line.

## Why this is bad

Nobody could take that seat, so nobody would have the choice, or read the words.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill seats="operations, decider"
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

> decider: Your phone buzzes in the middle of dinner.

- Pause the schedule, then look -> calm
- Wait for the report -> offer {seat=operation}
- Ask the control room -> offer

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```

## Use instead

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill seats="operations, decider"
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

> decider: Your phone buzzes in the middle of dinner.

- Pause the schedule, then look -> calm
- Wait for the report -> offer {seat=operations}
- Ask the control room -> offer

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB266", "unknown-seat", __doc__ or "")
