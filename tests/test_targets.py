"""Every target of the table: what its packages hold, and what they never hold."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest

from scormbuild.render import load_theme, render
from scormbuild.render.prepared import prepare
from scormbuild.schemas import check_manifest
from scormbuild.targets import STANDARDS, TARGETS, Target
from tests.sample import PICTURE, sample, variant

if TYPE_CHECKING:
    from scormbuild.render.module import Module
    from scormbuild.site import File, Site
    from tests.goldens import Golden

CONVERSING = ("calls", "dialogue", "find", "identifier", "rank", "sender", "teller")
"""Modules by which every adapter that has an LMS talks to it."""
SHARED = {"course.css", "course.js", "index.html", PICTURE}
SPEAKING = {
    *("address", "ask", "begun", "definition", "desk", "kept", "memory"),
    *("outbox", "post"),
    *("responses", "session", "statement", "uuid", "witnesses"),
    *("chosen", "picks"),
}
"""Modules of targets that speak in statements."""
SPOKEN_2004 = {"scorm2004", "interactions2004", "responses2004", "values2004"}


def site() -> Site:
    return render(variant(), load_theme({}))


def text_of(files: tuple[File, ...], path: str) -> str:
    (found,) = (file.body for file in files if file.path == path)
    assert isinstance(found, bytes)
    return found.decode()


def data_of(files: tuple[File, ...]) -> dict[str, object]:
    """Read the data from the second line of the script."""
    line = text_of(files, "course.js").splitlines()[1]
    data = json.loads(line.removeprefix("const DATA = ").removesuffix(";"))
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("target", STANDARDS, ids=lambda target: target.name)
def test_a_package_holds_the_site_the_script_and_what_the_target_adds(
    target: Target,
) -> None:
    added = {target.manifest} - {""}
    files = target.contents(site())

    assert sorted(SHARED | added) == [file.path for file in files]


def test_the_document_is_the_same_in_every_target() -> None:
    documents = {text_of(t.contents(site()), "index.html") for t in STANDARDS}

    assert 1 == len(documents)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("scorm12", {"name": "scorm12", "stateLimit": 4096}),
        ("scorm2004-4th", {"name": "scorm2004-4th", "stateLimit": 64_000}),
        ("scorm2004-3rd", {"name": "scorm2004-3rd", "stateLimit": 64_000}),
        ("html", {"name": "html", "stateLimit": None}),
    ],
)
def test_the_script_is_told_its_target(name: str, told: dict[str, object]) -> None:
    assert told == data_of(TARGETS[name].contents(site()))["target"]


def module_of(part: str) -> str:
    """Give the name of the module of which a part of a script was made."""
    (found,) = (
        PurePath(path).stem
        for path, text in site().modules
        if with_any_names(prepare(path, text)).fullmatch(part)
    )
    return found


def with_any_names(module: Module) -> re.Pattern[str]:
    """Give a pattern of a module's code, whatever the joiner names its outer names."""
    between = re.split(r"\$_[\w$]+", module.body)
    return re.compile(r"[\w$]+".join(map(re.escape, between)))


def test_the_scripts_of_two_targets_differ_in_data_and_adapter_only() -> None:
    """The parts before the adapter's own modules and behind them are the same."""
    scripts = [text_of(target.contents(site()), "course.js") for target in STANDARDS]
    modules = [script.split(";\n")[3:-2] for script in scripts]
    everywhere = set.intersection(*map(set, modules))
    others = {
        target.name: {module_of(part) for part in set(parts) - everywhere}
        for target, parts in zip(STANDARDS, modules, strict=True)
    }

    assert {
        "scorm12": {"scorm12", *CONVERSING, "interactions12", "values12"},
        "scorm2004-4th": {*CONVERSING, *SPOKEN_2004},
        "scorm2004-3rd": {*CONVERSING, *SPOKEN_2004},
        "cmi5": {"cmi5", *SPEAKING},
        "xapi": {"xapi", "tincan", *SPEAKING},
        "html": {"none"},
    } == others


def test_the_first_statement_says_that_scripts_run() -> None:
    script = text_of(TARGETS["html"].contents(site()), "course.js")
    first, data, statement = script.splitlines()[:3]

    assert "(() => { 'use strict';" == first
    assert data.startswith("const DATA = {")
    assert "document.documentElement.classList.add('sb-js');" == statement


@pytest.mark.parametrize("target", STANDARDS, ids=lambda target: target.name)
def test_a_manifest_passes_our_own_schema(target: Target) -> None:
    files = target.contents(site())
    if target.schema:
        check_manifest(text_of(files, target.manifest).encode(), target.schema)

    assert (target.schema == "") == (target.manifest == "")


def test_the_sample_is_as_it_was(golden: Golden) -> None:
    """The player and the styles have tests of their own: of them only the names."""
    for target in STANDARDS:
        files = target.contents(site())
        paths = "".join(f"{file.path}\n" for file in files)
        golden.holds(f"sample/{target.name}/contents.txt", paths)
        if target.manifest:
            kept = f"sample/{target.name}/{target.manifest}"
            golden.holds(kept, text_of(files, target.manifest))
        golden.holds("sample/index.html", text_of(files, "index.html"))


def test_the_data_that_node_reads_too_are_as_they_were(golden: Golden) -> None:
    """`tests/golden/page-data.json` is the contract between Python and the player."""
    data = {**data_of(TARGETS["scorm12"].contents(site())), "words": {}}

    text = json.dumps(data, ensure_ascii=False, indent=2)
    golden.holds("page-data.json", f"{text}\n")


def test_a_title_in_another_script_leaves_the_identifiers_alone() -> None:
    renamed = render(variant(replace(sample(), title="مفاتيح")), load_theme({}))
    before, after = (
        text_of(TARGETS["scorm12"].contents(each), "imsmanifest.xml")
        for each in (site(), renamed)
    )

    title = "Gates &amp; &lt;keys&gt;: größer"
    assert before.replace(title, "مفاتيح") == after
