"""A picture or linked file that is not there.

## What it does

Looks for the file behind every picture and every link to a file. Paths begin at the course folder: `media/plan.svg`, whichever file names them. Only a path that begins with `./` starts at the file in which it stands. Pictures must lie in the course, too: an address on the web is not enough, for a package must work without the net.

## Why this is bad

Learners would see a broken picture, or a link that leads nowhere.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

![Floor plan: one exit at each end of the corridor](media/plan.svg)
```

## Use instead

Put the file into the course, or correct the path:

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

![Floor plan: one exit at each end of the corridor](media/plan.svg)
```

```media/plan.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB401", "missing-file", __doc__ or "")
