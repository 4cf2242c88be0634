"""A video without captions.

## What it does

Finds a `video` that names no file of captions with `captions=`. One in which nothing is
to be heard says so with `silent`.

## Why this is bad

Who does not hear, or sits in an open office, sees lips move. WCAG 2.2 requires captions
(1.2.2), and many buyers of courses require WCAG.

## Example

```media/smoke.mp4
(a film)
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: video src=media/smoke.mp4
**Warden:** Smoke rises. Stay low.
:::
```

## Use instead

```media/smoke.mp4
(a film)
```

```media/smoke.vtt
WEBVTT

00:00.000 --> 00:04.000
Smoke rises.
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: video src=media/smoke.mp4 captions=media/smoke.vtt
**Warden:** Smoke rises. Stay low.
:::
```

## References

WCAG 2.2, success criterion 1.2.2, Captions (Prerecorded)
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB057", "missing-captions", __doc__ or "")
