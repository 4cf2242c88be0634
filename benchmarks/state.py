"""What state takes: characters for each answered question, and of what an LMS keeps.

Every figure follows from courses alone, so it is the same on every machine.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from scormbuild.build import check_course  # noqa: E402 - found only now
from scormbuild.project import Project  # noqa: E402
from scormbuild.select.variant import select  # noqa: E402
from scormbuild.state import ON_PAGE  # noqa: E402
from scormbuild.state.digits import BITS  # noqa: E402
from scormbuild.state.entries import answer_bits  # noqa: E402
from scormbuild.state.frame import Frame, frame_of  # noqa: E402
from scormbuild.state.worst import worst_case  # noqa: E402
from scormbuild.targets.scorm12 import STATE_LIMIT  # noqa: E402
from tests.chance_courses import big_variant  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.select.variant import Variant
    from scormbuild.state import Answer

COURSES = ("hello", "new-rules")


def variants() -> Iterator[tuple[str, Variant]]:
    """Give the example courses in each track, and one made to be big."""
    for name in COURSES:
        course, _ = check_course(Project.open_folder(ROOT / "courses" / name))
        if course is None:
            sys.exit(f"courses/{name} cannot be read")
        for track in course.tracks:
            yield f"{name} {track.id}", select(course, track)
    yield "17 modules", big_variant()


def mean(answers: Sequence[Answer], frame: Frame) -> str:
    """Give the characters of an answer, on the average."""
    if not answers:
        return ""
    bits = sum(len(answer_bits(one, frame)) for one in answers)
    return f"{bits / BITS / len(answers):.1f}"


def main() -> None:
    """Print a row a variant, at its longest state."""
    head = ("answers", "state", "of 4,096", "a question", "on pages", "in quizzes")
    print(f"{'':<26}" + "".join(f"{word:>11}" for word in head))
    for name, variant in variants():
        worst = worst_case(variant)
        frame = frame_of(worst.state)
        answers = worst.state.answers
        row = (
            str(len(answers)),
            str(worst.chars),
            f"{100 * worst.chars / STATE_LIMIT:.0f} %",
            f"{worst.chars / len(answers):.1f}" if answers else "",
            mean([one for one in answers if one.quiz == ON_PAGE], frame),
            mean([one for one in answers if one.quiz != ON_PAGE], frame),
        )
        print(f"{name:<26}" + "".join(f"{cell:>11}" for cell in row))
    print(
        "\nCharacters of the longest state; `a question` is all of it by its answers,"
    )
    print("the last two are the answers alone.")


if __name__ == "__main__":
    main()
