"""A scale whose points nobody has named.

## What it does

Looks at `scale=` of a `likert`. It is the name of a scale of ours, `agree4`, `agree5`,
`often5` or `sure4`, whose labels stand in every language; or it names its two to nine
points itself, from first to last, separated by commas.

## Why this is bad

A 4 of 7 means something else to everybody, and to those who hear the page it means
nothing at all. Answers can only be added up where all have read the same words.

## Example

```modules/m/10-feel.md
# Where you stand {#stand}

::: likert scale=7
How far do you agree?

- I would know what to do first. {#know-first}
- I would know whom to call. {#know-whom}
:::
```

## Use instead

```modules/m/10-feel.md
# Where you stand {#stand}

::: likert scale=agree5
How far do you agree?

- I would know what to do first. {#know-first}
- I would know whom to call. {#know-whom}
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB071", "scale-without-labels", __doc__ or "")
