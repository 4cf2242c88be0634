"""A file that exists only with other capital letters.

## What it does

Compares paths in the text with the names of the files, letter by letter. `media/Plan.svg` and `media/plan.svg` are two different files.

## Why this is bad

Windows and Macs make no difference between `Plan.svg` and `plan.svg`, so the picture is there on your machine. Most LMSs run on servers that do make a difference: there it is missing.

## Example

```media/Plan.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

![Floor plan: one exit at each end of the corridor](media/plan.svg)
```

## Use instead

Write the path exactly as the file is called:

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

![Floor plan: one exit at each end of the corridor](media/Plan.svg)
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB403", "wrong-case", __doc__ or "")
