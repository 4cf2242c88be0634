"""Modules of a track → the same, with a look back at the beginning of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import LOOK_BACK, Depth, Draw, Quiz
from scormbuild.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.model import Course, Module, Question, Track


def asked_again(question: Question) -> bool:
    """Say whether one may look back at a question: what is typed takes too long."""
    return question.typed is None


def looking_back(
    course: Course, track: Track, modules: Sequence[Module], roles: Sequence[Track]
) -> Iterator[Module]:
    """Give each module with a practice quiz that draws from the pools before it.

    There is none where no module before has a pool, nor where none is wanted; nor in a
    module that is taken in brief. Where learners pick roles, it draws only from what
    all of these have.
    """
    setting = course.look_back
    sizes = {pool.id: sum(map(asked_again, pool.questions)) for pool in course.pools}
    for role in roles:
        held = {name for name, _ in role.modules}
        sizes = {name: size for name, size in sizes.items() if name in held}
    depths = dict(track.modules)
    before: list[str] = []
    for module in modules:
        own = sizes.get(module.id)
        spared = not own or depths.get(module.id) is Depth.BRIEF
        if setting is None or not setting.questions or not before or spared:
            yield module
        else:
            count = min(setting.questions, sum(sizes[name] for name in before))
            yield _with(module, _quiz(course, module, before, count))
        if own:
            before.append(module.id)


def _quiz(course: Course, module: Module, pools: Sequence[str], count: int) -> Quiz:
    name = f"{LOOK_BACK}.{module.id}"
    span = course.span_of(LOOK_BACK)
    draw = Draw(pool=pools[0], also=tuple(pools[1:]), count=count, span=span)
    return Quiz(
        id=name,
        index=dict(course.backwards).get(module.id, -1),
        title="",
        graded=False,
        attempts=0,
        shuffle=True,
        feedback=True,
        draws=(draw,),
        questions=(),
        intro=None,
        back=True,
        span=span,
    )


def _with(module: Module, quiz: Quiz) -> Module:
    """Put it before all else on the first page that everybody sees."""
    common = [at for at, page in enumerate(module.pages) if not page.audiences]
    if not common:
        return module
    at = common[0]
    page = module.pages[at]
    first = replace(page, body=(quiz, *page.body))
    return replace(module, pages=(*module.pages[:at], first, *module.pages[at + 1 :]))
