"""A file that should be text in UTF-8 and is not.

## What it does

Looks for course files that cannot be read as text: files in an old encoding such as Windows-1252, and files that hold no text at all, such as a Word document that was renamed to `.md`.

## Why this is bad

In an old encoding, `ü` or `€` is a different byte on each machine: what looks right on yours comes out as `Ã¼` or `?` for your learners. UTF-8 knows the letters of all languages and is the same everywhere.

## Example

```text
modules/m/module.md       saved by an editor as "ANSI" or "Windows-1252"
modules/m/10-alarm.md     a Word document under another name
```

## Use instead

Save the file as UTF-8. In most editors that is a choice in the dialogue *Save as*, called "Encoding". From Word, copy the text into an editor for plain text.

```text
modules/m/module.md       saved as "UTF-8"
modules/m/10-alarm.md     plain text
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB010", "not-text", __doc__ or "")
