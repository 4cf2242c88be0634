"""An item of a `match` or a `sort` that is no pair.

## What it does

Looks for the one arrow, ` -> `, of each item in the list of a `match` or a `sort`, with
something behind it. Before it there may be nothing in a `match`: then what stands
behind belongs to nothing. In a `sort` with `into=` the group must be named there.

## Why this is bad

Without its arrow nobody knows what belongs to what. With two of them there would be
two ways to read the item.

## Example

```modules/m/10-check.md
# Who asks what {#asks}

::: match #who-asks
Match the role to its question.

- Leadership: where are we heading?
- Management -> What will my team do?
- Infrastructure -> What must I keep running?

> Explain: Each role reads the same change through its own question.
:::
```

## Use instead

```modules/m/10-check.md
# Who asks what {#asks}

::: match #who-asks
Match the role to its question.

- Leadership -> Where are we heading?
- Management -> What will my team do?
- Infrastructure -> What must I keep running?

> Explain: Each role reads the same change through its own question.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB045", "bad-pair", __doc__ or "")
