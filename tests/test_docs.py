"""The documentation names all there is, and its links lead somewhere."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from scormbuild.cli import COMMANDS
from scormbuild.components import COMPONENTS
from scormbuild.components.choose_many import ChooseManyFence
from scormbuild.components.quiz import QuizFence
from scormbuild.components.true_false import TrueFalseFence
from scormbuild.load.page import PageBraces
from scormbuild.load.settings import CourseFile, ModuleFile
from scormbuild.model import Avoid, Depth, FailedAttempt, MoveOn, QuizDefaults
from scormbuild.report import FORMATS
from scormbuild.targets import TARGETS
from scormbuild.text.decode import key_of
from scormbuild.text.parts import LABELS

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "docs/rules").glob("*"),
    ]
)
RECORDS = (
    CourseFile,
    ModuleFile,
    PageBraces,
    ChooseManyFence,
    QuizFence,
    TrueFalseFence,
)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)(?P<path>[^)#\s]+)")


def page(name: str) -> str:
    """Give a page of the documentation."""
    return (ROOT / "docs" / name).read_text("utf-8")


@pytest.mark.parametrize(
    "path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_every_link_leads_to_a_file(path: Path) -> None:
    text = re.sub(r"`[^`]*`", "", FENCE.sub("", path.read_text("utf-8")))
    links = [match["path"] for match in LINK.finditer(text)]
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_key_that_an_author_may_write_is_described() -> None:
    keys = {key_of(field.name) for each in RECORDS for field in fields(each)}
    text = page("authoring.md")
    described = {
        key for key in keys if re.search(rf"`#?{key}[`=:]|^{key}:", text, re.MULTILINE)
    }
    assert keys - described - {"id"} == set()


def test_every_word_that_a_key_takes_is_described() -> None:
    words = {each.value for each in (*Avoid, *Depth, *FailedAttempt, *MoveOn)}
    words |= {
        *COMPONENTS,
        *TARGETS,
        *LABELS,
        *(f"quiz.{f.name}" for f in fields(QuizDefaults)),
    }
    text = page("authoring.md")
    assert {
        word
        for word in words
        if f"`{word}`" not in text
        and f"`> {word}:`" not in text
        and f"**{word}**" not in text
    } == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help_in_the_documentation(name: str) -> None:
    assert f"$ scormbuild {name} --help\n" in page("commands.md")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_named_in_the_documentation(name: str) -> None:
    assert re.search(rf"^    {name} ", page("commands.md"), re.MULTILINE)
