"""An id of other characters than `a`-`z`, digits and hyphens.

## What it does

Checks the ids of courses, tracks, modules, pages, pools, questions, quizzes and
objectives, and those that authors give to options: letters from `a` to `z`, digits and
hyphens, a letter first, at most 40 characters. A pool's id is the name of its file.

## Why this is bad

Ids stand in file names, in links, and in the records that an LMS keeps. Many systems
refuse or change capitals, spaces and umlauts there; records then belong to nobody.
Some keep so few characters that long ids lose their ends.

## Example

```modules/m/10-cards.md
# Nine worries {#Nine_Worries}

Secrets get out.
```

## Use instead

```modules/m/10-cards.md
# Nine worries {#nine-worries}

Secrets get out.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import Quiz, Scenario, walk
from scormbuild.slug import LENGTH, is_id, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Question
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find ids that are none; empty ones are another rule's matter."""
    for kind, name, span in _ids(course):
        if name and not is_id(name):
            yield RULE.at(
                span.narrow(f"#{name}").narrow(name),
                f"`{name}` cannot be the id of {kind}: {_reason(name)}",
                hint=_hint(kind, name),
            )


def _ids(course: Course) -> Iterator[tuple[str, str, Span]]:
    yield "a course", course.id, course.span_of("id")
    for track in course.tracks:
        if track.span:
            yield "a track", track.id, track.span
    for lens in course.lenses:
        yield "a lens", lens.id, lens.span
    for name, edition in course.editions:
        yield "an edition", name, edition.span
    for module in course.modules:
        yield "a module", module.id, module.span_of("id")
        for objective in module.objectives:
            yield "an objective", objective.id, objective.span
        for page in module.pages:
            yield "a page", page.id, page.span
    for pool in course.pools:
        yield "a pool", pool.id, pool.span
    yield from _component_ids(course)


def _component_ids(course: Course) -> Iterator[tuple[str, str, Span]]:
    for component in walk.components(course):
        yield _kind(component), component.id, component.span
    for scenario in walk.scenarios(course):
        for scene in scenario.scenes:
            yield "a scene", scene.id, scene.span
            for option in scene.options:
                if option.explicit:
                    yield "a choice", option.id, option.span
    for question in walk.questions(course):
        for option in question.options:
            if option.explicit:
                yield "an option", option.id, option.span


def _kind(component: Question | Quiz | Scenario) -> str:
    if isinstance(component, Scenario):
        return "a scenario"
    return "a quiz" if isinstance(component, Quiz) else "a question"


def _reason(name: str) -> str:
    if len(name) > LENGTH and is_id(name[:LENGTH]):
        return f"it has {len(name)} characters, {LENGTH} are the most"
    if is_id("a" + name[: LENGTH - 1]):
        return "it begins with no letter"
    return "only a to z, digits and hyphens may stand in it"


def _hint(kind: str, name: str) -> str:
    proposal = slug(name)
    if proposal and kind == "a module":
        return f"rename its folder to `{proposal}`, and write that in the course too"
    if proposal and kind == "a pool":
        return f"rename its file to `{proposal}.md`, and write that where it is drawn"
    if proposal:
        return f"write `{proposal}`"
    return f"write a letter from a to z first, then a to z, 0 to 9 and `-`, {LENGTH} at most"


RULE = Rule("SB103", "bad-id", __doc__ or "", find=find)
