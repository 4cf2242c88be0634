"""A course's certificate → what the player is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType
from scormbuild.model import ANY_TRIES, CERTIFICATE, Manner, Scoring
from scormbuild.select.levels import certifies, kept, levels, ticks

if TYPE_CHECKING:
    from scormbuild.select.variant import Variant
    from scormbuild.site import Json

LONGEST = 200
"""Most characters of what is on record: ids have 40, versions less."""


def certificate(variant: Variant) -> dict[str, Json]:
    """Give `certificate` of `CourseData`; nothing where the course has none."""
    found = variant.course.certificate
    if found is None or not certifies(variant):
        return {}
    asked = {question.id: question for question in kept(variant)}
    told: dict[str, Json] = {
        "months": found.valid_months,
        "score": found.show_score,
        "levels": [
            {
                "id": level.id,
                "modules": level.modules,
                "parts": dict(level.parts),
                "given": {
                    str(asked[name].index): ticks(asked[name]) for name in level.given
                },
                "score": level.score,
            }
            for level in levels(variant)
        ],
    }
    return {"certificate": told}


def on_record(variant: Variant) -> dict[str, Json]:
    """Give the question as whose answer a certificate is kept and told."""
    course = variant.course
    if not certifies(variant):
        return {}
    return {
        CERTIFICATE: {
            "id": CERTIFICATE,
            "index": course.certified,
            "manner": Manner.TEXT,
            "typed": {"expected": [], "ignore": [], "slips": 0, "longest": LONGEST},
            "interaction": {
                "type": InteractionType.FILL_IN,
                "description": course.title,
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
