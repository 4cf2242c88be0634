"""A form of Markdown that scormbuild does not read.

## What it does

Looks for forms that some Markdown editors know and courses do not use:

| Instead of | write |
|---|---|
| a heading underlined with `===` or `---` | `# ` for a page's title, `## ` for a heading on it |
| a footnote, `[^1]` | the words in brackets, or a `callout` |
| a definition list, a line that begins with `: ` | a table, or a list with bold words |
| a link whose address, `[exits]: …`, stands in another component, or serves no link | the address behind the words, `[the exits](#exits)` |
| a table row with more cells than the first row, or with a bar that cuts code in two | as many cells in each row; a backslash before a plain bar, in code too |
| a picture in the words of another picture | the one behind the other |

## Why this is bad

There is one way to write each thing, so that everyone who works on a course can read it. An underlined heading is easily made by accident: a line of dashes meant as a rule turns the paragraph above it into a heading. Footnotes fail on small screens, where the foot of a page is far away. What a row has too much, and an address that serves no link, no learner would ever see.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

On the upper floors
-------------------

One exit at each end of the corridor.
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

## On the upper floors

One exit at each end of the corridor.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB020", "unsupported-markdown", __doc__ or "")
