"""How learners get about: freely, in order, or through gates."""

from __future__ import annotations

from typing import ClassVar

from scormbuild.records import dataclass, field
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - settings are typed by these fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A module that opens once others have been read."""

    open: str = ""
    """Id of the module that waits."""
    after: tuple[str, ...] = ()
    """Ids of the modules it waits for."""
    because: Said = ""
    """The reason, in words for learners."""
    span: Span = field(compare=False, repr=False)
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""

    def place(self, key: str, word: str) -> Span:
        """Give the place of a word behind a key, or of the key, or of the gate."""
        return self.spans.get(key, self.span).narrow(word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Navigation:
    """Which pages learners may open when."""

    MEANT: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("linear", "sequential", "in-order", "locked"), "free: no"),
        **dict.fromkeys(("restricted", "forced", "no"), "free: no"),
        **dict.fromkeys(("free", "open", "non-linear", "yes"), "free: yes"),
    }
    """Single words by which authors say what other keys are for."""
    free: bool = True
    """False where a page opens only after all required pages before it."""
    enforce: bool = False
    """Whether an LMS shall see to it between units; not every LMS takes such packages.
    """
    gates: tuple[Gate, ...] = ()
