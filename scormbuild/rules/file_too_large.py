"""A file of more than 2 MB where a text is expected.

## What it does

Looks at the size of `course.yaml`, of the lock and of the Markdown files (`.md`) in the course before it reads them, and leaves a file of more than 2 MB alone.

## Why this is bad

A page that takes three minutes to read has about three thousand letters; 2 MB are several hundred such pages. A larger file is nearly always something else that was given the wrong name: a film, an export, a spreadsheet.

## Example

```text
modules/m/10-film.md      214 MB
```

## Use instead

Give the file its right name and put it into `media/`. If it truly is that much text, split it into several pages or modules.

```text
media/film.mp4            214 MB
modules/m/10-film.md        2 kB
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB009", "file-too-large", __doc__ or "")
