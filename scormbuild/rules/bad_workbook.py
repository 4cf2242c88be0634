"""A workbook that cannot be read, or that is more than a table.

## What it does

Opens `tracks.xlsx` without trusting it: at most 2 MB, 20 MB unpacked, 500 rows and 100 columns; no document type and no entities; nothing that it links to is opened.

## Why this is bad

A workbook is an archive of programs' files, and one that somebody sent may be made to fill memory. One with a password cannot be read at all.

## Example

A `tracks.xlsx` with a password, or a picture that was given this name.

## Use instead

Save the table alone in a new workbook, or as `tracks.csv` (in the kind `CSV UTF-8`).
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB428", "bad-workbook", __doc__ or "")
