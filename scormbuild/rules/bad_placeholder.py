"""A word of the player whose placeholders are not those that it fills.

## What it does

Looks at what stands in braces in `words/*.yaml`, a course's own words for the player. In the place of `{number}` or `{title}` the player writes a number or a title. Each word must have the same names in braces as the English one, in any order; no other brace may stand there.

## Why this is bad

Learners would read `Page {nummer}`, or would not be told how many pages there are.

## Example

```words/en.yaml
page-of: "{nummer} / {count}"
```

## Use instead

```words/en.yaml
page-of: "{number} / {count}"
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB306", "bad-placeholder", __doc__ or "")
