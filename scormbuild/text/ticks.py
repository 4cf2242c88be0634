"""Lines that begin an option: those written well, and those nearly so."""

from __future__ import annotations

import re

OPTION = re.compile(
    r"^(?P<indent>\s{0,3})[-*+]\s+(?P<box>\[[ xX]?\]|[☐☑☒])\s*(?P<text>.*)$"
)
_BULLET = r"[-*+\u2013\u2014\u2022\u00b7\u2023\u25aa]"
_TICK = "[ xX\u2713\u2714\u2717\u2718]{0,3}"
ALMOST = re.compile(
    rf"^\s{{0,3}}(?:(?:{_BULLET}\s*)?\[(?P<tick>{_TICK})\](?![(\[:])"
    rf"|{_BULLET}\s*\((?P<round>{_TICK})\)(?=\s))\s*(?P<text>\S.*)$"
)
"""An option with another dash, bullet, bracket or tick, or without a space."""
NO_TICK = re.compile(
    rf"^\s{{0,3}}{_BULLET}\s*(?!\[[xX]\])"
    r"(?P<mark>\[\s?(?:[^\W\d_]|[^\w\s\[\]^]|yes|no|ok)\s?\])\s+(?P<text>\S.*)$",
    re.IGNORECASE,
)
"""An option with a letter or a sign in its box that is no tick."""
TICKED = ("[x]", "[X]", "☑", "☒")
DOUBTFUL = "[?]"
"""The box of an option of which nobody can say whether it is right."""
