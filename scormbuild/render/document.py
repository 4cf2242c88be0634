"""Variant and theme → the unit's one HTML document, from templates that cannot leak."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from scormbuild.language import direction
from scormbuild.model import Condition, Presentation, Quiz
from scormbuild.records import replace
from scormbuild.render.beside import apart, beside
from scormbuild.render.certificate import certificate
from scormbuild.render.compiled import Compiled
from scormbuild.render.links import without_missing
from scormbuild.render.shelf import Shelf
from scormbuild.render.theme import ThemeError
from scormbuild.select.chosen import chosen
from scormbuild.select.levels import levels
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select
from scormbuild.select.waivers import waived
from scormbuild.text.captions import packed_captions
from scormbuild.words import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scormbuild.model import Course, Module, Node, Page, Track
    from scormbuild.render.theme import Theme
    from scormbuild.render.tongues import Tongue
    from scormbuild.select.variant import Variant

DOCUMENT = "document.html"
"""The template with which rendering begins."""

SCRIPT = "course.js"
"""The script of a document that is alone in its package."""

MAIN = re.compile(r"""\bid=["']?sb-main\b""")

FOLDER = "templates/"
"""Stands before a template's name where an error is traced."""


OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "auto_reload": False,
}
"""How Jinja reads templates and compiles them."""


def document(
    variant: Variant,
    words: Mapping[str, str],
    theme: Theme,
    script: str = SCRIPT,
    tongues: Sequence[Tongue] = (),
) -> bytes:
    """Render all pages of a variant, its questions and its pools, as UTF-8.

    The templates see the model's records under `course`, `track`, `modules` and
    `scoring`, what of pools stands `beside` which practice and what `apart`, the
    `minutes` of the track, the `words` of the language, its `language` code and
    `direction`, the path of its `script`, and whether it is `gated`, so that pages may
    be closed, or `certified`, with `levels`; `tongues` are the languages in which its
    package holds it, if there are several;
    `test_out` is a quiz to pass in advance, which spares what is `waived`;
    `number(7.5)` is written as the language does, `lens` is the department it is for,
    `lenses` those from which learners pick one, `drawn(quiz)` counts the questions it
    asks, `kept` is what learners take along, module by module, `cited(page)` what they
    read of its sources, `chosen(node)` what brings its panels to the front,
    `size_of(path)` the bytes of a file, and
    `{% include template(node) %}` shows what stands on a page as `node`.
    Raises ThemeError where a template cannot be read or asks for what is not there.
    """
    ours = _ours(variant.course, theme)
    try:
        made = _environment(theme, ours=ours).get_template(DOCUMENT)
        text = made.render(_given(variant, words, script, tongues))
    except TemplateSyntaxError as error:
        name = error.name or DOCUMENT
        raise ThemeError(name, error.lineno, error.message or "") from error
    except RecursionError as error:
        said = "it includes or calls itself without end"
        raise ThemeError(*_place(error, theme), said) from error
    except Exception as error:
        # Templates are programs of an author's: whatever fails in them is theirs.
        raise ThemeError(*_place(error, theme), str(error)) from error
    for missing in _missing(text, script):
        raise ThemeError(DOCUMENT, 1, f"it makes no {missing}")
    pages = {page.id for module in variant.modules for page in module.pages}
    return without_missing(text, pages).encode()


def _behind(variant: Variant) -> dict[str, object]:
    """Give what the views behind the last page are made of."""
    return {
        "kept": kept(variant),
        "certified": bool(certificate(variant)),
        "levels": levels(variant),
        "test_out": variant.test_out,
        "waived": waived(variant.course, variant.track, variant.modules),
    }


def _given(
    variant: Variant,
    words: Mapping[str, str],
    script: str,
    tongues: Sequence[Tongue],
) -> dict[str, object]:
    """Give all that templates see of a variant."""
    course, practice = variant.course, beside(variant)
    return {
        "course": course,
        "track": variant.track,
        "modules": variant.modules,
        "apart": apart(variant, practice),
        "beside": practice,
        "scoring": scoring(variant),
        "script": script,
        "gated": bool(variant.gates) or not course.navigation.free,
        "minutes": minutes(variant),
        **_behind(variant),
        "lens": variant.fixed_lens,
        "lenses": variant.lenses,
        "roles": [(role, minutes(_alone(variant, role))) for role in variant.roles],
        "cited": partial(cited, course),
        "chosen": partial(chosen, course),
        "size_of": sizes(variant).__getitem__,
        "number": partial(number, said=words),
        "drawn": lambda quiz: sum(count for count, _ in variant.draws(quiz)),
        "words": words,
        "language": variant.language,
        "tongues": tongues,
        "direction": direction(variant.language),
    }


