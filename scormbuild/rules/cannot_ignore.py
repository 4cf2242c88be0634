"""A rule that cannot be silenced.

## What it does

Finds names of errors in `ignore:` of `course.yaml` and in comments that silence rules.
Only warnings can be silenced.

## Why this is bad

An error says that a package would not work: silencing it would not make it work. Where
the author may decide otherwise, the language has a word for it, such as
`feedback=off` on a question or `{.decorative}` after a picture.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
ignore: [missing-feedback]
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
```

```modules/m/10-check.md
# What a worry is {#worry}

::: true-false #monitor correct=false feedback=off
If we do not publish, nobody talks about us.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span


def cannot_ignore(span: Span, name: str) -> Diagnostic:
    """Say that a name is an error's; `check` knows the severity of all rules."""
    return RULE.at(
        span,
        f"`{name}` is an error, which cannot be silenced",
        hint=f"remove `{name}` here and mend what it finds;"
        f" `scormbuild explain {name}` says how",
    )


RULE = Rule("SB125", "cannot-ignore", __doc__ or "")
