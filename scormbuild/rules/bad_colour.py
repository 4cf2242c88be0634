"""A colour that is not written as one.

## What it does

Looks at the colours in `theme.yaml`. A colour is `#` and six digits, or three: `#0b6b4f`,
`#fff`. The digits go from `0` to `9` and on from `a` to `f`.

## Why this is bad

Names such as `green` look different from what they promise, and codes such as
`rgb(11, 107, 79)` are many. One way of writing can be checked for its contrast.

## Example

```theme.yaml
light:
  accent: brand green
```

## Use instead

```theme.yaml
light:
  accent: #0b6b4f
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB322", "bad-colour", __doc__ or "")
