"""Finished packages → what they tell that they must never contain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.rules import leak
from scormbuild.select.leaks import found_in, secrets
from scormbuild.site import Media

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.plan.packages import Planned
    from scormbuild.project import Files
    from scormbuild.select.leaks import Secret
    from scormbuild.site import File


def leaked(
    spoken: Sequence[Course], packages: Iterable[Planned], files: Files
) -> Iterator[Diagnostic]:
    """Look into every file of packages for what `leak-check` names, by what is in it.

    `spoken` is the course in its own language, then in others: a package in one may
    have a file, or a name, in another. Each medium is read once, however many packages
    have it. OSError where it cannot be read.
    """
    known: dict[tuple[str, tuple[Secret, ...]], tuple[Secret, ...]] = {}
    course = spoken[0]
    for planned in packages:
        sought = (it for one in spoken for it in _hidden(one, planned) if it.text)
        hidden = tuple(dict.fromkeys(sought))
        told = [
            (file.path, secret)
            for file in (planned.files if hidden else ())
            for secret in _told(file, hidden, files, known)
        ]
        for_some = [(it, _some(course, planned, it)) for _, it in told]
        if shared := [(it, roles) for it, roles in for_some if roles]:
            yield leak.in_shared(course, planned.draft.name, shared)
        for path, secret in told:
            if not _some(course, planned, secret):
                yield leak.in_package(course, planned.draft.name, path, secret)
        for secret in found_in("", planned.mail.encode(), hidden):
            mail = f"{planned.draft.name}.txt"
            yield leak.in_package(course, planned.draft.name, mail, secret)


def _hidden(course: Course, planned: Planned) -> Iterator[Secret]:
    """Give what must not be told: to one track, or to all that get a booster."""
    if planned.booster is None:
        yield from secrets(course, planned.track, planned.edition)
        return
    whom = planned.booster.tracks or [track.id for track in course.tracks]
    for track in course.tracks:
        if track.id in whom:
            yield from secrets(course, track, planned.edition)


def _some(course: Course, planned: Planned, secret: Secret) -> tuple[str, ...]:
    """Give the roles that must not be told, where others in the package may be."""
    roles = planned.track.names
    forbidden = dict(course.leak_check)
    own = tuple(it for it in roles if secret.item in forbidden.get(it, ()))
    return own if len(own) < len(roles) else ()


def _told(
    file: File,
    hidden: tuple[Secret, ...],
    files: Files,
    known: dict[tuple[str, tuple[Secret, ...]], tuple[Secret, ...]],
) -> tuple[Secret, ...]:
    if not isinstance(file.body, Media):
        return tuple(found_in(file.path, file.body, hidden))
    key = (file.path, hidden)
    if key not in known:
        body = files.read(file.body.path)
        known[key] = tuple(found_in(file.path, body, hidden))
    return known[key]
