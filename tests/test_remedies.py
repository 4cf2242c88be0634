"""What a diagnostic tells one to do is what helps, at once."""

from __future__ import annotations

import pytest

from scormbuild.build import check_course
from scormbuild.project import MemoryProject

COURSE = """\
format: 1
id: rules
title: The rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
"""
REFRESHER = """\
track-rules:
  refresher:
    modules: [m]
    questions: {questions}
"""
MODULE = "---\ntitle: M\n---\n"
PAGE = "# P {#p}\n\nText.\n\n::: quiz #q graded\n- 1 from m\n:::\n"
ASKED = """\
::: true-false #q{number} correct=false
Is number {number} right?

> True: No, {number} is not.
> False: It is wrong.
:::
"""


def found(**files: str) -> list[str]:
    """Give the hints of a course's diagnostics, each behind its rule and line."""
    whole = {
        "course.yaml": COURSE,
        "modules/m/module.md": MODULE,
        "modules/m/10-p.md": PAGE,
        "pools/m.md": "".join(ASKED.format(number=number) for number in range(7)),
    }
    named = {name.replace("_", "/", 1) + ".md": text for name, text in files.items()}
    other = {"course.md": "course.yaml", "lenses.md": "lenses.yaml"}
    named = {other.get(name, name): text for name, text in named.items()}
    _, told = check_course(MemoryProject(whole | named))
    return [
        f"{it.rule.name} {it.span.path}:{it.span.line} {it.hint}"
        for it in told
        if it.rule.name != "stale-lock"
    ]


@pytest.mark.parametrize(
    ("questions", "hints"),
    [
        (50, ["bad-refresher course.yaml:11 ask at most 2 or write more"]),
        (
            3,
            [
                (
                    "bad-refresher course.yaml:11 ask at most 2,"
                    " write 2 more into `m`, or name other `pools`"
                )
            ],
        ),
        (2, []),
    ],
)
def test_a_refresher_that_asks_too_much_is_told_the_number_that_works(
    questions: int, hints: list[str]
) -> None:
    assert hints == found(course=COURSE + REFRESHER.format(questions=questions))


def test_names_behind_for_in_a_question_are_told_at_their_own_line() -> None:
    pool = ASKED.format(number=9).replace(
        "right?",
        "right?\n\n::: for legal\nIn law.\n:::\n\n::: for lens:lgeal\nLaw.\n:::",
    )
    assert [
        "unknown-lens pools/m.md:8 did you mean `legal`?",
        "unknown-track pools/m.md:4 did you mean `lens:legal`?",
    ] == sorted(
        found(
            pools_m=pool + "".join(ASKED.format(number=it) for it in range(3)),
            lenses="legal:\n  title: Legal\n",
        )
    )
