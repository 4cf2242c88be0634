"""A course of which an LMS cannot keep all that learners do.

## What it does

Builds, for each track and target, the longest state that a learner can leave: every page shown, every question answered everywhere it can be asked, every quiz under way for one time more. Where an LMS has to keep fewer characters than that takes, there is no package.

## Why this is bad

A learner who has done everything would come back to an LMS that has kept only what was there before, and would do the rest again. SCORM 1.2 keeps 4,096 characters, which are about four hundred answers; SCORM 2004 keeps 64,000.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
lms: [old-lms]
```

```profiles/old-lms.yaml
title: Our old LMS
limits:
  - targets: [scorm12]
    state: 20
    says: Keeps 20 characters of state.
    source: seen in our own installation
    date: 2026-11
```

```modules/m/10-check.md
# A check {#check}

::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

## Use instead

`scormbuild size` says which pages take how much. Draw from fewer questions, leave out practice that nobody needs to find again, or make two courses of one. If your LMS keeps more than its standard asks for, a profile may say so (`docs/lms.md`).

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
lms: [new-lms]
```

```profiles/new-lms.yaml
title: Our new LMS
limits:
  - targets: [scorm12]
    state: 64000
    says: Keeps 64,000 characters of state.
    source: seen in our own installation
    date: 2026-11
```

```modules/m/10-check.md
# A check {#check}

::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

## References

- `docs/state.md` says what state is made of
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB503", "state-too-long", __doc__ or "")
