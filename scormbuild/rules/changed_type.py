"""A question whose kind changed while its id stayed.

## What it does

Compares the kind of each question with the kind that `scormbuild.lock` remembers under the same id. If a `choose-one` has become a `choose-many`, it is another question and needs another id.

## Why this is bad

In the LMS, the answers to the old question are kept under this id. They do not fit the new one: the reports would mix the two, and learners who are half-way through the course would find an answer that they never gave.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: true-false #lift correct=false
The lift is the quickest way out.

> True: In a fire the lift may stop between two floors.
> False: Right. Take the stairs.
:::
```

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
component lift 0 choose-one
option lift.a 0 [ ] By the stairs
option lift.b 1 [ ] By the lift
page alarm 0
```

## Use instead

Give the question a new id, or take its id away, and run `scormbuild ids`. The old lines stay in the lock, so that the old number is never used again:

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: true-false #lift-is-quickest correct=false
The lift is the quickest way out.

> True: In a fire the lift may stop between two floors.
> False: Right. Take the stairs.
:::
```

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
component lift 0 choose-one
component lift-is-quickest 1 true-false
option lift.a 0 [ ] By the stairs
option lift.b 1 [ ] By the lift
page alarm 0
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB113", "changed-type", __doc__ or "")
