"""`survey`: ratings and questions that are given in one go, or skipped; in phases."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from typing import TYPE_CHECKING

from scormbuild.components.component import Component, Holds
from scormbuild.components.keeping import KeptFence, keep_question
from scormbuild.components.nodes import read_nodes
from scormbuild.components.question import Asked
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Privacy, Survey
from scormbuild.records import dataclass, field, replace
from scormbuild.rules import empty_component, survey_phase
from scormbuild.slug import is_id
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.blocks import Lines
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import Parts
from scormbuild.text.piece import Piece, whole_lines

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class SurveyFence(KeptFence):
    """What its fence line may say."""

    phases: tuple[str, ...] = ()
    privacy: Privacy | None = None
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Survey | None:
    """Read one survey; None where its fence line cannot be used.

    The text before the first question is its introduction, unless whoever uses it has
    brought another.
    """
    source = place.text.source
    fence = fence_record(source, block.line, block.name, SurveyFence, place.sink)
    known = fence or SurveyFence()
    privacy = known.privacy or place.records.surveys
    phase, fault = _phase(known, place, source.line_span(block.line))
    if fault is not None:
        place.sink.add(fault)
    inside = replace(place, edition=phase, survey=privacy, intro=None)
    intro, parts = place.intro, block.parts
    if parts and isinstance(first := parts[0], Lines):
        intro = intro or whole_lines(place.text, first.first, first.last)
        parts = parts[1:]
    body = tuple(read_nodes(parts, inside))
    span = source.line_span(block.line)
    if not body:
        place.sink.add(
            empty_component.RULE.at(
                span,
                "this `survey` asks nothing",
                hint="write a `likert` or a `reflect` between its two lines",
            )
        )
    if fence is None:
        return None
    asked = Asked(
        parts=Parts(intro or Piece(source, ()), (), ()),
        options=(),
        type=InteractionType.TRUE_FALSE,
        correct=(),
    )
    done = keep_question(block, inside, fence, asked)
    return Survey(done=done, body=body, privacy=privacy, span=span)


def _phase(
    fence: SurveyFence, place: Place, whole: Span
) -> tuple[str, Diagnostic | None]:
    """Give the phase in which it is asked here, and what is wrong with it."""
    phases = tuple(filter(None, fence.phases))
    span = fence.spans.get("phases", whole)
    odd = next((it for it in phases if not is_id(it)), "")
    if odd:
        return "", survey_phase.RULE.at(
            span.narrow(odd),
            f"`{odd}` cannot be the name of a phase",
            hint="write letters a-z, digits and hyphens, such as `pre`",
        )
    if not phases:
        return place.edition, None
    if place.edition in phases:
        return place.edition, None
    if len(phases) == 1 and not place.taken:
        return phases[0], None
    listed = ", ".join(f"`{it}`" for it in phases)
    if not place.taken:
        return "", survey_phase.RULE.at(
            span,
            f"this survey has several phases ({listed}) and stands in one place",
            hint=f"write it into a file of `shared/`, and `::: use` it with"
            f" `phase={phases[0]}` and so on",
        )
    return "", survey_phase.RULE.at(
        span,
        f"this survey is used for none of its phases ({listed}), but as"
        f" `{place.edition}`",
        hint=f"write `phase={phases[0]}` behind `::: use` and its name",
    )


SURVEY = Component(
    name="survey",
    read=read,
    holds=Holds.KEPT,
    question=Asking(feedback=Feedback.NOWHERE, fixed=True, marked=False),
)
