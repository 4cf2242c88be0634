"""A refresher that cannot be built, or asks what everybody has just been asked.

## What it does

Checks `refresher:` under `track-rules:` in `course.yaml`: `after-months` is above zero; `modules` names modules of the course, of which some track requires one; `pools` names pools, and these (or those of its modules) hold as many questions as it asks, times the attempts at it where `quiz.avoid` is `seen`. Every track can finish it. No module, page, pool or component may have the id `refresher`, nor an edition that name.

## Why this is bad

A refresher is a package of its own. With too few questions it cannot draw them anew at each attempt: those who take it again learn answers by heart. And a name that means nothing would leave out, without a word, what somebody has to be reminded of.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 50
track-rules:
  refresher:
    after-months: 12
    modules: [m]
    questions: 2
```

```modules/m/module.md
---
title: The rules
---

# The last word {#last}

Offers are paused while something goes wrong.

::: quiz #final graded attempts=1
- 1 from m
:::
```

```pools/m.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::

::: true-false #pause correct=true
Offers are paused while something goes wrong.

> True: Right, nobody wants to read them then.
> False: Nobody wants to read them then.
:::

::: true-false #who correct=true
Whoever is asked first may answer.

> True: Right, and says who knows more.
> False: One may, and says who knows more.
:::
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 50
track-rules:
  refresher:
    after-months: 12
    modules: [m]
    questions: 1
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import REFRESHER, Avoid, walk
from scormbuild.select.refreshers import counts, drawn_from, refresher_course
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select
from scormbuild.select.waivers import spread
from scormbuild.simulate import finish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Refresher
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names, numbers and pools that do not fit together."""
    setting = course.refresher
    if setting is None:
        return
    place = course.span_of("track-rules").narrow(REFRESHER)
    yield from _taken(course, place)
    if setting.after_months == 0:
        yield RULE.at(
            setting.spans.get("after-months", place),
            "the refresher comes no month after the course",
            hint="write after how many months it is due, such as `after-months: 12`",
        )
    named = tuple(_names(course, setting, place))
    yield from named
    if not named and not course.faulty:
        short = tuple(_short(course, setting, place))
        yield from short or _ends(course, setting, place)


def _taken(course: Course, place: Span) -> Iterator[Diagnostic]:
    """Find what has the name under which the refresher is on record."""
    parts = (
        *(("module", it.id, it.span) for it in course.modules),
        *(("page", it.id, it.span) for it in walk.pages(course)),
        *(("pool", it.id, it.span) for it in course.pools),
        *(("component", it.id, it.span) for it in walk.components(course)),
        *(("edition", name, it.span) for name, it in course.editions),
    )
    for what, name, span in parts:
        if name == REFRESHER:
            yield RULE.at(
                span,
                f"the {what} `{name}` has the refresher's own name",
                hint=f"give this {what} another name",
                related=((place, "the refresher is here"),),
            )


def _names(course: Course, setting: Refresher, place: Span) -> Iterator[Diagnostic]:
    modules = [module.id for module in course.modules]
    named = setting.spans.get("modules", place)
    for name in setting.modules:
        if name not in modules and not course.unread(name):
            yield RULE.at(
                named.narrow(name),
                f"the refresher takes the module `{name}`, which there is not",
                hint=did_you_mean(name, modules) or f"take `{name}` out",
            )
    pools = [pool.id for pool in course.pools]
    for name in setting.pools:
        if name not in pools and not course.unread("", f"pools/{name}"):
            yield RULE.at(
                setting.spans.get("pools", place).narrow(name),
                f"the refresher draws from the pool `{name}`, which there is not",
                hint=did_you_mean(name, pools) or f"take `{name}` out",
            )
    if refresher_course(course) is None and {*setting.modules} <= {*modules}:
        yield RULE.at(
            named,
            "no track requires a module of the refresher",
            hint="name modules that learners have to take, such as `modules: [rules]`",
        )


def _short(course: Course, setting: Refresher, place: Span) -> Iterator[Diagnostic]:
    """Find pools that hold too little for a draw, or for one at each attempt."""
    pools = drawn_from(course, setting)
    held = sum(len(pool.common) for pool in pools)
    span = setting.spans.get("questions", place)
    if held < setting.questions:
        yield RULE.at(
            span,
            f"the refresher asks {setting.questions} questions, and its pools hold"
            f" {held or 'none'}",
            hint=" or ".join((*_fewer(course, setting), "write more")),
        )
        return
    if course.quiz.avoid is not Avoid.SEEN:
        return
    attempts = max(1, course.quiz.attempts)
    taken = counts(course, setting)
    for pool in pools:
        has, needs = len(pool.common), taken[pool.id] * attempts
        if has < needs:
            yield RULE.at(
                span,
                f"the refresher asks {taken[pool.id]} of the {has} questions of"
                f" `{pool.id}`, too few for {attempts} attempts without repeats",
                hint=", ".join(
                    (
                        *_fewer(course, setting),
                        (
                            f"write {needs - has} more into `{pool.id}`, or name other"
                            " `pools`"
                        ),
                    )
                ),
                related=((pool.span, "the pool is here"),),
            )


def _fewer(course: Course, setting: Refresher) -> tuple[str, ...]:
    """Say how many questions can be asked at each attempt; nothing where none can."""
    pools = drawn_from(course, setting)
    sizes = {pool.id: len(pool.common) for pool in pools}
    anew = course.quiz.avoid is Avoid.SEEN
    attempts = max(1, course.quiz.attempts) if anew else 1
    for asked in range(min(setting.questions, sum(sizes.values())), 0, -1):
        taken = spread(asked, sizes)
        if all(taken[name] * attempts <= size for name, size in sizes.items()):
            return (f"ask at most {asked}",)
    return ()


def _ends(course: Course, setting: Refresher, place: Span) -> Iterator[Diagnostic]:
    """Find tracks that cannot come to the end of theirs."""
    again = refresher_course(course)
    for track in again.tracks if again else ():
        variant = select(again or course, track)
        ways = finish(variant)
        graded = scoring(variant).mastery is not None
        missed = not ways.completed or (graded and not ways.passed)
        if missed:
            yield RULE.at(
                setting.spans.get("modules", place),
                f"in track `{track.id}` nobody can finish the refresher",
                hint="name all modules that its gates wait for, and ask enough to pass",
            )


RULE = Rule("SB167", "bad-refresher", __doc__ or "", find=find)
