"""Two different statements with the same id.

## What it does

Compares the ids of the statements that `scormbuild publish lrs` is to send with those that it took before, in the same file or an earlier one. The same line twice is one statement and no fault.

## Why this is bad

An LRS keeps one statement under an id, and refuses any other. Statements never change: the one that came first is sent, the other is left out.

## Example

Two lines with the same `"id"`, one of which says `completed`, the other `passed`.

## Use instead

Give the later statement an id of its own, or leave its `id` out, and one is made. To take a statement back, void it.

## References

- xAPI 1.0.3, Data 2.3
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB482", "same-statement-id", __doc__ or "")
