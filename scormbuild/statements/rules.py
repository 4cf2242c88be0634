"""What statements a course sends, and what each must hold: templates and a pattern.

The published profile of cmi5 has templates without rules; these write its rules out
(cmi5 9.3 to 9.6, xAPI Data 2). Locations are JSONPath, as the specification of xAPI
profiles wants it (1.0, 8.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass
from scormbuild.xapi import CATEGORIES, EXTENSIONS, TYPES, VERBS

if TYPE_CHECKING:
    from scormbuild.site import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What must, or must not, stand at a place of a statement."""

    location: str
    """JSONPath."""
    presence: str = ""
    """`included`, `excluded`, or empty where it may be left out."""
    any: tuple[Json, ...] = ()
    """Values one of which must be there, where there are any."""
    none: tuple[Json, ...] = ()
    """Values none of which may be there."""

    @property
    def said(self) -> dict[str, Json]:
        """The rule as a profile writes it."""
        said: dict[str, Json] = {"location": self.location}
        if self.presence:
            said["presence"] = self.presence
        if self.any:
            said["any"] = list(self.any)
        if self.none:
            said["none"] = list(self.none)
        return said


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One kind of statement."""

    name: str
    verb: str
    """A key of `VERBS`."""
    definition: str
    """What it says, in English."""
    kind: str = ""
    """The type of its object, a key of `TYPES`; empty for the launched activity."""
    rules: tuple[Rule, ...]


def has(location: str, *any_: Json) -> Rule:
    """Say that something stands there: one of some values, or whatever."""
    return Rule(location=location, presence="included", any=any_)


def lacks(location: str) -> Rule:
    """Say that nothing stands there."""
    return Rule(location=location, presence="excluded")


def never(location: str, *none: Json) -> Rule:
    """Say that whatever stands there is none of some values."""
    return Rule(location=location, none=none)


_CATEGORY = "$.context.contextActivities.category[*].id"
_GROUPING = "$.context.contextActivities.grouping[*].id"
_SCORE, _PROGRESS = "$.result.score", f"$.result.extensions['{EXTENSIONS['progress']}']"
STILL = never(_CATEGORY, CATEGORIES["move-on"])
"""Nothing on which an LMS acts (cmi5 9.6.2.2)."""
ALLOWED = never(_CATEGORY, CATEGORIES["cmi5"], CATEGORIES["move-on"])
"""Nothing that cmi5 defines (7.1.3).

What it does define has its categories where cmi5 launched it, and in a Tin Can package
has not, so no rule asks for them.
"""
_DONE = True
_QUESTION_TYPES = (
    *("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance"),
    *("sequencing", "likert", "numeric", "other"),
)


def everywhere(course: str, version: str) -> tuple[Rule, ...]:
    """Give what holds of every statement of a course, by its IRI and its profile's.

    That of the profile is its version's.
    """
    return (
        has("$.id"),
        has("$.timestamp"),
        has(_GROUPING, course),
        has(_CATEGORY, version),
        has(f"$.context.extensions['{EXTENSIONS['version']}']"),
    )


def _judged(verb: str, success: bool) -> Template:  # noqa: FBT001 - what a verdict is
    return Template(
        name=verb,
        verb=verb,
        definition=f"The learner has {verb}.",
        rules=(
            *(has("$.result.success", success), has("$.result.duration")),
            *(lacks("$.result.completion"), lacks(_PROGRESS)),
        ),
    )


SESSION = (
    Template(
        name="initialized",
        verb="initialized",
        definition="The first statement of a session.",
        rules=(lacks("$.result"), STILL),
    ),
    Template(
        name="terminated",
        verb="terminated",
        definition="The last statement of a session.",
        rules=(
            *(has("$.result.duration"), lacks(_SCORE), lacks("$.result.success")),
            *(lacks("$.result.completion"), STILL),
        ),
    ),
)
"""What frames a session."""
COMPLETED = Template(
    name="completed",
    verb="completed",
    definition=(
        "Of what was launched: all that is required was shown; once in a registration."
    ),
    # A film's keeps these, too: by its verb alone it is one (profiles 1.0, 8).
    rules=(
        *(has("$.result.completion", _DONE), has("$.result.duration")),
        *(lacks("$.result.success"), lacks(_SCORE), lacks(_PROGRESS)),
    ),
)
PROGRESSED = Template(
    name="progressed",
    verb="progressed",
    definition="So many percent of what is asked have been done.",
    rules=(has(_PROGRESS), lacks(_SCORE), lacks("$.result.completion"), ALLOWED),
)
JUDGED = (_judged("passed", success=True), _judged("failed", success=False))
"""Where something is graded."""
ANSWERED = Template(
    name="answered",
    verb="answered",
    kind="question",
    definition="An answer to a question; where it was asked is its parent.",
    rules=(
        *(has("$.result.response"), lacks("$.result.completion"), lacks(_SCORE)),
        has("$.object.definition.interactionType", *_QUESTION_TYPES),
        *(has("$.context.contextActivities.parent[*].id"), ALLOWED),
    ),
)
"""Where something is asked."""


def determined(template: Template) -> dict[str, Json]:
    """Give what tells a template's statements from others."""
    said: dict[str, Json] = {"verb": VERBS[template.verb]}
    if template.kind:
        said["objectActivityType"] = TYPES[template.kind]
    return said
