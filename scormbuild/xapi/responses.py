"""What was answered and what would be right in xAPI (Data 2.4.4.1, appendix C).

`player/lms/xapi/responses.js` does the same; `tests/golden/interactions-xapi.json`
holds the two together.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from scormbuild.interactions import Interaction

AND = "[,]"
WITH = "[.]"
TO = "[:]"

_DELIMITER = re.compile(r"\[(?=[,.:]\])")
_PARAMETER = re.compile(r"^(?=\{\w+=)")
_SMALLEST = Decimal("0.0000001")
"""As many digits as a number has in every standard (real(10,7))."""


def response(kind: InteractionType, given: Sequence[str]) -> str:
    """Spell what was given: ids of choices, or what was typed; empty for nothing."""
    match kind:
        case InteractionType.TRUE_FALSE:
            spelled: Iterable[str] = given[:1]
        case InteractionType.CHOICE:
            # A set has no order: spelled the same, what is the same can be found.
            spelled = sorted(set(given))
        case InteractionType.MATCHING:
            pairs = zip(given[::2], given[1::2], strict=False)
            spelled = (f"{one}{WITH}{other}" for one, other in pairs)
        case InteractionType.PERFORMANCE:
            spelled = (f"{step}{WITH}true" for step in given)
        case InteractionType.NUMERIC:
            spelled = map(_number, given[:1])
        case InteractionType.SEQUENCING | InteractionType.LIKERT:
            spelled = given
        case _:
            spelled = map(_text, given)
    return AND.join(spelled)


def patterns(interaction: Interaction, ignore: Collection[str] = ()) -> list[str]:
    """Spell what would be right, each way once; none where nothing is right or wrong.

    `ignore` is what makes no difference in words that are typed, such as `case`.
    """
    return list(
        dict.fromkeys(
            _pattern(interaction.type, right, ignore) for right in interaction.correct
        )
    )


def _pattern(
    kind: InteractionType, right: Sequence[str], ignore: Collection[str]
) -> str:
    if kind is InteractionType.NUMERIC:
        least, most = _number(right[0]), _number(right[-1])
        return least if least == most else f"{least}{TO}{most}"
    spelled = response(kind, right)
    # Of words that are typed, xAPI ignores case unless it is told not to.
    exact = kind is InteractionType.FILL_IN and "case" not in ignore
    return f"{{case_matters=true}}{spelled}" if exact else spelled


def _number(text: str) -> str:
    """Spell a number without exponent and needless zeros; empty where it is none."""
    try:
        value = Decimal(text.strip()).quantize(_SMALLEST, ROUND_HALF_UP)
    except InvalidOperation:
        return ""
    short = f"{value:f}".rstrip("0").removesuffix(".")
    return "0" if short == "-0" else short


def _text(words: str) -> str:
    """Keep words from holding a delimiter, or beginning with a parameter."""
    return _PARAMETER.sub(" ", _DELIMITER.sub("[ ", words))
