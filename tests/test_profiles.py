"""LMS profiles: the data, what they adapt, and the page that lists them."""

from __future__ import annotations

import importlib.util
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import pytest

import scormbuild.profiles
from scormbuild.diagnostics import Sink
from scormbuild.profiles import PROFILES, Profile, own_profiles, shipped
from scormbuild.profiles.adapt import Adaptation, Draft, adapt
from scormbuild.profiles.profile import (
    Claim,
    Flag,
    Limit,
    Mistake,
    PassMark,
    Refusal,
    Status,
)
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.targets import STANDARDS, TARGETS, Target
from tests.sample import decided_once, sample, variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.site import Site

ROOT = Path(__file__).parents[1]
SOURCE = re.compile(r"https://\S+|(?:seen|read) in .*\d.*|SCORM .*|read in the .* app")
FOR_LMSS = [target for target in STANDARDS if target.has_lms]


class Said(TypedDict):
    """What every claim says."""

    says: str
    source: str
    date: str


SAID: Said = {"says": "It does.", "source": "seen in version 1", "date": "2026-11"}


def claims() -> Iterator[tuple[str, Claim]]:
    for name in PROFILES:
        profile = shipped(name)
        for claim in (
            *profile.supports,
            *profile.limits,
            *profile.refuses,
            *profile.mistakes,
        ):
            yield name, claim


def profile(*given: Claim) -> Profile:
    """Make a profile of some claims."""
    return Profile(
        name="ours",
        title="Our LMS",
        supports=tuple(it for it in given if type(it) is Claim),
        limits=tuple(it for it in given if isinstance(it, Limit)),
        refuses=tuple(it for it in given if isinstance(it, Refusal)),
        mistakes=tuple(it for it in given if isinstance(it, Mistake)),
    )


def site() -> Site:
    return render(variant(decided_once()), load_theme({}))


def draft(target: str = "scorm12") -> Draft:
    names = ("sample", "1.2.0", "en", target, "ours")
    return Draft(target=TARGETS[target], site=site(), names=names)


def manifest(made: Draft) -> str:
    files = {file.path: file.body for file in made.target.contents(made.site)}
    body = files[made.target.manifest]
    assert isinstance(body, bytes)
    return body.decode()


def target_data(made: Draft) -> object:
    files = {file.path: file.body for file in made.target.contents(made.site)}
    body = files["course.js"]
    assert isinstance(body, bytes)
    line = body.decode().splitlines()[1]
    data = json.loads(line.removeprefix("const DATA = ").removesuffix(";"))
    return data["target"]


def test_the_table_holds_every_profile_of_the_folder() -> None:
    folder = Path(scormbuild.profiles.__file__).parent
    assert {path.stem for path in folder.glob("*.yaml")} == set(PROFILES)


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_of_ours_has_no_fault_and_says_something(name: str) -> None:
    found = shipped(name)
    assert found.name == name
    assert found.title
    assert [claim for each, claim in claims() if each == name] != []


def test_every_claim_has_a_source_with_a_version_or_an_address() -> None:
    unsourced = [
        f"{name}: {claim.source}"
        for name, claim in claims()
        if not SOURCE.fullmatch(claim.source) or not claim.says.endswith(".")
    ]
    assert unsourced == []


@pytest.mark.parametrize("target", FOR_LMSS, ids=lambda target: target.name)
def test_no_manifest_of_ours_holds_what_an_lms_refuses(target: Target) -> None:
    text = manifest(replace(draft(), target=target))
    refused = [
        element
        for _, claim in claims()
        if isinstance(claim, Refusal)
        for element in claim.manifest
        if f"<{element}" in text or f"<{element.partition(':')[2]}" in text
    ]
    assert refused == []


def test_a_manifest_holds_the_flags_that_a_profile_asks_for() -> None:
    asked = [
        (name, flag)
        for _, claim in claims()
        if isinstance(claim, Mistake)
        for flag in claim.flags
        for name in claim.targets
    ]
    assert asked != []
    for name, flag in asked:
        assert f'{flag}="true"' in manifest(draft(name))


def test_an_lms_of_which_nothing_is_known_changes_nothing() -> None:
    made, adaptations = adapt(profile(), draft(), "scorm12")
    assert (draft(), ()) == (made, adaptations)


def test_a_claim_about_another_target_changes_nothing() -> None:
    claim = Limit(**SAID, targets=("scorm2004-4th",), state=100)
    made, adaptations = adapt(profile(claim), draft(), "scorm12")
    assert (draft(), ()) == (made, adaptations)


def test_the_edition_is_the_one_that_the_lms_plays() -> None:
    claim = Claim(**SAID, targets=("scorm12", "scorm2004-3rd"))
    third = draft("scorm2004-3rd")
    _, adaptations = adapt(profile(claim), third, "scorm2004")
    assert adaptations == (Adaptation("scorm2004-3rd for scorm2004", claim),)
    assert adapt(profile(claim), third, "scorm2004-3rd") == (third, ())


