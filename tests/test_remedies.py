"""What a diagnostic tells one to do is what helps, at once."""

from __future__ import annotations

import pytest

from scormbuild.build import check_course
from scormbuild.components import COMPONENTS
from scormbuild.project import MemoryProject
from scormbuild.text.elsewhere import TAKEN_BY

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


def hinted(lines: str) -> list[str]:
    """Give the hints of a page, each behind its rule and line."""
    return found(**{"modules_m/10-p": "# P {#p}\n\n" + lines + "\n\n" + PAGE[10:]})


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("fro crew", "did you mean `for`, or `not-for`?"),
        ("fore crew", "did you mean `for`, or `not-for`?"),
        ("not-fro crew", "did you mean `not-for`?"),
        ("notfor crew", "did you mean `not-for`?"),
        ("except crew", "did you mean `not-for`?"),
        ("only crew", "did you mean `for`?"),
        ("qiz", "did you mean `quiz`?"),
    ],
)
def test_who_looks_for_a_part_for_some_is_told_what_it_is_called(
    name: str, hint: str
) -> None:
    assert [f"unknown-component modules/m/10-p.md:3 {hint}"] == hinted(
        f"::: {name}\nWords.\n:::"
    )


@pytest.mark.parametrize(
    ("fence", "hint"),
    [
        ("tabs chosen-in=q", "only `accordion` and `cards` take it"),
        ("tabs attempts=2", "only `quiz` and `scenario` take it"),
        ("tabs for=crew", "write `::: for NAME` above it, and `:::` below"),
        (
            "tabs depth=full",
            "pages take it: write it in the braces behind the page's title",
        ),
        ("accordion chosen=q", "did you mean `chosen-in`?"),
    ],
)
def test_a_key_that_others_take_is_told_who_takes_it(fence: str, hint: str) -> None:
    panels = f"::: {fence}\n## One\nWords.\n\n## Two\nWords.\n:::"

    assert [f"unknown-key modules/m/10-p.md:3 {hint}"] == hinted(panels)


def test_a_part_of_a_question_that_stays_open_is_named_where_the_fault_shows() -> None:
    first = ASKED.format(number=7).replace("right?", "right?\n\n::: for lens:legal\nL.")
    pool = first + "".join(ASKED.format(number=it) for it in range(5))

    assert [
        (
            "misplaced-component pools/m.md:4 close it with `:::` above line 7;"
            " where feedback differs, write a question for each instead"
        ),
        (
            "misplaced-component pools/m.md:10"
            " add a line `:::` before it, or close `for` of line 4 earlier"
        ),
    ] == found(pools_m=pool, lenses="legal:\n  title: Legal\n")


@pytest.mark.parametrize("key", TAKEN_BY)
def test_who_is_said_to_take_a_key_does_and_no_other_component(key: str) -> None:
    def takes(name: str) -> bool:
        text = f"# P {{#p}}\n\n::: {name} {key}=q\nWords.\n:::\n"
        files = {"course.yaml": COURSE, "modules/m/module.md": MODULE + text}
        _, told = check_course(MemoryProject(files))
        return f"`{name}` has no key `{key}`" not in {it.message for it in told}

    placed = sorted(
        name
        for name, it in COMPONENTS.items()
        if not it.within and name not in ("for", "not-for", "use")
    )
    assert [*TAKEN_BY[key]] == [name for name in placed if takes(name)]
