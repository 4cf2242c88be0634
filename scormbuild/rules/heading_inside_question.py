"""A heading inside a question.

## What it does

Looks for lines that begin with `#` between the lines that open and close a question.

## Why this is bad

Nearly always the closing `:::` is missing, and the heading belongs to the text behind the question. If it was meant to stand in the question: a question has one text and its options, and those who listen to the page with a screen reader would find a heading in the midst of a form.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: true-false #lift correct=false
## Think of the smoke
The lift is the quickest way out.

> True: In a fire the lift may stop between two floors.
> False: Right. Take the stairs.
:::
```

## Use instead

Put the heading before the question, or write the words in bold:

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

## Think of the smoke

::: true-false #lift correct=false
The lift is the quickest way out.

> True: In a fire the lift may stop between two floors.
> False: Right. Take the stairs.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB016", "heading-inside-question", __doc__ or "")
