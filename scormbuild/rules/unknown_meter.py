"""A choice that changes a meter which the scenario does not have.

## What it does

Holds the meters in the braces of choices against `meters=` on the scenario's fence line.

## Why this is bad

The choice would change nothing that learners see.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill meters="trust, time"
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Wait for the report -> offer {trsut-2}

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```

## Use instead

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill meters="trust, time"
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Wait for the report -> offer {trust-2}

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB265", "unknown-meter", __doc__ or "")
