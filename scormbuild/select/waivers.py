"""What passing in advance asks of a track's learners, and what it spares them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import TEST_OUT, Draw, Quiz

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormbuild.model import Course, Module, Track


def waived(
    course: Course, track: Track, modules: Iterable[Module]
) -> tuple[Module, ...]:
    """Give the modules that a passed test-out waives: required, and not excepted."""
    setting = course.test_out
    if setting is None or not setting.offer or track.mastery is None:
        return ()
    kept = {*setting.waives_all_but, *track.optional}
    return tuple(module for module in modules if module.id not in kept)


def in_words(modules: Iterable[Module]) -> str:
    """Say what was waived, as it is on record."""
    return f"Passed in advance, waived: {', '.join(it.id for it in modules)}"


def test_out(course: Course, track: Track, modules: Iterable[Module]) -> Quiz | None:
    """Give the quiz; None where it would waive nothing, or has nothing to ask.

    Its questions are spread evenly over the pools of what it waives.
    """
    pools = {pool.id: len(pool.questions) for pool in course.pools}
    names = [it.id for it in waived(course, track, modules) if pools.get(it.id)]
    setting = course.test_out
    if setting is None or not names:
        return None
    counts = spread(setting.questions, {name: pools[name] for name in names})
    span = course.span_of("track-rules")
    draws = tuple(
        Draw(pool=name, count=count, span=span)
        for name, count in counts.items()
        if count
    )
    if not draws:
        return None
    return Quiz(
        id=TEST_OUT,
        index=course.tested[0],
        title="",
        graded=True,
        attempts=1,
        shuffle=True,
        feedback=True,
        draws=draws,
        questions=(),
        intro=None,
        span=span,
    )


def spread(count: int, sizes: Mapping[str, int]) -> dict[str, int]:
    """Spread questions over pools in turn, none of which gives more than it has.

    >>> spread(5, {"one": 1, "two": 9, "three": 9})
    {'one': 1, 'two': 2, 'three': 2}
    """
    given = dict.fromkeys(sizes, 0)
    turn = [name for name in sizes if sizes[name]]
    while count and turn:
        for name in turn[:count]:
            given[name] += 1
            count -= 1
        turn = [name for name in turn if given[name] < sizes[name]]
    return given
