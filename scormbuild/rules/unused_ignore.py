"""A comment that silences a rule where the rule has nothing to say.

## What it does

Finds comments such as `<!-- scormbuild: ignore[minutes-differ] because … -->`, or
`# scormbuild: ignore[minutes-differ] because …` in YAML, without a diagnostic of that
name on their own line or the next.

## Why this is bad

The fault is gone, or the comment stands in the wrong place. Left there, it would hide
the next fault of that kind, and its reason misleads whoever reads it.

## Example

```modules/m/10-wall.md
<!-- scormbuild: ignore[bare-link-text] because the poster says so -->
# Why nobody is told to be brave {#wall}

Not knowing is a fence. Fear is a wall.
```

## Use instead

```modules/m/10-wall.md
# Why nobody is told to be brave {#wall}

Not knowing is a fence. Fear is a wall.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span


def unused(span: Span, name: str) -> Diagnostic:
    """Say that a comment silences nothing; `check` knows what was found."""
    return RULE.at(
        span,
        f"`{name}` has nothing to say on this line or the next",
        hint="remove it from the comment, or move the comment to the line it is for",
    )


RULE = Rule("SB124", "unused-ignore", __doc__ or "", severity=Severity.WARNING)
