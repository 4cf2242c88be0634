"""A file to take along that machines run.

## What it does

Finds a `download` of a program or of a web page, by its ending.

## Why this is bad

Many LMSs refuse a package with a program in it, and many workplaces refuse to save one. A
web page that is opened from the package runs its scripts with the rights of the LMS.

## Example

```modules/m/10-card.md
# The card {#card}

::: download src=media/card.html The card
:::
```

```media/card.html
<p>Dial 1.</p>
```

## Use instead

```modules/m/10-card.md
# The card {#card}

::: download src=media/card.pdf The card
:::
```

```media/card.pdf
%PDF-1.7
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB411", "unfit-download", __doc__ or "", severity=Severity.WARNING)
