"""A `scormbuild.lock` that is damaged or half merged.

## What it does

Looks for lines in `scormbuild.lock` that cannot be read, and for numbers that stand there twice. Mostly two people have changed the course at the same time, and the marks that git leaves between their two versions (`<<<<<<<`, `=======`, `>>>>>>>`) are still there; or somebody has changed the file by hand.

## Why this is bad

The lock remembers under which number an LMS knows each page, question and option. If a number changes, the answers of learners who are half-way through the course are read as answers to something else.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

One at each end of the corridor.

# Where we meet {#meeting}

We meet behind the bicycle shed.
```

<!-- expect: 3 -->

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
page exits 0
<<<<<<< HEAD
page meeting 1
=======
page alarm 2
>>>>>>> alarm
```

## Use instead

Run `scormbuild ids`. It keeps all lines that can be read and mends the rest:

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
page alarm 2
page exits 0
page meeting 1
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB026", "unreadable-lock", __doc__ or "")
