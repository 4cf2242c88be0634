"""A quote in a question that would be shown to nobody.

## What it does

Looks in questions for a line `>` that stands at the left margin after a blank line, behind the options, and begins with no label; and for labels that are misspelt, such as `Hnit:`.

Directly under an option, a quote is the feedback of that option. Behind a blank line it speaks for the whole question and needs a label that says when it is shown: `Hint:`, `Explain:`, `Correct:`, `Partly:` or `Incorrect:`, in a true-false also `True:` and `False:`. `Hint:` may stand several times, the others once; `True:` and `False:` mean nothing in other questions.

## Why this is bad

Shown at the wrong moment, a hint gives nothing and an explanation gives everything away. And of two that are meant for the same moment, only one can be shown.

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
  > Right. They stay free of smoke for half an hour.
- [ ] By the lift
  > It may stop between two floors.

> Think of what happens when the power fails.
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

- [x] By the stairs
  > Right. They stay free of smoke for half an hour.
- [ ] By the lift
  > It may stop between two floors.

> Hint: Think of what happens when the power fails.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB023", "stray-quote", __doc__ or "")
