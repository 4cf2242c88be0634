"""A link of a kind that a course must not hold.

## What it does

Looks at where links and pictures point. A link may lead to the web (`https:`, `http:`), to an e-mail address (`mailto:`), to a telephone number (`tel:`), to a page of the course (`#exits`) or to a file in the course folder (`media/form.pdf`). All other kinds are refused, among them `file:`, `javascript:` and `data:`.

## Why this is bad

An address that begins with `file:` leads to your own machine: it works for you and for nobody else. The others can run programs in the learner's browser, inside the LMS, where the learner is signed in.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Report a danger {#report}

Use the [form for near misses](file:///C:/Forms/near-miss.pdf).
```

## Use instead

Copy the file into the course, or link to a place that everybody can reach:

```modules/m/module.md
---
id: m
title: Fire safety
---

# Report a danger {#report}

Use the [form for near misses](https://intranet.example/near-miss.pdf).
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB029", "bad-link", __doc__ or "")
