"""Parts of a question that its kind has no use for, and nobody would ever see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Feedback
from scormbuild.rules import bad_option, stray_quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Asking
    from scormbuild.text.parts import Parts
    from scormbuild.text.piece import Piece

_ANSWERS = ("True", "False")


def misfits(kind: str, asking: Asking, parts: Parts) -> Iterator[Diagnostic]:
    """Report what a question of one kind holds in vain.

    That is: `True:` where nothing is true or false, options where the two answers
    are given, any label but `Hint:` for the second time, and whatever would answer a
    response that is neither right nor wrong.
    """
    if asking.fixed and parts.options:
        yield bad_option.RULE.at(
            parts.options[0].span,
            f"a `{kind}` has no options of its own",
            hint="write `> True:` and `> False:`, or make it a `choose-one`"
            if asking.marked
            else "make it a `checklist`, or give each statement one of its own",
        )
    if asking.feedback is Feedback.NOWHERE:
        yield from _silent(kind, parts)
        return
    seen: dict[str, Piece] = {}
    for label, piece in parts.labels:
        if label in _ANSWERS and asking.feedback is not Feedback.ANSWERS:
            yield stray_quote.RULE.at(
                piece.whole,
                f"`{label}:` answers a `true-false`, and this is a `{kind}`",
                hint="write it under its option, or label it `> Explain:`",
            )
        elif label != "Hint" and label in seen:
            yield stray_quote.RULE.at(
                piece.whole,
                f"`{label}:` stands here twice",
                hint="join the two; a line with a bare `>` parts paragraphs",
                related=((seen[label].whole, "first here"),),
            )
        seen.setdefault(label, piece)


def _silent(kind: str, parts: Parts) -> Iterator[Diagnostic]:
    """Report what a question would say to a response, where it takes it as it is."""
    labelled = [(f"{label}:", piece) for label, piece in parts.labels]
    under = [(">", it.feedback) for it in parts.options if not it.feedback.empty]
    for sign, piece in (*labelled, *under):
        yield stray_quote.RULE.at(
            piece.whole,
            f"`{sign}` answers a response, and a `{kind}` takes each as it is",
            hint=f"write it as text, before or behind the `{kind}`",
        )
