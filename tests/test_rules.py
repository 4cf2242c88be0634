"""Every rule: its page, its examples, and the cases beside them in `rules/*.md`."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.build import check_course
from scormbuild.diagnostics import Severity
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.rules import LATER, all_rules, by_name, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Rule

HERE = Path(__file__).parent
HEADINGS = ("What it does", "Why this is bad", "Example", "Use instead", "References")
UNSHOWN = {
    "file-too-large",  # nobody reads 2 MB on a page
    "missing-openpyxl",  # no course lacks what reads it
    "bad-workbook",  # a workbook cannot stand on a page
    "not-text",  # what is no text cannot stand in one
    "doubtful-option",  # found by `ids`, not by `check`
    "missing-iri",  # only a release asks for it
    "missing-words",  # the remedy is a whole table
    "broken-statement",  # in a file of statements, which is in no course
    "same-statement-id",  # the same
    "refused-statement",  # the same
    "missing-control-documents",  # what is at hand stands in no course
}
"""Rules whose fault no page can show as files; they have tests of their own."""
BASE = {
    "course.yaml": """\
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
""",
    "modules/m/module.md": """\
---
id: m
title: Fears first
objectives:
  classify: Classify a stated worry.
---

# Before you begin {#before}

A worry is information.
""",
}

_HEADING = re.compile(r"^## +(?P<title>.+)$", re.MULTILINE)
_CASE = re.compile(r"^### +(?P<title>.+)$", re.MULTILINE)
_FILE = re.compile(
    r"^(?P<mark>`{3,})(?P<path>[\w-]+[./][^\n`]*|found)\n(?P<text>.*?)^(?P=mark)$",
    re.MULTILINE | re.DOTALL,
)
_EXPECT = re.compile(r"<!-- expect: (?P<count>\d+) -->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Files laid over the base course, and what must be found in them."""

    title: str
    text: str
    first: str = ""
    """The page's first case.

    One that shows only files of it goes on from there; what it does not show again
    stands as it did.
    """

    @property
    def shown(self) -> dict[str, str]:
        """The files shown, by path."""
        return {it["path"]: it["text"] for it in _FILE.finditer(self.text)}

    @property
    def files(self) -> dict[str, str]:
        """The files shown, and those of the first case that are not shown again."""
        first = {it["path"]: it["text"] for it in _FILE.finditer(self.first)}
        return first | self.shown if first.keys() >= self.shown.keys() else self.shown

    @property
    def count(self) -> int:
        """How often the rule must be found, where the case shows its fault."""
        expected = _EXPECT.search(self.text)
        return int(expected["count"]) if expected else 1


