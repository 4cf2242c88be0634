"""A comment that is opened and never closed.

## What it does

Looks for `<!--` without a `-->` behind it. What stands between the two is a note among authors; learners never see it.

## Why this is bad

Everything up to the end of the file would count as a note and be missing from the course.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

One at each end of the corridor.

<!-- Ben: is the plan on the wall still right?
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

One at each end of the corridor.

<!-- Ben: is the plan on the wall still right? -->
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB022", "unclosed-comment", __doc__ or "")
