r"""An HTML element in a text, or something that looks like one.

## What it does

Looks for HTML in the text of a course. Four elements are allowed, because Markdown has nothing for them: `<br>` for a new line, `<sub>` and `<sup>` for small letters below and above the line, `<kbd>` for a key to press. All others are refused.

Words in angle brackets look like HTML as well: `<your name>`.

## Why this is bad

HTML that works in one LMS breaks the page in another, cannot be checked for people who use a screen reader, and could carry a script into the course. Words in angle brackets would vanish from the page, because every browser takes them for an element that it does not know.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

Call 112 and say: "This is <your name>, there is a fire."
```

## Use instead

Write `\<` for a plain `<`, and Markdown for everything else (`**bold**`, `*italic*`, `[link](https://example.org)`):

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

Call 112 and say: "This is \<your name>, there is a fire."
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB018", "raw-html", __doc__ or "")
