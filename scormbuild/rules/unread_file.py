"""A page, a pool or a table that stands where it is not read.

## What it does

Looks for text in places where `scormbuild` expects none: pages outside a module's folder or below it, a folder in `modules/` without `module.md`, pools below `pools/`, files that end in `.markdown` or `.MD`, and names such as `Modules/` and `track.csv` that miss a name `scormbuild` knows by a letter or a capital.

Whatever has a name or lies in a folder that begins with `_` is a draft and left alone, and so is `README.md` in `modules/`.

## Why this is bad

No learner would ever see what stands there, and nothing else would say so.

## Example

```modules/m/more/20-exits.md
# Where the exits are {#exits}

At both ends of the corridor.
```

## Use instead

```modules/m/20-exits.md
# Where the exits are {#exits}

At both ends of the corridor.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB037", "unread-file", __doc__ or "")
