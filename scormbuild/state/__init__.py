"""What a package keeps of a learner: the string, and the longest that it can be."""

from __future__ import annotations

from scormbuild.state.codec import Decoded, Problem, decode, encode
from scormbuild.state.record import ON_PAGE, Answer, QuizState, Response, State

__all__ = [
    "ON_PAGE",
    "Answer",
    "Decoded",
    "Problem",
    "QuizState",
    "Response",
    "State",
    "decode",
    "encode",
]
