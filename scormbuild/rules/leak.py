"""A track or an edition tells what it must never contain.

## What it does

Looks for all that `leak-check` in `track-rules` names, by track or by edition: in what its learners would read (text, titles, alternative texts, feedback, names of files, slots), and in every file of its finished packages: names, documents, scripts, attributes, captions, drawings, downloads. An item is a few words; or `values.escalation` for the value of that name and those below it, such as `escalation.desk`. Values of fewer than four characters are looked for as slots only, in boosters as well.

In a course in several languages a value is looked for in the words of each, in the packages of all. A few words are looked for as they stand in `leak-check`: name there what translators make of them, too.

A package with a leak is never written.

## Why this is bad

Whoever gets the package may open it, and read what was not meant for them: internal contacts, rules, figures.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
values:
  escalation.desk: extension 4711
track-rules:
  leak-check:
    partners: [values.escalation]
```

```tracks.csv
module,staff,partners
mastery,-,-
m,R,R
```

```modules/m/10-early.md
# Asked early {#early}

Ask {{escalation.desk}}.
```

## Use instead

```modules/m/10-early.md
# Asked early {#early}

Ask the desk.

::: not-for partners
It is {{escalation.desk}}.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk
from scormbuild.records import replace
from scormbuild.select.boosters import booster_courses
from scormbuild.select.fill import used
from scormbuild.select.leaks import forbidden_slots, secrets
from scormbuild.select.slotted import line_of, slots_of
from scormbuild.select.variant import Point, unfilled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Reference
    from scormbuild.select.leaks import Secret
    from scormbuild.select.variant import Variant
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find leaks in what learners read."""
    if not course.leak_check:
        return
    for edition in (None, *dict(course.editions)):
        for track in course.tracks:
            hidden = tuple(secrets(course, track, edition))
            if hidden:
                variant = unfilled(course, Point(track=track, edition=edition))
                yield from _in_slots(variant, hidden, _whom(variant))
                yield from _in_texts(variant, hidden)
    yield from _in_boosters(course)


def _whom(variant: Variant) -> str:
    edition = f" of edition `{variant.edition}`" if variant.edition else ""
    return f"track `{variant.track.id}`{edition}"


def _in_boosters(course: Course) -> Iterator[Diagnostic]:
    """Find slots in boosters, which show the course's values to all who get them."""
    for booster, tiny in booster_courses(course):
        variant = unfilled(tiny, Point(track=tiny.tracks[0]))
        for track in course.tracks:
            hidden = tuple(forbidden_slots(course, track))
            if hidden and track.id in (booster.tracks or (track.id,)):
                whom = f"track `{track.id}` in booster `{booster.id}`"
                yield from _in_slots(variant, hidden, whom)


def _in_slots(
    variant: Variant, hidden: tuple[Secret, ...], whom: str
) -> Iterator[Diagnostic]:
    """Find slots that would show a secret, where they stand as far as that is known."""
    told = {*used((variant.track, variant.modules, variant.pools))}
    names = {it.slot: it for it in hidden if it.slot in told and not it.text}
    seen = [text.span for text in walk.texts(_shown(variant))]
    slots = [it for it in slots_of(variant.course) if it.name in names]
    for name, secret in names.items():
        own = [slot.span for slot in slots if slot.name == name]
        within = [it for it in own if any(_covers(span, it) for span in seen)]
        for span in within or own[:1]:
            yield _leak(span, f"`{name}` stands here", secret, whom)


def _covers(whole: Span, part: Span) -> bool:
    same = whole.path == part.path
    return same and whole.start <= part.start and part.end <= whole.end


def _shown(variant: Variant) -> Course:
    return replace(variant.course, modules=variant.modules, pools=variant.pools)


def _in_texts(variant: Variant, hidden: tuple[Secret, ...]) -> Iterator[Diagnostic]:
    shown = _shown(variant)
    for secret in (it for it in hidden if it.text):
        for text in walk.texts(shown):
            references = (*text.images, *text.links)
            said = " ".join((text.plain, *(it.alt for it in references)))
            if secret.pattern.search(said):
                place = _place(text.span, secret)
                yield _leak(
                    place, f"`{secret.text}` stands here", secret, _whom(variant)
                )
            yield from _in_names(references, secret, variant)
        for node in walk.presentations(shown):
            files = node.media.files if node.media else ()
            yield from _in_names(files, secret, variant)


def _place(span: Span, secret: Secret) -> Span:
    """Give the place of the words themselves, where they are written as they are."""
    found = secret.pattern.search(span.source.text, span.start, span.end)
    return span.within(*found.span()) if found else span


def _in_names(
    references: tuple[Reference, ...], secret: Secret, variant: Variant
) -> Iterator[Diagnostic]:
    for it in references:
        if secret.pattern.search(it.target):
            said = f"`{it.target}` says `{secret.text}`"
            yield _leak(it.span, said, secret, _whom(variant))


def _leak(span: Span, what: str, secret: Secret, whom: str) -> Diagnostic:
    return RULE.at(
        span,
        f"{what}, which {whom} must never contain",
        hint=f"leave it out there: `leak-check` names `{secret.item}`",
    )


def in_package(course: Course, name: str, path: str, secret: Secret) -> Diagnostic:
    """Say that a file of a finished package tells something, where no text does."""
    return RULE.at(
        line_of(course.span_of("track-rules"), secret.item),
        f"`{path}` in `{name}.zip` tells `{secret.text}`, which it must never contain",
        hint="find where it comes from: a file, a title, a setting; nothing was written",
    )


def in_shared(
    course: Course, name: str, found: Sequence[tuple[Secret, tuple[str, ...]]]
) -> Diagnostic:
    """Say that a package of several roles tells what some of these must not read.

    `found` is what it tells, each with the roles that must not be told.
    """
    roles = sorted({role for _, some in found for role in some})
    said = ", ".join(f"`{role}`" for role in roles)
    texts = list(dict.fromkeys(secret.text for secret, _ in found))
    more = f", and {len(texts) - 1} more" if len(texts) > 1 else ""
    return RULE.at(
        line_of(course.span_of("track-rules"), roles[0]),
        f"`{name}.zip` is for several roles, of which {said} must never be told what"
        f" others read in it: `{texts[0]}`{more}",
        hint=f"build {said} apart with `--track`, and one package of the other roles:"
        " `--deliver picker` with a `--track` for each; nothing was written",
    )


RULE = Rule("SB504", "leak", __doc__ or "", find=find)
