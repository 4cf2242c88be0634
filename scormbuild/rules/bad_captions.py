"""A file of captions that no browser can read.

## What it does

Looks into the file that `captions=` names. It is WebVTT: text in UTF-8 that begins with
`WEBVTT` and has at least one line of times, such as `00:00.000 --> 00:04.000`; or
SubRip, a `.srt` file in UTF-8 with lines such as `00:00:00,000 --> 00:00:04,000`, which a
build turns into WebVTT.

## Why this is bad

Browsers say nothing of a file that they cannot read: there are no captions, and nobody
notices but those who need them.

## Example

```media/smoke.mp4
(a film)
```

```media/smoke.vtt
1
00:00:00,000 --> 00:00:04,000
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

## Use instead

```media/smoke.vtt
WEBVTT

00:00.000 --> 00:04.000
Smoke rises.
```

## References

WebVTT, https://www.w3.org/TR/webvtt1/
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB405", "bad-captions", __doc__ or "")
