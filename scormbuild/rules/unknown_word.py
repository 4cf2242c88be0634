"""A name in a table of words that the player does not know.

## What it does

Looks at the names in `words/*.yaml`, a course's own words for the player. Each must be one that the player says: `next`, `check`, `left-saved`. All of them stand in `scormbuild/words/en.yaml`, which comes with scormbuild.

## Why this is bad

Nobody would ever read that word, and where it was meant to stand, learners would read another.

## Example

```words/en.yaml
nxt: Go on
```

## Use instead

```words/en.yaml
next: Go on
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB305", "unknown-word", __doc__ or "")
