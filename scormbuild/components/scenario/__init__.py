"""`scenario`: scenes, choices that lead from one to the next, and ends."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.question import index_of
from scormbuild.components.scenario.named import told_names
from scormbuild.components.scenario.scenes import Stage, scenes_of
from scormbuild.model import Scenario
from scormbuild.records import dataclass, field
from scormbuild.rules import bad_fence
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class ScenarioFence:
    """What its fence line may say."""

    id: str = ""
    start: str = ""
    meters: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    graded: bool = False
    attempts: int | None = None
    objective: str = ""
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Scenario | None:
    """Read one scenario; None where its fence line cannot be used.

    It begins with its first scene unless `start` names another. What it does not say
    of attempts the course's settings say; practice has no limit.
    """
    source = place.text.source
    fence = fence_record(source, block.line, block.name, ScenarioFence, place.sink)
    known = fence or ScenarioFence()
    for meter in known.meters:
        if meter and not meter.isalpha():
            place.sink.add(_odd_meter(meter, known.spans["meters"]))
    stage = Stage(
        scenario=known.id,
        meters=tuple(filter(None, known.meters)),
        seats=tuple(filter(None, known.seats)),
        objective=_objective(known.objective, place),
    )
    intro, scenes, last = scenes_of(block, stage, place)
    if fence is None:
        return None
    span = source.line_span(block.line)
    graded = fence.graded or fence.id in place.graded
    attempts = place.quiz.attempts if fence.attempts is None else fence.attempts
    scenario = Scenario(
        id=fence.id,
        index=index_of(fence.id, block.name, place, span),
        start=fence.start or next((scene.id for scene in scenes), ""),
        scenes=scenes,
        meters=stage.meters,
        seats=stage.seats,
        graded=graded,
        attempts=attempts if graded else 0,
        objective=stage.objective,
        intro=intro,
        span=span,
        last=last,
        spans=dict(fence.spans),
    )
    return told_names(scenario, place.sink)


def _odd_meter(meter: str, span: Span) -> Diagnostic:
    return bad_fence.RULE.at(
        span.narrow(meter),
        f"`{meter}` cannot be a meter, which is one word of letters",
        hint='write `meters="trust, time"`',
    )


def _objective(name: str, place: Place) -> str:
    inside = name and "." not in name and place.module
    return f"{place.module}.{name}" if inside else name


SCENARIO = Component(name="scenario", read=read, parted=True)
