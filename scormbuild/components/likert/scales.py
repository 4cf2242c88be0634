"""The scales of `likert`: ours, whose labels every language has, and authors' own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormbuild.diagnostics import closest
from scormbuild.model import Text
from scormbuild.rules import scale_without_labels
from scormbuild.text.told import told_line

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.source import Span

SCALES = {"agree4": 4, "agree5": 5, "often5": 5, "sure4": 4}
"""How many points each of ours has; words have its labels: `scale-agree5-1`."""
FEWEST, MOST = 2, 9
"""Points of a scale: a record names one by a digit, and 0 is for who would not say."""


def read_scale(
    labels: tuple[str, ...], span: Span, sink: Sink
) -> tuple[str, tuple[Text, ...]]:
    """Give the name of a scale of ours, or the author's labels.

    Neither, with a diagnostic, where it has no labels, or more than can be told apart.
    """
    names = [label.strip() for label in labels if label.strip()]
    if len(names) == 1 and names[0] in SCALES:
        return names[0], ()
    if FEWEST <= len(names) <= MOST:
        return "", tuple(_label(name, span, sink) for name in names)
    if len(names) > MOST:
        fact = f"this scale has {len(names)} points, {MOST} are the most"
    else:
        fact = f"`{', '.join(names)}` names no scale, and no labels of one"
    near = closest(names[0], SCALES) if names else None
    ours = ", ".join(f"`{name}`" for name in SCALES)
    hint = (
        f"did you mean `{near}`?"
        if near
        else f'write one of {ours}, or labels: `scale="never, sometimes, always"`'
    )
    sink.add(scale_without_labels.RULE.at(span, fact, hint=hint))
    return "", ()


def _label(name: str, span: Span, sink: Sink) -> Text:
    place = span.narrow(name)
    words = told_line(name, place, sink)
    return Text(html=Markup("{}").format(escape(words)), plain=words, span=place)
