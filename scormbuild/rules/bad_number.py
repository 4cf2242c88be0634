"""An expected response of a `numeric` that is no number.

## What it does

Reads the items of a `numeric`. It knows `51`, `51 +- 1`, `51 +- 2%` (2 percent of 51)
and `50..52`, with a point before decimals. The unit stands on the fence line, as
`unit=kg`, and may stand behind the number again; another unit may not.

## Why this is bad

What cannot be read as a number cannot be compared with the one a learner types.

## Example

```modules/m/10-check.md
# How many {#many}

::: numeric #share unit=kg
How much does the bell weigh?

- [x] 51 pounds

> Explain: It was cast to be carried by one.
:::
```

## Use instead

```modules/m/10-check.md
# How many {#many}

::: numeric #share unit=kg
How much does the bell weigh?

- [x] 23 +- 1

> Explain: It was cast to be carried by one.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB046", "bad-number", __doc__ or "")
