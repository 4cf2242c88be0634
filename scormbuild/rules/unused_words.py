"""A file of words in a language that the course does not have.

## What it does

Looks for files in `words/` that are for another language than `language:` in `course.yaml` says. `words/de.yaml` is also read where the course is in `de-CH`.

## Why this is bad

The player never says those words. Mostly the file is named for the wrong language.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
```

```words/de.yaml
leave: Ablegen und gehen
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: Die neuen Regeln
version: 1.0.0
language: de
modules: [m]
```

A file that is to be kept for later gets a name that begins with `_`.
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB307", "unused-words", __doc__ or "", Severity.WARNING)
