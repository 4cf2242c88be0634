"""Gates of `course.yaml` that name what is not there, or leave something out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import did_you_mean
from scormbuild.rules import missing_key, missing_module

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.model import Gate


def check_gates(gates: tuple[Gate, ...], modules: Collection[str], sink: Sink) -> None:
    """Report names in gates that are none of the modules, and keys without a value.

    `modules` are those listed and those that have a folder; what is wrong between the
    two has been said. Drafts are none: no learner gets there.
    """
    known = {name for name in modules if not name.startswith("_")}
    for gate in gates:
        sink.extend(_blank(gate))
        for key, names in (("open", (gate.open,)), ("after", gate.after)):
            sink.extend(
                missing_module.RULE.at(
                    gate.place(key, name),
                    f"`{key}` names the module `{name}`, which there is not",
                    hint=did_you_mean(name, known) or "take the gate out",
                )
                for name in names
                if name and name not in known
            )


def _blank(gate: Gate) -> Iterator[Diagnostic]:
    """Find keys without a value; an unknown one has been said, and may be meant."""
    hints = {
        "open": "write the id of the module that is to wait",
        "after": "write the ids of the modules it waits for, such as `[goals, rules]`",
        "because": "write why, in one sentence; learners who come too early read it",
    }
    if gate.spans.keys() - hints.keys():
        return
    for key, hint in hints.items():
        value = getattr(gate, key)
        if not value or (isinstance(value, tuple) and "" in value):
            yield missing_key.RULE.at(
                gate.place(key, ""), f"a gate says nothing behind `{key}`", hint=hint
            )
