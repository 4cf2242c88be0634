"""A video, recording or poster of a kind that not every browser shows.

## What it does

Looks at the endings of the files that `video` and `audio` name. A video is `.mp4` or
`.webm`; a recording `.mp3`, `.m4a` or `.wav`; a poster `.jpg`, `.jpeg`, `.png`, `.svg`
or `.webp`.

## Why this is bad

Some learners would see a black field. Which ones depends on their browser, so its author
never does.

## Example

```media/tone.wma
(a tone)
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: audio src=media/tone.wma
A tone that rises.
:::
```

## Use instead

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
A tone that rises.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB406", "unplayable-file", __doc__ or "")
