"""A page, or a part of one, that no track shows.

## What it does

Looks at every page through the eyes of every track: which modules it takes and how deep, and what stands there `for` and `not-for` it. Finds modules that no track takes, pages that no track shows, and parts that none of the tracks which show the page may see.

## Why this is bad

Somebody has written it, and nobody will read it. Perhaps a letter in `tracks.csv` is wrong, perhaps it is a leftover.

## Example

### A module

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
```

```tracks.csv
module,crew,office
m,R,R
tools,-,-
```

```modules/tools/module.md
---
title: Tools
---

# The radio {#radio}

It hangs beside the door.
```

### A page

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
```

```tracks.csv
module,crew,office
m,R,B
```

```modules/m/10-numbers.md
# The numbers {#numbers depth=deep}

Of ten worries nine come true for nobody.
```

### A part

```tracks.csv
module,crew,office
m,R,R
tools,R,-
```

```modules/tools/module.md
---
title: Tools
---

# The radio {#radio}

It hangs beside the door.

::: for office
You will hardly need it.
:::
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
```

```tracks.csv
module,crew,office
m,D,B
tools,R,B
```

```modules/m/10-numbers.md
# The numbers {#numbers depth=deep}

Of ten worries nine come true for nobody.
```

```modules/tools/module.md
---
title: Tools
---

# The radio {#radio}

It hangs beside the door.

::: for office
You will hardly need it.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import Condition, Depth, Used
from scormbuild.model.audience import speaks
from scormbuild.records import replace
from scormbuild.select.audiences import audiences, unspoken
from scormbuild.select.variant import offered, select

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Audience, Course, Module, Node, Page, Track


def find(course: Course) -> Iterator[Diagnostic]:
    """Find what no track shows, the outermost only.

    Where tracks or modules could not be read, or names of tracks or languages are unknown, or the
    course has no pass mark yet, something else has been said, and nobody can tell.
    """
    if course.table_unread() or course.unread("", "modules/"):
        return
    tracks = {track.id for track in course.tracks}
    lenses = {lens.id for lens in course.lenses}
    named = [it for it, _ in audiences(course)]
    if any(set(it.tracks) - tracks or set(it.lenses) - lenses for it in named):
        return
    if any(unspoken(it, course) for it in named):
        return
    spoken = _spoken(course, named)
    showing = _showing(spoken)
    for module in course.modules:
        takers = {t.id for t in course.tracks if module.id in dict(t.modules)}
        if not takers:
            yield _untaken(module, course.tracks[0].place)
            continue
        needing = (
            t for t in course.tracks if t.id in takers - _leaving(course, module)
        )
        if any(track.empties(module) for track in needing):
            continue
        for page in module.pages:
            if page.id in showing:
                yield from _parts(spoken, page.body, showing[page.id])
            elif page.id:
                yield _unshown(course, module, page)


def _leaving(course: Course, module: Module) -> set[str]:
    """Give the tracks that leave a module to choice."""
    return {track.id for track in course.tracks if module.id in track.optional}


def _spoken(course: Course, named: Iterable[Audience]) -> tuple[Course, ...]:
    """Give the course as in each of its languages, where some parts are for one."""
    if not any(audience.languages for audience in named):
        return (course,)
    return tuple(replace(course, language=it) for it in course.languages)


def _showing(spoken: tuple[Course, ...]) -> dict[str, set[Track]]:
    """Give each page with the tracks that show it, in some language."""
    found: dict[str, set[Track]] = {}
    pending = all(track.mastery is None for track in spoken[0].tracks)
    for course, track in ((it, track) for it in spoken for track in it.tracks):
        variant = select(course, replace(track, mastery=0) if pending else track)
        for page in (page for module in variant.modules for page in module.pages):
            found.setdefault(page.id, set()).add(track)
    return found


def _parts(
    spoken: tuple[Course, ...], body: tuple[Node, ...], tracks: set[Track]
) -> Iterator[Diagnostic]:
    for node in body:
        if isinstance(node, Condition):
            seeing = {it for it in tracks if _seen(spoken, node.audience, it)}
            if seeing:
                yield from _parts(spoken, node.body, seeing)
            else:
                yield _unseen(spoken[0], node)
        elif isinstance(node, Used):
            yield from _parts(spoken, node.body, tracks)


def _unseen(course: Course, part: Condition) -> Diagnostic:
    """Say that nobody sees a part; for want of its language, where that is why."""
    whom = part.audience
    heard = any(speaks(it, code) for it in course.languages for code in whom.languages)
    if whom.shown and whom.languages and not heard:
        code = whom.languages[0]
        return RULE.at(
            part.span,
            f"this part is for `lang:{code}`, and the course has no such language",
            hint=f"add `languages: [{course.language}, {code}]` to `course.yaml`,"
            " or take the part out",
        )
    return RULE.at(
        part.span,
        "no track that shows this page sees this part",
        hint="name a track that does, or take the part out",
    )


def _seen(spoken: tuple[Course, ...], audience: Audience, track: Track) -> bool:
    lenses = [lens.id for lens in offered(spoken[0], track)]
    return any(
        audience.settled(track.names, it.language, None, lenses) is not False
        for it in spoken
    )


def _untaken(module: Module, place: str) -> Diagnostic:
    return RULE.at(
        module.span,
        f"no track takes the module `{module.id}`",
        hint=f"write `R`, `B`, `D` or `O` for it in {place}; or, while it is a"
        f" draft, take it out there and rename the folder to `_{module.id}`",
    )


def _unshown(course: Course, module: Module, page: Page) -> Diagnostic:
    depths = [dict(track.modules).get(module.id) for track in course.tracks]
    deepest = max((it for it in depths if it), key=lambda it: it.rank)
    if page.depth.rank > deepest.rank:
        letter = "D" if page.depth is Depth.DEEP else "R"
        return RULE.at(
            page.span,
            f"no track takes `{module.id}` deep enough to show the page `{page.id}`",
            hint=f"write `{letter}` for `{module.id}` in {course.tracks[0].place}, or"
            f" `depth={deepest}` here",
        )
    return RULE.at(
        page.span,
        f"no track shows the page `{page.id}`: all that stands on it is left out"
        f" wherever `{module.id}` is taken",
        hint="name other tracks behind `for` and `not-for`, or take the page out",
    )


RULE = Rule("SB133", "unshown-page", __doc__ or "", Severity.WARNING, find)