def _alone(variant: Variant, role: Track) -> Variant:
    """Give what a package of one role would hold."""
    return select(variant.course, role, variant.lens, variant.edition)


def _missing(text: str, script: str) -> Iterator[str]:
    """Name what no document may leave out, lest nothing runs."""
    if not MAIN.search(text):
        yield "element with the id `sb-main`"
    if not re.search(rf"""<script\b[^>]*\bsrc=["']?{re.escape(script)}\b""", text):
        yield f"script element for `{script}`"


def minutes(variant: Variant) -> float | None:
    """Give what the track is said to take, or add it up from its required modules.

    None where neither it nor each of these says.
    """
    if variant.track.minutes is not None:
        return variant.track.minutes
    depths, optional = dict(variant.track.modules), variant.track.optional
    required = [module for module in variant.modules if module.id not in optional]
    said = [getattr(module.minutes, depths[module.id]) for module in required]
    return None if None in said else sum(said)


def kept(variant: Variant) -> tuple[tuple[Module, tuple[tuple[Page, Node], ...]], ...]:
    """Give what learners take along, with its module; modules without any left out.

    What is for a role or a department that learners pick stays so.
    """
    found = (
        (
            module,
            tuple(
                (page, node) for page in module.pages for node in _kept_of(page.body)
            ),
        )
        for module in variant.modules
    )
    return tuple((module, nodes) for module, nodes in found if nodes)


def _kept_of(body: Iterable[Node]) -> Iterator[Node]:
    for node in body:
        if isinstance(node, Condition):
            inner = tuple(_kept_of(node.body))
            yield from (replace(node, body=inner),) if inner else ()
        elif isinstance(node, Presentation) and node.kind == "keep":
            yield node


def cited(course: Course, page: Page) -> tuple[str, ...]:
    """Give what learners read of a page's sources, each once."""
    found = (course.source_of(name) for name in page.sources)
    return tuple(dict.fromkeys(text for text in found if text))


def sizes(variant: Variant) -> dict[str, int]:
    """Give the bytes of each file of the course, by path."""
    return {file.path: file.size for file in variant.course.media}


def template(node: Node) -> str:
    """Name the template of what stands on a page: the folder of its component."""
    kind = "quiz" if isinstance(node, Quiz) else node.kind
    folder = kind.replace("-", "_")
    return f"components/{folder}/{folder}.html"


def _ours(course: Course, theme: Theme) -> bool:
    """Say whether all that is run is our own: a word, too, is a format to fill in."""
    return not course.words and not any(name.endswith(".html") for name in theme.own)


@lru_cache(maxsize=4)
def _environment(theme: Theme, *, ours: bool) -> Environment:
    """Compile each template once, however many variants there are.

    A course may come from anybody: its templates reach what they are given, and
    neither Python nor the machine. Where all are `ours` they need no watching, which
    takes nearly half of the time.
    """
    texts = dict(theme.templates)

    def load(name: str) -> tuple[str, str, None] | None:
        return (texts[name], FOLDER + name, None) if name in texts else None

    loader = FunctionLoader(load)
    environment = (
        Environment(  # noqa: S701 - OPTIONS say that it escapes
            **OPTIONS, loader=loader, bytecode_cache=Compiled(OPTIONS, Shelf())
        )
        if ours
        else ImmutableSandboxedEnvironment(**OPTIONS, loader=loader)
    )
    environment.globals["template"] = template
    environment.globals["packed_captions"] = packed_captions
    return environment


def _place(error: Exception, theme: Theme) -> tuple[str, int]:
    """Find the template and line at which rendering stopped.

    Where one of ours stopped because of one of the project's, it is the latter.
    """
    places = [(DOCUMENT, 1)]
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(FOLDER):
            places.append((name.removeprefix(FOLDER), trace.tb_lineno))
        trace = trace.tb_next
    own = [place for place in places if place[0] in theme.own]
    return (own or places)[-1]
