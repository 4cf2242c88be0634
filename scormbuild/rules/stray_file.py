"""A file of which `scormbuild` makes nothing.

## What it does

Looks for texts in `modules/` and `pools/` whose ending is not `.md`; for texts and tables beside `course.yaml`, such as `tracks.ods`, and folders with such in them, such as `pages/`; and for files in `templates/` that take the place of no template or style sheet of `scormbuild` and that no other template there includes. Files that a page links to are meant to be there; a name that begins with `_` makes a draft of any other. `README`, `LICENSE` and their like, hidden files and folders that other programs make are left alone.

## Why this is bad

Perhaps a learner was to read it. A style sheet with a slip in its name leaves everything looking as before, and one searches the fault in the wrong place.

## Example

```modules/m/20-exits.txt
At both ends of the corridor.
```

## Use instead

```modules/m/_20-exits.txt
At both ends of the corridor.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB038", "stray-file", __doc__ or "", severity=Severity.WARNING)
