"""A template or style sheet of the course's own cannot be used.

## What it does

A course may bring templates and style sheets of its own, in a folder `templates/`. They take the place of scormbuild's where the names are the same. `check` and `build` make every page with them: each that is used must be readable and may name only what scormbuild gives it.

## Why this is bad

Pages could not be made, or would lack a part.

## Example

```templates/cover.html
<section id="sb-cover" aria-labelledby="sb-cover-title">
<h1 id="sb-cover-title" tabindex="-1">{{ course.titel }}</h1>
</section>
```

## Use instead

Write the names as scormbuild's own templates do, or take the file away, to have those again:

```templates/cover.html
<section id="sb-cover" aria-labelledby="sb-cover-title">
<h1 id="sb-cover-title" tabindex="-1">{{ course.title }}</h1>
</section>
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB404", "bad-template", __doc__ or "")
