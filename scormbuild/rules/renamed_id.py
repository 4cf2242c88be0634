"""A page, question or quiz that seems to have got another id, or lost it.

## What it does

Looks for ids in the course that `scormbuild.lock` does not know yet, and for ids in the lock that are gone from the course. A question is the same if it has the answers of one that is gone, or, where it has no list of answers, the same words. A page or a quiz seems to be the same if its id is like one that is gone.

`scormbuild ids` says so once more, as a warning, when it gives the new id a number. After that nothing is said.

## Why this is bad

What learners did is kept under the id. Under a new one the question is unanswered again and the page unread, and in the LMS's reports there are two of them.

## Example

```modules/m/10-check.md
# A check {#check}

::: choose-one #the-first-step
What comes first?

- [x] Look where you stand
  > Yes.
- [ ] Run
  > Later, if at all.
:::
```

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
component first 0 choose-one
course new-rules
option first.a 0 [x] Look where you stand
option first.b 1 [ ] Run
page before 0
page check 1
```

## Use instead

Put the old id back:

```modules/m/10-check.md
# A check {#check}

::: choose-one #first
What comes first?

- [x] Look where you stand
  > Yes.
- [ ] Run
  > Later, if at all.
:::
```

If it is another question, run `scormbuild ids`, which gives it a number of its own.
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB152", "renamed-id", __doc__ or "")
