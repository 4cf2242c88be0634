"""An option of a `hotspot` that is nowhere on its picture.

## What it does

Reads where each option of a `hotspot` is: ` @ ` behind its words, then how far from the
left and from the top, and how wide and how high, all in percent of the picture, as in
`@ 10,20 35x12`. All of it must lie on the picture.

## Why this is bad

What lies outside the picture can be neither seen nor clicked, and where an option
without a place would be, nobody can tell.

## Example

```media/feed.png
(a picture)
```

```modules/m/10-check.md
# The feed {#feed}

::: hotspot #which-post image=media/feed.png alt="A company feed with two posts"
Which post should have been held back?

- [x] Weekend seats from 9 @ 80,20 35x12
  > Yes. Promotion while people are stuck.
- [ ] Next word at 14:25 @ 60,40 35x12
  > That one kept a promise.
:::
```

## Use instead

```modules/m/10-check.md
# The feed {#feed}

::: hotspot #which-post image=media/feed.png alt="A company feed with two posts"
Which post should have been held back?

- [x] Weekend seats from 9 @ 60,20 35x12
  > Yes. Promotion while people are stuck.
- [ ] Next word at 14:25 @ 60,40 35x12
  > That one kept a promise.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB070", "bad-region", __doc__ or "")
