"""A table of tracks is a workbook, and what reads workbooks is not installed.

## What it does

Looks for `openpyxl` where a course has a `tracks.xlsx`.

## Why this is bad

Without it nobody can tell who takes what. It is an extra, since most courses keep the table as `tracks.csv`.

## Example

A course with a `tracks.xlsx`, and `scormbuild` installed without the extra.

## Use instead

`pip install scormbuild[xlsx]`, or save the table as `tracks.csv` (in the kind `CSV UTF-8`).
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB427", "missing-openpyxl", __doc__ or "")
