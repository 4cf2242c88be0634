"""Every activity that statements of a variant can be about, with its definition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.interactions import Interaction, InteractionType
from scormbuild.model import (
    CERTIFICATE,
    ONLY_TRACK,
    SURE,
    WAIVED,
    Presentation,
    Quiz,
    Scenario,
    walk,
)
from scormbuild.records import dataclass, replace
from scormbuild.select.levels import certifies
from scormbuild.select.waivers import in_words, waived
from scormbuild.words import words
from scormbuild.words.scales import worded
from scormbuild.xapi.definitions import definition, interaction_definition
from scormbuild.xapi.iris import Iris

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Module, Page, Question
    from scormbuild.select.variant import Variant
    from scormbuild.site import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One thing that a statement can be about."""

    id: str
    """Its IRI."""
    kind: str
    """What the course calls such a thing; a key of `TYPES`."""
    name: str
    """Its author's id; of a video or recording the file's path."""
    parents: tuple[str, ...]
    """IRIs of what holds it: of a pool's question, all quizzes that draw it."""
    definition: dict[str, Json]


def activities(variant: Variant) -> tuple[Activity, ...]:
    """Give the activities of a variant, each once: the course first, then in order.

    What is private is not among them: no statement ever tells of it.
    """
    known: dict[str, Activity] = {}
    for found in _all(variant):
        before = known.setdefault(found.id, found)
        parents = dict.fromkeys((*before.parents, *found.parents))
        known[found.id] = replace(before, parents=tuple(parents))
    return tuple(known.values())


def iris_of(variant: Variant) -> Iris:
    """Give the activity ids of a variant's course."""
    return Iris.under(variant.course.iri, variant.course.id)


def _all(variant: Variant) -> Iterator[Activity]:
    course, language = variant.course, variant.language
    iris = iris_of(variant)
    yield Activity(
        id=iris.course,
        kind="course",
        name=course.id,
        parents=(),
        definition=definition("course", course.title, language, course.subtitle),
    )
    if variant.track.id != ONLY_TRACK:
        yield Activity(
            id=iris.track(variant.track.id),
            kind="track",
            name=variant.track.id,
            parents=(iris.course,),
            definition=definition("track", variant.track.title, language),
        )
    yield from _whose(variant, iris)
    if certifies(variant):
        record = Interaction(
            type=InteractionType.FILL_IN, description=course.title, weighting=0.0
        )
        yield _asked(variant, iris, CERTIFICATE, record, iris.course)
    for module in variant.modules:
        yield from _module(variant, iris, module)
    if variant.test_out is not None:
        yield from _in_advance(variant, iris, variant.test_out)


def _whose(variant: Variant, iris: Iris) -> Iterator[Activity]:
    """Give the lens and the edition that it is for, or the lenses to be picked."""
    fixed, language = variant.fixed_lens, variant.language
    for lens in (fixed,) if fixed else variant.lenses:
        yield Activity(
            id=iris.lens(lens.id),
            kind="lens",
            name=lens.id,
            parents=(iris.course,),
            definition=definition("lens", lens.title, language),
        )
    if variant.edition:
        yield Activity(
            id=iris.edition(variant.edition),
            kind="edition",
            name=variant.edition,
            parents=(iris.course,),
            definition=definition("edition", variant.edition, language),
        )


def _in_advance(variant: Variant, iris: Iris, quiz: Quiz) -> Iterator[Activity]:
    """Give what is asked in advance, and the record of what it waives."""
    yield from _quiz(variant, iris, quiz, iris.course)
    modules = waived(variant.course, variant.track, variant.modules)
    record = Interaction(
        type=InteractionType.NUMERIC, description=in_words(modules), weighting=0.0
    )
    yield _asked(variant, iris, WAIVED, record, iris.course)


def _quiz(variant: Variant, iris: Iris, quiz: Quiz, parent: str) -> Iterator[Activity]:
    yield _part(variant, iris, quiz, parent, quiz.title)
    for _, drawn in variant.draws(quiz):
        for question in drawn:
            yield from _question(variant, iris, question, iris.part(quiz.id))


def _module(variant: Variant, iris: Iris, module: Module) -> Iterator[Activity]:
    yield Activity(
        id=iris.module(module.id),
        kind="module",
        name=module.id,
        parents=(iris.course,),
        definition=definition("module", module.title, variant.language),
    )
    for page in module.pages:
        yield Activity(
            id=iris.page(page.id),
            kind="page",
            name=page.id,
            parents=(iris.module(module.id),),
            definition=definition("page", page.title.plain, variant.language),
        )
        yield from _page(variant, iris, page)


def _page(variant: Variant, iris: Iris, page: Page) -> Iterator[Activity]:
    here = iris.page(page.id)
    for question in walk.asked_on(page):
        yield from _question(variant, iris, question, here)
    for node in walk.nodes(page.body):
        match node:
            case Quiz():
                yield from _quiz(variant, iris, node, here)
            case Scenario():
                yield _part(variant, iris, node, here, page.title.plain)
                for it in node.decisions:
                    parent = iris.part(node.id)
                    yield _asked(variant, iris, it.id, it.scene.interaction, parent)
            case Presentation(media=media) if media is not None:
                yield _media(variant, iris, node, here)
            case _:
                pass


def _part(
    variant: Variant, iris: Iris, part: Quiz | Scenario, parent: str, title: str
) -> Activity:
    kind = "quiz" if isinstance(part, Quiz) else "scenario"
    return Activity(
        id=iris.part(part.id),
        kind=kind,
        name=part.id,
        parents=(parent,),
        definition=definition(kind, title or part.id, variant.language),
    )


def _question(
    variant: Variant, iris: Iris, question: Question, parent: str
) -> Iterator[Activity]:
    """Give a question, and what is told of whether a learner was sure."""
    if not question.private:
        typed = question.typed.ignore if question.typed else ()
        said = {**words(variant.language), **dict(variant.course.words)}
        asked = worded(question.interaction, said)
        yield _asked(variant, iris, question.key, asked, parent, typed)
    if question.sure is not None:
        sure = replace(
            question.interaction,
            type=InteractionType.TRUE_FALSE,
            choices=(),
            partners=(),
            correct=(),
        )
        yield _asked(variant, iris, f"{question.id}.{SURE}", sure, parent)


def _asked(  # noqa: PLR0913, PLR0917 - what defines one question
    variant: Variant,
    iris: Iris,
    key: str,
    interaction: Interaction,
    parent: str,
    ignore: tuple[str, ...] = (),
) -> Activity:
    return Activity(
        id=iris.question(key),
        kind="question",
        name=key,
        parents=(parent,),
        definition=interaction_definition(key, interaction, variant.language, ignore),
    )


def _media(variant: Variant, iris: Iris, node: Presentation, parent: str) -> Activity:
    path = node.media.src.target if node.media else ""
    kind = "video" if node.kind == "video" else "audio"
    return Activity(
        id=iris.media(path),
        kind=kind,
        name=path,
        parents=(parent,),
        definition=definition(kind, node.title or path, variant.language),
    )
