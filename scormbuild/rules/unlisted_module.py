"""A module folder that `course.yaml` does not name.

## What it does

Looks for folders in `modules/` that are not in the list `modules:` of `course.yaml`. A folder whose name begins with `_` is a draft and may be missing from the list.

## Why this is bad

The module would be left out of the course without a word. Perhaps it was forgotten in the list, perhaps its folder was renamed.

## Example

```modules/assembly-point/module.md
---
id: assembly-point
title: The assembly point
---

# Where we meet {#meeting}

We meet behind the bicycle shed, away from the windows.
```

## Use instead

Add the module to the list, where learners shall meet it; or mark it as a draft:

```modules/_assembly-point/module.md
---
id: assembly-point
title: The assembly point
---

# Where we meet {#meeting}

We meet behind the bicycle shed, away from the windows.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB030", "unlisted-module", __doc__ or "")
