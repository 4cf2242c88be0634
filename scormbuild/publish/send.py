"""Empties an outbox into an LRS, whatever the LRS does."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from scormbuild.publish.answer import (
    BAD_REQUEST,
    NO_CONTENT,
    NOT_FOUND,
    OK,
    Answer,
    Meaning,
    Stopped,
    Unanswered,
    meaning,
    named,
    require_open,
    the_one,
)
from scormbuild.publish.batch import Batch, Limits, cut
from scormbuild.publish.same import same
from scormbuild.publish.wait import asked_for, pause
from scormbuild.records import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormbuild.publish.lrs import Lrs
    from scormbuild.publish.outbox import Outbox, Waiting

STUBBORN = 3
"""Failures of one batch after which it is halved, in case something in it is at fault;
one statement alone then waits until all others were sent."""
CHOKES = 500
"""Where an LRS is there and yet fails: as likely as not at a statement."""
ALL_BAD = 50
"""Refused statements, and none taken, after which the fault is elsewhere."""
SLACK = 1_000
"""Bytes by which one half of a batch may be larger than the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What a run asks of the machine; tests hand in their own."""

    now: Callable[[], float]
    """Seconds since 1970."""
    rest: Callable[[float], None]
    """Waits so many seconds."""
    chance: Callable[[], float]
    """A number from 0 up to 1."""
    tell: Callable[[int, str], None]
    """Hears how many have arrived in this run, and why it waits, or nothing."""


@dataclass(slots=True)
class Run:
    """One run: its outbox, its LRS, and how it goes."""

    outbox: Outbox
    lrs: Lrs
    machine: Machine
    limits: Limits
    arrived: int = 0
    refused: int = 0
    failures: int = 0
    """In a row, over all batches."""
    _work: deque[Batch] = field(default_factory=deque)
    _seen: int = 0
    """How far into the queue batches were made."""
    _left: set[int] = field(default_factory=set)
    """Places in the queue of statements that others were let go before."""
    _second: bool = False
    """Whether their turn has come."""

    def send(self) -> None:
        """Send all that waits. Raises Stopped where going on makes no sense.

        Statements end up with the LRS, or refused by it, or still waiting.
        """
        while batch := self._next():
            try:
                self._try(batch)
            except Unanswered as fault:
                self._later(batch, fault)
            self.machine.tell(self.arrived, "")

    def _next(self) -> Batch | None:
        if self._work:
            batch = self._work.popleft()
            if len(batch.items) == 1 or batch.size <= self.limits.bytes:
                return batch
            self._work.extendleft(reversed(batch.halves()))
            return self._next()
        batch = cut(self.outbox.waiting(self._seen, self.limits.count), self.limits)
        if not batch.items:
            return self._left_over()
        self._seen = batch.items[-1].seq
        return batch

    def _left_over(self) -> Batch | None:
        """Begin once more with what was left, where all others have arrived."""
        if not self._left or self._second:
            return None
        if not self.arrived:
            raise Stopped("the LRS takes none of what is left; try again later")
        self._seen, self._second = 0, True
        return self._next()

    def _try(self, batch: Batch) -> None:
        answer = self.lrs.post(batch.body)
        match meaning(answer, {item.id for item in batch.items}):
            case Meaning.STORED:
                self._arrive(batch.items)
            case Meaning.LATER:
                raise _busy(answer)
            case Meaning.BAD | Meaning.TOO_LARGE as what if len(batch.items) > 1:
                self._halve(batch, what)
            case Meaning.BAD:
                self._refuse(batch.items[0], f"{answer.status}: {answer.words}")
            case Meaning.TOO_LARGE:
                self._refuse(batch.items[0], "413: too large for this LRS")
            case Meaning.PARTLY:
                self._partly(batch, named(answer))
            case Meaning.CLASH:
                self._verify(batch, _TAKEN)

    def _arrive(self, items: tuple[Waiting, ...]) -> None:
        self.outbox.sent(items)
        self.arrived += len(items)
        self.failures = 0

    def _halve(self, batch: Batch, why: Meaning) -> None:
        if why is Meaning.TOO_LARGE:
            self.limits = replace(self.limits, bytes=batch.size // 2 + SLACK)
        self._work.extendleft(reversed(batch.halves()))

    def _refuse(self, item: Waiting, reason: str) -> None:
        self.outbox.refuse(item, self.lrs.credentials.hide(reason))
        self.refused += 1
        self.failures = 0
        if self.refused >= ALL_BAD and not self.arrived:
            raise Stopped(
                f"the LRS refuses whatever it gets; the first reason: {reason}. Where "
                "that is mended, --again sends them once more"
            )

    def _later(self, batch: Batch, fault: Unanswered) -> None:
        """Wait, and put a batch back: halved if it is stubborn, or left for later."""
        self.failures += 1
        chokes = fault.status == CHOKES
        if self.failures > self.limits.tries and not chokes:
            raise Stopped(f"{fault}, {self.failures} times in a row; try again later")
        asked = asked_for(fault.retry_after, self.machine.now())
        if asked is not None and asked > self.limits.longest_wait:
            raise Stopped(f"the LRS asks to wait {asked:.0f} seconds; try again then")
        self.machine.tell(self.arrived, str(fault))
        often = batch.tries + 1 if chokes else self.failures
        self.machine.rest(pause(often, asked, self.machine.chance()))
        tried = replace(batch, tries=batch.tries + 1)
        if tried.tries < self._patience(batch, chokes=chokes, asked=asked is not None):
            self._work.appendleft(tried)
        elif len(batch.items) > 1:
            self._work.extendleft(reversed(tried.halves()))
        else:
            self._leave(batch.items[0], fault)

    def _patience(self, batch: Batch, *, chokes: bool, asked: bool) -> int:
        """Say how often a batch is tried before it is halved or left."""
        if asked:
            return self.limits.tries
        if len(batch.items) > 1:
            return STUBBORN - 1 if chokes else STUBBORN
        return STUBBORN if self.arrived else 2 * STUBBORN

    def _leave(self, item: Waiting, fault: Unanswered) -> None:
        """Let all others go first; what fails then as well is at fault itself."""
        if item.seq in self._left:
            self._refuse(item, f"{fault}, whenever this is sent")
            return
        self._left.add(item.seq)
        if not self.arrived and len(self._left) == STUBBORN:
            raise Stopped(f"{fault}, whatever it gets; try again later")

    def _partly(self, batch: Batch, new: set[str]) -> None:
        """Believe of a batch what the LRS names, and ask for the rest."""
        self._arrive(tuple(it for it in batch.items if it.id in new))
        rest = tuple(it for it in batch.items if it.id not in new)
        doubted = batch.doubted and not new
        self._verify(replace(batch, items=rest, doubted=doubted), _UNSHOWN)

    def _verify(self, batch: Batch, why: str) -> None:
        """Ask for each statement of a batch that may be there; `why` it was not sent.

        What is not there is sent again: alone in the end, and then refused.
        """
        missing: list[Waiting] = []
        for at, item in enumerate(batch.items):
            try:
                if not self._is_there(item):
                    missing.append(item)
            except Unanswered as fault:
                open_ = (*missing, *batch.items[at:])
                tries = 0 if len(open_) < len(batch.items) else batch.tries
                self._later(replace(batch, items=open_, tries=tries), fault)
                return
        if not missing:
            return
        if len(missing) < len(batch.items) or not batch.doubted:
            self._work.appendleft(Batch(tuple(missing), doubted=True))
        elif why is _UNSHOWN and not self.arrived:
            raise Stopped(
                f"{why}, whatever it gets; see whether the endpoint is right, and "
                "whether these credentials may read statements"
            )
        elif len(missing) > 1:
            self._work.extendleft(reversed(batch.halves()))
        else:
            self._refuse(missing[0], why)

    def _is_there(self, item: Waiting) -> bool:
        """Say whether an id is settled: the same statement is there, or another."""
        found = self._shown(item, voided=False)
        self.failures = 0
        found = found or self._shown(item, voided=True)
        if found is None:
            return False
        if same(item.body, found):
            self._arrive((item,))
        else:
            self._refuse(item, "409: the LRS holds another statement with this id")
        return True

    def _shown(self, item: Waiting, *, voided: bool) -> dict[str, Any] | None:
        """Ask for a statement by its id; None where the LRS has none."""
        answer = self.lrs.fetch(item.id, voided=voided)
        require_open(answer)
        if answer.status == OK:
            return the_one(answer, item.id)
        if answer.status in (NO_CONTENT, BAD_REQUEST, NOT_FOUND):
            return None
        raise _busy(answer)


_TAKEN = "409: its id is taken, yet the LRS shows nothing"
_UNSHOWN = "the LRS takes it without a word, yet does not show it"


def _busy(answer: Answer) -> Unanswered:
    cut = answer.status == OK
    words = "its answer was cut short" if cut else f"it answers {answer.status}"
    return Unanswered(words, status=answer.status, retry_after=answer.retry_after)
