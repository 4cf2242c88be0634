"""Parts of a question that its kind has no use for, and nobody would ever see."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    are given, and any label but `Hint:` for the second time.
    """
    if asking.fixed and parts.options:
        yield bad_option.RULE.at(
            parts.options[0].span,
            f"a `{kind}` has no options of its own",
            hint="write `> True:` and `> False:`, or make it a `choose-one`",
        )
    seen: dict[str, Piece] = {}
    for label, piece in parts.labels:
        if label in _ANSWERS and not asking.fixed:
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
