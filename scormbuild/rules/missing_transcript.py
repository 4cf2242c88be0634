"""A video or a recording without a transcript.

## What it does

Finds a `video` or `audio` between whose two lines nothing stands. What stands there is
its transcript: who speaks, what is said, and what is to be seen.

## Why this is bad

Who cannot hear or see it has nothing; nobody can search it, print it, translate it or
read it in a quarter of the time. WCAG 2.2 requires it of recordings (1.2.1).

## Example

```media/tone.mp3
(a tone)
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: audio src=media/tone.mp3
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: audio src=media/tone.mp3
A tone that rises for two seconds, three times.
:::
```

## References

WCAG 2.2, success criteria 1.2.1, Audio-only and Video-only (Prerecorded), and 1.2.3
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB058", "missing-transcript", __doc__ or "")
