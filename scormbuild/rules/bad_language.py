"""A language that is not written as a language tag.

## What it does

Looks at `language:` in `course.yaml`, and at the names of files in `words/`. A language is a short tag: two or three letters for the language, and if need be a script or a country behind a hyphen: `en`, `de`, `pt-BR`, `zh-Hans`.

## Why this is bad

Browsers and screen readers choose hyphenation and voice by this tag. From `English` or `en_US` they understand nothing, and read the course aloud in the wrong language.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: English
modules: [m]
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
```

## References

- [Language tags in HTML and XML](https://www.w3.org/International/articles/language-tags/), a plain introduction by the W3C
- [BCP 47](https://www.rfc-editor.org/info/bcp47), the standard
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB116", "bad-language", __doc__ or "")
