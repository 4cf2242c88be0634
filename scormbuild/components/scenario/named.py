"""A scenario whose seats and meters are called something in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import replace
from scormbuild.text.told import told_line

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.model import Scenario


def told_names(scenario: Scenario, sink: Sink) -> Scenario:
    """Give a scenario in the language of its source; its texts are in it already.

    The names stay its author's: two may be called by one word elsewhere.
    """
    told = {
        name: told_line(name, scenario.spans[key].narrow(name), sink)
        for key, names in (("meters", scenario.meters), ("seats", scenario.seats))
        for name in names
    }
    called = tuple((name, words) for name, words in told.items() if name != words)
    return replace(scenario, called=called) if called else scenario
