"""The flagship, abridged to a few modules and one graded quiz, for browsers."""

from __future__ import annotations

import re
import shutil
from atexit import register
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from scormbuild.identify import relock
from scormbuild.load import load
from scormbuild.lock import LOCK_FILE
from scormbuild.project import Project

if TYPE_CHECKING:
    from scormbuild.model import Course

FLAGSHIP: Final = Path(__file__).parents[1] / "courses" / "new-rules"
MODULES: Final = ("fears", "shift", "rules", "listen")
QUIZ: Final = "final"
DRAWS: Final = """\
- 2 from fears
- 1 from shift, 3 where deep
- 2 from rules, 3 where deep
- 1 from listen, 2 where deep
"""
"""Ten questions in the longest track, so that its pass mark can be hit exactly."""
SIGNED: Final = re.compile(
    r"^::: (not-)?for partners\n::: acknowledge .*?\n:::\n:::\n",
    re.MULTILINE | re.DOTALL,
)
"""Statements to confirm, which would have to be confirmed in every play."""
EXPLAINED: Final = re.compile(r"\[([^]]+)\]\(glossary:[^)]*\)")
"""Words with an entry in the glossary, which is left out."""
FOLLOWING: Final = re.compile(
    r" chosen-in=[\w-]+|^<!-- scormbuild: ignore\[unmatched-choice\][^\n]*\n",
    re.MULTILINE,
)
"""What follows a question of a module that is left out."""
SETTINGS: Final = """\
format: 1
id: new-rules
title: The New Rules of Marketing & PR
subtitle: Social media literacy for the whole company
version: 1.0.0
language: en
move-on: completed-and-passed
failed-attempt: stays-open
quiz: {attempts: 3, avoid: seen}
targets: [scorm12, scorm2004, cmi5, html]
values:
  company.fear: At night I am alone on duty.
  company.name: Northline
  company.sample-announcement: From 1 June, new conditions apply.
  contacts.emergency: the duty lead
  contacts.stand-in: the second duty lead
  legal.note: Legal keeps a page of its own.
  partners.contact: your usual contact in our office
  policy.contact: the guidelines desk
  policy.partner-statement: I say whom I work for.
  policy.rules: Nobody has to post.
  policy.title: Talking with customers in public
  policy.url: example.com/guidelines
  policy.version: "1.0"
ignore: [unshown-page]
"""


def abridge(flagship: Path, course: Path) -> None:
    """Write a course of the flagship's first modules into a folder.

    All seven tracks stay, and so do the texts. What makes the flagship long to play is
    left out: most modules, and the drill, so that the quiz alone counts.
    """
    kept = (*MODULES, QUIZ)
    for module in kept:
        shutil.copytree(flagship / "modules" / module, course / "modules" / module)
    (course / "pools").mkdir()
    for pool in MODULES:
        shutil.copy(flagship / "pools" / f"{pool}.md", course / "pools")
    shutil.copytree(flagship / "media", course / "media")
    shutil.copy(flagship / "lenses.yaml", course)
    rows = (flagship / "tracks.csv").read_text(encoding="utf-8").splitlines()
    known = ("module", "name", "promise", "mastery", *kept)
    table = [row for row in rows if row.partition(",")[0] in known]
    _write(course / "tracks.csv", "\n".join(table) + "\n")
    _write(course / "course.yaml", SETTINGS)
    page = course / "modules" / QUIZ / "module.md"
    before, _, rest = page.read_text(encoding="utf-8").partition("\n- ")
    _write(page, f"{before}\n{DRAWS}:::{rest.partition(':::')[2]}")
    for file in (course / "modules").rglob("*.md"):
        text = EXPLAINED.sub(r"\1", file.read_text(encoding="utf-8"))
        _write(file, FOLLOWING.sub("", text))
    signed = course / "modules/rules/90-name.md"
    text = signed.read_text(encoding="utf-8")
    _write(signed, SIGNED.sub("", text))
    _write(course / LOCK_FILE, relock(Project.open_folder(course))[0])


@cache
def abridged_project() -> Project:
    """Give the abridged flagship as a project; its folder lives as long as the run."""
    folder = TemporaryDirectory()
    register(folder.cleanup)
    abridge(FLAGSHIP, Path(folder.name))
    return Project.open_folder(Path(folder.name))


@cache
def abridged() -> Course:
    """Give the abridged flagship as it is loaded."""
    course = load(abridged_project()).course
    assert course is not None
    return course


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
