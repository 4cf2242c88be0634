"""A variant's test-out → what the player is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType
from scormbuild.model import ANY_TRIES, WAIVED, Manner, Scoring
from scormbuild.model.walk import parts_in
from scormbuild.select.scoring import scoring
from scormbuild.select.waivers import in_words, waived

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormbuild.model import Module
    from scormbuild.select.variant import Variant
    from scormbuild.site import Json

DIGITS = 20
"""What a number on record may have, as in every question that asks one."""


def waiver(variant: Variant) -> dict[str, Json]:
    """Give `testOut` of `CourseData`; nothing where there is none."""
    if variant.test_out is None:
        return {}
    modules = _waived(variant)
    graded = dict(scoring(variant).graded)
    return {
        "testOut": {
            "pages": [page.index for module in modules for page in module.pages],
            "parts": [it.index for it in parts_in(modules) if it.id in graded],
        }
    }


def waiver_on_record(variant: Variant) -> dict[str, Json]:
    """Give the question as whose answer a waiver is kept and told: the percent."""
    if variant.test_out is None:
        return {}
    return {
        WAIVED: {
            "id": WAIVED,
            "index": variant.course.tested[1],
            "manner": Manner.NUMBER,
            "typed": {"expected": [], "ignore": [], "slips": 0, "longest": DIGITS},
            "interaction": {
                "type": InteractionType.NUMERIC,
                "description": in_words(_waived(variant)),
                "choices": [],
                "partners": [],
                "correct": [],
                "weighting": 0.0,
                "objective": "",
            },
            "scoring": Scoring.ALL,
            "shuffle": False,
            "tries": ANY_TRIES,
        }
    }


def _waived(variant: Variant) -> tuple[Module, ...]:
    modules: Iterable[Module] = variant.modules
    return waived(variant.course, variant.track, modules)
