"""A path that leads out of the course folder.

## What it does

Looks for pictures and linked files that do not lie in the course folder: paths with a drive letter or a leading `/`, paths that climb out with `../`, and shortcuts in the folder (symbolic links) that lead out of it. Pipes, sockets and devices in the folder, which are no files, are named as well and never opened.

Paths begin at the course folder: `media/plan.svg`, whichever file names them. Only a path that begins with `./` starts at the file in which it stands.

## Why this is bad

On any other machine, and on the server that builds the course, the file is not there. And a course that could fetch files from anywhere could carry private ones into its package.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

![Floor plan: one exit at each end of the corridor](C:/Users/ana/Pictures/plan.svg)
```

## Use instead

Copy the file into the course, best into `media/`:

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

![Floor plan: one exit at each end of the corridor](media/plan.svg)
```

```media/plan.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB011", "outside-project", __doc__ or "")