@pytest.mark.parametrize("limit", [100, 9999])
def test_the_player_may_write_as_much_state_as_is_said_of_the_lms(limit: int) -> None:
    claim = Limit(**SAID, state=limit)
    made, adaptations = adapt(profile(claim), draft(), "scorm12")
    assert target_data(made) == {"name": "scorm12", "stateLimit": limit}
    assert adaptations == (Adaptation(f"state of at most {limit} characters", claim),)


def test_of_several_limits_of_state_the_least_counts() -> None:
    less, more = Limit(**SAID, state=100), Limit(**SAID, state=9999)
    made, adaptations = adapt(profile(more, less), draft(), "scorm12")
    assert target_data(made) == {"name": "scorm12", "stateLimit": 100}
    assert adaptations == (Adaptation("state of at most 100 characters", less),)


def test_a_limit_of_state_that_is_the_standards_own_changes_nothing() -> None:
    claim = Limit(**SAID, state=4096)
    assert adapt(profile(claim), draft(), "scorm12") == (draft(), ())


def test_a_title_that_is_too_long_is_cut_in_the_manifest() -> None:
    claim = Limit(**SAID, title=12)
    made, adaptations = adapt(profile(claim), draft(), "scorm12")
    assert [unit.title for unit in made.site.units] == ["Gates &…"]
    what = "title cut to 12 characters in the manifest"
    assert adaptations == (Adaptation(what, claim),)
    assert adapt(profile(Limit(**SAID, title=40)), draft(), "scorm12") == (draft(), ())


def test_a_file_name_is_cut_where_it_tells_no_packages_apart() -> None:
    claim = Limit(**SAID, name=24)
    made, adaptations = adapt(profile(claim), draft(), "scorm12")
    assert made.name == "sa-1.2.0-en-scorm12-ours"
    assert len(made.name) == 24
    assert adaptations == (Adaptation("file name cut: `sa` for `sample`", claim),)


def test_a_file_name_has_no_characters_that_the_lms_refuses() -> None:
    claim = Refusal(**SAID, characters="._")
    made, adaptations = adapt(profile(claim), draft(), "scorm12")
    assert made.name == "sample-1-2-0-en-scorm12-ours"
    assert adaptations == (Adaptation("file name without `._`", claim),)
    other = Refusal(**SAID, characters="~")
    assert adapt(profile(other), draft(), "scorm12") == (draft(), ())


@pytest.mark.parametrize(
    ("target", "element"),
    [("scorm12", "masteryscore"), ("scorm2004-4th", "minNormalizedMeasure")],
)
def test_the_pass_mark_is_left_out_of_a_manifest(target: str, element: str) -> None:
    claim = Mistake(**SAID, pass_mark=PassMark.OMIT)
    made, adaptations = adapt(profile(claim), draft(target), target)
    assert element in manifest(draft(target))
    assert element not in manifest(made)
    assert adaptations == (Adaptation("no pass mark in the manifest", claim),)


def test_a_manifest_without_a_pass_mark_is_left_as_it_is() -> None:
    claim = Mistake(**SAID, pass_mark=PassMark.OMIT)
    plain = replace(draft(), site=render(variant(sample()), load_theme({})))
    assert adapt(profile(claim), plain, "scorm12") == (plain, ())


def test_flags_are_spoken_of_where_the_standard_has_them() -> None:
    claim = Mistake(**SAID, flags=(Flag.COMPLETION,))
    _, adaptations = adapt(profile(claim), draft("scorm2004-3rd"), "scorm2004-3rd")
    assert adaptations == (Adaptation("completionSetByContent in the manifest", claim),)
    assert adapt(profile(claim), draft(), "scorm12") == (draft(), ())


def test_other_words_are_told_where_one_word_says_completion_and_success() -> None:
    claim = Mistake(**SAID, status=(("passed", Status.COMPLETED),))
    made, adaptations = adapt(profile(claim), draft(), "scorm12")
    assert target_data(made) == {
        "name": "scorm12",
        "stateLimit": 4096,
        "instead": {"passed": "completed"},
    }
    assert adaptations == (Adaptation("told completed for passed", claim),)
    fourth = draft("scorm2004-4th")
    assert adapt(profile(claim), fourth, "scorm2004-4th") == (fourth, ())


def test_a_profile_of_the_course_is_its_own_and_may_bear_the_name_of_ours() -> None:
    files = MemoryProject({"profiles/moodle.yaml": "title: Our Moodle\n"})
    sink = Sink()
    expected = {"moodle": Profile(name="moodle", title="Our Moodle")}
    assert expected == own_profiles(files, sink)
    assert sink.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("title: [\n", "yaml-syntax"),
        (
            "title: A\nmistakes: [{says: It., source: seen, date: today}]\n",
            "wrong-type",
        ),
    ],
)
def test_a_profile_with_a_fault_is_none(text: str, rule: str) -> None:
    sink = Sink()
    files = MemoryProject({"profiles/ours.yaml": text})
    assert own_profiles(files, sink) == {"ours": None}
    assert [it.rule.name for it in sink.diagnostics] == [rule]


def test_the_page_lists_what_the_profiles_say() -> None:
    script = ROOT / "docs" / "write_lms.py"
    spec = importlib.util.spec_from_file_location("write_lms", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (ROOT / "docs" / "lms.md").read_text("utf-8")
    assert module.page(written) == written, "run `make docs`"
