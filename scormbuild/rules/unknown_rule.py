"""A rule's name that no rule has, where one is silenced.

## What it does

Looks up the names in `ignore:` of `course.yaml` and in comments such as
`<!-- scormbuild: ignore[minutes-differ] because … -->`.

## Why this is bad

A name with a typing mistake silences nothing; a name that is gone hides that the rule
behind it has changed.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
ignore: [minute-differs]
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
ignore: [minutes-differ]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span


def unknown(span: Span, name: str, known: Iterable[str]) -> Diagnostic:
    """Say that nothing is called so; `check` knows the names of all rules."""
    return RULE.at(
        span,
        f"there is no rule `{name}`",
        hint=did_you_mean(name, known)
        or "write the name that stands in brackets after `error` or `warning`",
    )


def coded(span: Span, code: str, name: str) -> Diagnostic:
    """Say that a rule is silenced by its name, not by its code."""
    return RULE.at(
        span,
        f"`{code}` is the code of a rule, where its name is expected",
        hint=f"write `{name}`",
    )


RULE = Rule("SB122", "unknown-rule", __doc__ or "")
