"""Two lines of the lock have one number.

## What it does

Reads `scormbuild.lock` and looks for numbers that two pages, two components or two options of a question share. That happens when two people add something at the same time and their work is merged.

## Why this is bad

What learners did is remembered by these numbers. With one number for two pages, whoever has read the one would seem to have read the other. scormbuild cannot know which of the two learners have met already; you can.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

One at each end of the corridor.

# Where we meet {#meeting}

We meet behind the bicycle shed.
```

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
page exits 0
page meeting 0
```

## Use instead

Delete the line of the page that is new, and run `scormbuild ids`, which gives it a number of its own:

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
page exits 0
page meeting 1
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB036", "lock-clash", __doc__ or "")
