"""A file or folder name that not every LMS survives.

## What it does

Looks at the names of the files that go into a package. They may hold the letters `A` to `Z` and `a` to `z`, digits, dots, hyphens and underscores, and nothing else: no spaces, no letters with marks such as `ü` or `é`, no `:` or `?` or `#`. A few names are taken by the package itself, such as `index.html`.

## Why this is bad

A package is unpacked by the LMS, on a machine that nobody here has seen. Some refuse a package with such a name, some take it and show a broken picture, and `ü` comes out as two different names on a Mac and on Windows.

## Example

```media/überblick.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

![Floor plan: one exit at each end of the corridor](media/überblick.svg)
```

## Use instead

Rename the file, and the path in the text with it:

```media/overview.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

![Floor plan: one exit at each end of the corridor](media/overview.svg)
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB402", "bad-file-name", __doc__ or "")
