"""A course in xAPI's terms: what its activities are called, and what they are."""

from __future__ import annotations

from scormbuild.xapi.activities import Activity, activities, iris_of
from scormbuild.xapi.context import context
from scormbuild.xapi.definitions import definition, interaction_definition
from scormbuild.xapi.iris import (
    CATEGORIES,
    DEFAULT_BASE,
    EXTENSIONS,
    TYPES,
    VERBS,
    Iris,
)
from scormbuild.xapi.responses import patterns, response

__all__ = [
    "CATEGORIES",
    "DEFAULT_BASE",
    "EXTENSIONS",
    "TYPES",
    "VERBS",
    "Activity",
    "Iris",
    "activities",
    "context",
    "definition",
    "interaction_definition",
    "iris_of",
    "patterns",
    "response",
]