def sections(text: str, heading: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Cut a text at its headings; give each title with what stands below it.

    Headings in the files shown are not the text's own.
    """
    blank = _FILE.sub(lambda it: re.sub("[^\\n]", " ", it.group()), text)
    found = list(heading.finditer(blank))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        yield match["title"], text[match.end() : end]


def cases(rule: Rule, section: str) -> Iterator[Case]:
    """Give the cases below one heading of a rule's page."""
    told = dict(sections(rule.page, _HEADING))
    first = next(iter(_parts(told.get("Example", ""))))[1]
    for title, part in _parts(told.get(section, "")):
        case = Case(title=f"{rule.name} {title}".strip(), text=part, first=first)
        if case.shown:
            yield case


def _parts(text: str) -> list[tuple[str, str]]:
    """Cut a section into its cases, each with its title; one where it has no titles."""
    return list(sections(text, _CASE)) or [("", text)]


def found_in(files: dict[str, str]) -> tuple[Diagnostic, ...]:
    """Check the base course with some files laid over it, and a lock that fits."""
    project = MemoryProject(BASE | files)
    if LOCK_FILE not in files:
        project.write(LOCK_FILE, relock(project)[0].encode())
    _, found = check_course(project)
    return tuple(found)


def concise(diagnostic: Diagnostic) -> str:
    """Say a diagnostic in one line: place, rule, message."""
    span = diagnostic.span
    place = f"{span.path}:{span.line}:{span.column}"
    rule = diagnostic.rule
    return f"{place}: {rule.severity}[{rule.name}] {diagnostic.message}"


EXAMPLES = [(rule, case) for rule in all_rules() for case in cases(rule, "Example")]
REMEDIES = [(rule, case) for rule in all_rules() for case in cases(rule, "Use instead")]
BESIDE = [
    (path.stem, Case(title=f"{path.stem} {title}", text=text))
    for path in sorted((HERE / "rules").glob("*.md"))
    for title, text in sections(path.read_text(encoding="utf-8"), _HEADING)
]


def test_the_base_course_has_no_fault() -> None:
    expected: list[str] = []
    assert expected == [concise(it) for it in found_in({})]


@pytest.mark.parametrize(
    ("rule", "case"), EXAMPLES, ids=[case.title for _, case in EXAMPLES]
)
def test_an_example_breaks_its_rule_and_no_other(rule: Rule, case: Case) -> None:
    found = found_in(case.files)
    expected = [rule.name] * case.count
    assert expected == [it.rule.name for it in found], [*map(concise, found)]


@pytest.mark.parametrize(
    ("rule", "case"), EXAMPLES, ids=[case.title for _, case in EXAMPLES]
)
def test_a_message_is_a_fact_and_its_hint_a_remedy(rule: Rule, case: Case) -> None:
    for diagnostic in found_in(case.files):
        assert diagnostic.rule is rule
        first = diagnostic.message[0]
        assert first == "`" or not first.isupper(), diagnostic.message
        assert not diagnostic.message.endswith((".", "!"))
        assert diagnostic.message.count("`") % 2 == 0, diagnostic.message
        assert diagnostic.hint
        assert not diagnostic.hint.endswith((".", "!"))


@pytest.mark.parametrize(
    ("rule", "case"), REMEDIES, ids=[case.title for _, case in REMEDIES]
)
def test_a_remedy_has_no_fault(rule: Rule, case: Case) -> None:
    expected: list[str] = []
    assert expected == [concise(it) for it in found_in(case.files)], rule.name


@pytest.mark.parametrize(
    ("name", "case"), BESIDE, ids=[case.title for _, case in BESIDE]
)
def test_a_case_is_found_as_written_and_nothing_else(name: str, case: Case) -> None:
    files = case.files
    expected = files.pop("found", "").splitlines()
    found = found_in(files)
    assert by_name(name) is not None
    assert expected == [concise(it) for it in found]
    assert all(it.hint for it in found), [concise(it) for it in found if not it.hint]


def test_every_rule_shows_its_fault_and_its_remedy_as_files() -> None:
    for shown in (EXAMPLES, REMEDIES):
        unshown = set(names()) - {rule.name for rule, _ in shown}
        assert unshown == UNSHOWN


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_page_has_its_headings_in_order(rule: Rule) -> None:
    titles = [title for title, _ in sections(rule.page, _HEADING)]
    assert [it for it in HEADINGS if it != "References" or it in titles] == titles
    summary = rule.page.strip().splitlines()[0]
    assert summary.endswith("."), summary


def test_what_waits_until_it_is_broken_looks_at_no_course() -> None:
    waiting = [it for it in all_rules() if it.name.replace("-", "_") in LATER]
    assert sorted(LATER) == sorted(it.name.replace("-", "_") for it in waiting)
    assert [] == [it.name for it in waiting if it.find]


def test_every_rule_is_named_as_its_file_and_has_a_code_of_its_own() -> None:
    assert set(names()) == {rule.name for rule in all_rules()}
    codes = [rule.code for rule in all_rules()]
    assert sorted(set(codes)) == codes


def test_a_rule_of_reading_is_loaded_when_it_is_used() -> None:
    code = (
        "import sys; from scormbuild.rules import yaml_alias;"
        "name = 'scormbuild.rules.yaml_alias'; assert name not in sys.modules;"
        "rule = yaml_alias.RULE; assert sys.modules[name].RULE is rule"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=HERE.parent)


def test_no_reading_rule_has_a_finder_and_every_name_is_kebab_case() -> None:
    for rule in all_rules():
        assert re.fullmatch(r"SB\d{3}", rule.code)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
        assert not (rule.code.startswith("SB0") and rule.find)
        assert rule.severity in Severity


def test_the_pages_in_docs_are_current() -> None:
    script = HERE.parent / "docs" / "write_rules.py"
    spec = importlib.util.spec_from_file_location("write_rules", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = script.parent / "rules"
    written = {it.name: it.read_text(encoding="utf-8") for it in folder.glob("*.md")}
    assert module.pages() == written, "run `make docs`"
