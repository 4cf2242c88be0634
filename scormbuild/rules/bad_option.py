"""An option that is more, or less, than one paragraph.

## What it does

Looks for options without words, and for options that hold a list or a second paragraph. It looks for another sign in its box as well: `[x]` or `[X]` is right, `[ ]` is not. An option is one paragraph; it may hold a picture. The `>` lines under it are its feedback and may be longer.

## Why this is bad

Options are read one after the other and compared. Long ones with parts of their own are hard to compare, most of all by ear.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: choose-one #way-out
Which way do you leave?

- [x] By the stairs

  without stopping on the way
  > Right. They stay free of smoke for half an hour.
- [ ] By the lift
  > It may stop between two floors.
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: choose-one #way-out
Which way do you leave?

- [x] By the stairs, without stopping on the way
  > Right. They stay free of smoke for half an hour.
- [ ] By the lift
  > It may stop between two floors.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB024", "bad-option", __doc__ or "")
