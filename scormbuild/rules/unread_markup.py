r"""Signs that were meant for a heading, a link or a table, and are read as words.

## What it does

Looks in the text of pages and questions for lines such as `#Exits`, without a space behind the `#`; for addresses that stand by themselves, such as `https://example.org` and `www.example.org`; and for lines whose words stand in columns with tabs between them, as a table from Word or a spreadsheet is pasted.

## Why this is bad

Learners would read the signs. A page that was to begin there never begins, an address cannot be clicked, and the columns of the table run into each other.

## Example

```modules/m/10-exits.md
# Where the exits are {#exits}

The plan hangs on https://example.org/plan and beside the lift.

##At night

The side door is closed.
```

<!-- expect: 2 -->

## Use instead

```modules/m/10-exits.md
# Where the exits are {#exits}

[The plan](https://example.org/plan) hangs beside the lift, too.

## At night

The side door is closed.
```

Where the sign itself is meant, write a backslash before it: `\#fire` is a word.
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB059", "unread-markup", __doc__ or "", Severity.WARNING)
