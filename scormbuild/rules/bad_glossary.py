"""A glossary that holds something else than terms and what they mean.

## What it does

Finds in `glossary.md`: text above the first term, titles of pages, components, terms that
are not explained, and terms that are explained twice.

## Why this is bad

Learners find a definition where they meet the word. What belongs to no term would be seen
by nobody.

## Example

```glossary.md
# Glossary

## Escalation chain
Who is told next, and how fast.
```

## Use instead

```glossary.md
## Escalation chain
Who is told next, and how fast. *Like the call list on the control-room wall.*
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB081", "bad-glossary", __doc__ or "")
