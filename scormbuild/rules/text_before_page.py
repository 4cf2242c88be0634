"""Text before the first page of a module.

## What it does

Looks for text between the settings of a module and its first page. A page begins with its title, a line such as `# Where the exits are`; that holds for every other file of the module, too.

## Why this is bad

Text that belongs to no page is shown to nobody.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

There are two exits on each floor.

# Where the exits are {#exits}

One at each end of the corridor.
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

There are two exits on each floor, one at each end of the corridor.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB019", "text-before-page", __doc__ or "")
