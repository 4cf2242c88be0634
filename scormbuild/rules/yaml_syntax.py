"""Settings that cannot be read as YAML.

## What it does

Looks for settings that break the rules of YAML, the notation of `course.yaml` and of the part between the two `---` lines at the top of a `module.md`.

In short, the rules are: one setting a line, written `key: value`; a list in square brackets, `[html, scorm12]`, or one entry a line behind a `-`; what belongs to a key stands below it, indented by two spaces.

## Why this is bad

Where a bracket or a quotation mark is left open, nobody can tell where the value ends, so none of the settings in that file can be used.

## Example

The list of targets is never closed:

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [html, scorm12
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [html, scorm12]
```

Colons, apostrophes, `#` and `@` inside a text need no care. If a value still cannot be read, put double quotation marks around it.
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB001", "yaml-syntax", __doc__ or "")
