"""A built package as its learner's crib: its files, its questions, what is right."""

from __future__ import annotations

import json
import zipfile
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lxml import html

from tests.lms.standards import SCORM12, SCORM2004

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.lms.standards import Standard

DATA = "const DATA = "


LONGEST = {"hello": "hello-*", "new-rules": "new-rules-*-comms-*"}
"""Of each course the package of its longest track: how its name begins."""


class Packaged:
    """A zip that the build wrote; of several units one, by its name."""

    def __init__(self, path: Path, *, unit: str = "") -> None:
        self.path = path
        self.document = f"{unit or 'index'}.html"
        self.script = f"{unit or 'course'}.js"
        with zipfile.ZipFile(path) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}

    @property
    def standard(self) -> Standard:
        """What it speaks, by what its manifest says."""
        old = b"<schemaversion>1.2</schemaversion>" in self.files["imsmanifest.xml"]
        return SCORM12 if old else SCORM2004

    @cached_property
    def data(self) -> dict[str, Any]:
        """The course data at the head of the script."""
        script = self.files[self.script].decode()
        at = script.index(DATA) + len(DATA)
        found: dict[str, Any] = json.JSONDecoder().raw_decode(script, at)[0]
        return found

    @property
    def pages(self) -> list[str]:
        """Ids of the pages, in order."""
        return [page["id"] for page in self.data["pages"]]

    @property
    def mastery(self) -> int:
        """The pass mark in percent."""
        return int(self.data["track"]["mastery"])

    @property
    def final(self) -> dict[str, Any]:
        """The only graded quiz."""
        (found,) = [quiz for quiz in self.data["quizzes"] if quiz["graded"]]
        return dict(found)

    def right(self, question: str) -> list[int]:
        """Values of the inputs to choose for a right response."""
        asked = self.data["questions"][question]["interaction"]
        indexes = {choice["id"]: choice["index"] for choice in asked["choices"]}
        indexes = indexes or {"true": 1, "false": 0}
        return [indexes[choice] for choice in asked["correct"][0]]

    def wrong(self, question: str) -> list[int]:
        """Value of one input that is wrong, and earns nothing."""
        asked = self.data["questions"][question]["interaction"]
        chosen = self.right(question)
        others = [choice["index"] for choice in asked["choices"]] or [0, 1]
        return [next(index for index in others if index not in chosen)]

    def percent(self, asked: Sequence[str], right: Sequence[str]) -> int:
        """Give the whole percent earned by those who got these questions right."""
        weights = {
            question: self.data["questions"][question]["interaction"]["weighting"]
            for question in asked
        }
        earned = sum(weights[question] for question in right)
        return int(100 * earned / sum(weights.values()) + 1e-6)

    @property
    def drawn(self) -> int:
        """How many questions the graded quiz asks."""
        return sum(int(draw["count"]) for draw in self.final["draws"])

    @property
    def fewest(self) -> int:
        """How many right responses of equal weight reach the pass mark."""
        enough = (
            count
            for count in range(self.drawn + 1)
            if 100 * count >= self.mastery * self.drawn
        )
        return next(enough)

    @property
    def marked(self) -> list[str]:
        """Questions on pages that are right or wrong, in order."""
        questions = self.data["questions"]
        return [
            it for it in self.practice if questions.get(it, {}).get("tries", 0) == 2
        ]

    @cached_property
    def surveys(self) -> dict[str, str]:
        """Surveys, and their pages."""
        document = html.document_fromstring(self.files["index.html"].decode())
        return {
            form.get("data-survey", ""): page.get("data-page", "")
            for page in document.iter("article")
            for form in page.iter("form")
            if form.get("data-survey")
        }

    @cached_property
    def statements(self) -> list[tuple[str, str]]:
        """Statements to confirm: page and question."""
        document = html.document_fromstring(self.files["index.html"].decode())
        return [
            (page.get("data-page", ""), form.get("data-question", ""))
            for page in document.iter("article")
            for form in page.iter("form")
            if form.get("data-kind") == "acknowledge"
        ]

    @cached_property
    def practice(self) -> dict[str, str]:
        """Questions that stand on a page by themselves, and their pages."""
        document = html.document_fromstring(self.files[self.document].decode())
        return {
            form.get("data-question", ""): page.get("data-page", "")
            for page in document.iter("article")
            for form in page.iter("form")
            if form.get("data-question")
            and not any(above.get("data-quiz") for above in form.iterancestors())
        }
