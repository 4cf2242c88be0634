"""A module as those see it whom a package is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Audience, Condition, Quiz, Scenario, Used
from scormbuild.records import dataclass, replace
from scormbuild.select.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Depth, Module, Node, Track


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """Through which the pages of a course are looked at."""

    track: Track
    language: str
    lens: str | None
    offered: tuple[str, ...]
    picked: bool = False
    """Whether learners pick their roles."""

    def see(self, audience: Audience) -> bool | Audience:
        """Say whether they see what is for an audience, or who decides."""
        if self.picked:
            return audience.picked(self.language, self.lens, self.offered)
        return audience.settled(
            self.track.names, self.language, self.lens, self.offered
        )


def seen(module: Module, depth: Depth, eyes: Eyes) -> Module:
    """Keep the pages that a depth shows, and of them what the track sees."""
    pages = []
    end: list[Node] = []
    for page in module.pages:
        own = tuple(node for node in page.body if not _ends(node))
        end += [node for node in page.body if _ends(node)]
        if page.depth.rank > depth.rank:
            continue
        seen = [eyes.see(it) for it in page.audiences]
        if False in seen:
            continue
        left = tuple(it for it in seen if isinstance(it, Audience))
        body = tuple(_body(own, eyes))
        if module.id in eyes.track.optional:
            body = tuple(map(_practice, body))
        if body or not own:
            pages.append(replace(page, body=body, audiences=left))
    if pages and end:
        common = [at for at, page in enumerate(pages) if not page.audiences]
        at = (common or range(len(pages)))[-1]
        body = (*pages[at].body, *_body(tuple(end), eyes))
        pages[at] = replace(pages[at], body=body)
    return replace(module, pages=tuple(pages))


def _ends(node: Node) -> bool:
    """Say whether it stands at the end of what is shown of its module."""
    return isinstance(node, Used) and node.end


def _body(body: tuple[Node, ...], eyes: Eyes) -> Iterator[Node]:
    for node in body:
        if isinstance(node, Condition):
            seen = eyes.see(node.audience)
            if isinstance(seen, Audience):
                inner = tuple(_body(node.body, eyes))
                if inner:
                    yield replace(node, audience=seen, body=inner)
            elif seen:
                yield from _body(node.body, eyes)
        elif isinstance(node, Used):
            yield from _body(node.body, eyes)
        elif eyes.track.mastery is not None:
            yield told(node, eyes.see)
        elif not (isinstance(node, Quiz) and node.graded):
            yield _practice(told(node, eyes.see))


def _practice(node: Node) -> Node:
    """Give what is graded as practice, which has no limit of attempts."""
    if isinstance(node, Condition):
        return replace(node, body=tuple(map(_practice, node.body)))
    if isinstance(node, Quiz | Scenario) and node.graded:
        return replace(node, graded=False, attempts=0)
    return node
