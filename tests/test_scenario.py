"""Scenarios: read from the text, mapped, kept, drawn."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from scormbuild.render import load_theme, render
from scormbuild.render.data import course_data
from scormbuild.report.graph import FORMATS
from scormbuild.select.variant import select
from scormbuild.simulate.story import CIRCLES, ending, ends, longest, reached, ways
from scormbuild.state import decode, encode
from scormbuild.state.digits import BITS
from scormbuild.state.frame import frame_of
from scormbuild.state.largest import frame_of_all
from scormbuild.state.worst import worst_case
from tests.sample import sample
from tests.stories import by_chance, read, variant_with

if TYPE_CHECKING:
    from scormbuild.model import Scenario, Scene
    from tests.goldens import Golden

DRILL = """\
::: scenario #drill meters="trust, time" seats="Operations, decider" attempts=2
It is *Friday*.

### 14:02, forty messages {#signal}
> **@rider:** Stuck.

They wait.

- a list
- that is no choice

> operations: You are alone.
> Nobody is near.

> Decider: Dinner.

- Pause `a -> b` -> c, then
  look -> calm {trust+1 time-2}
  > A first *word*.
  >
  > Always.
* Wait → offer {#waited seat="decider, operations" Trust-2 .repair}
> Silence.

- -> offer

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor score=45}
The offer appears.

### 14:45, moving again {#calm .end}
People knew.
:::
"""


def scene(scenario: Scenario, name: str) -> Scene:
    return scenario.by_id[name]


def test_a_scenario_is_read_whole() -> None:
    drill, found = read(DRILL)
    assert () == found
    assert ("drill", "signal", ("trust", "time"), ("Operations", "decider")) == (
        *(drill.id, drill.start),
        *(drill.meters, drill.seats),
    )
    assert drill.intro is not None
    assert "It is Friday." == drill.intro.plain.strip()
    assert ["signal", "offer", "calm"] == [it.id for it in drill.scenes]
    told = [(it.seat, it.text.plain.split()) for it in scene(drill, "signal").tellings]
    common = ["@rider:", "Stuck.", "They", "wait.", "a", "list", "that", "is"]
    assert [
        ("", [*common, "no", "choice"]),
        ("Operations", ["You", "are", "alone.", "Nobody", "is", "near."]),
        ("decider", ["Dinner."]),
    ] == told


def test_choices_are_read_with_what_stands_behind_them() -> None:
    drill, _ = read(DRILL)
    first, second, third = scene(drill, "signal").ways
    assert "Pause a -> b -> c, then look" == " ".join(first.option.text.plain.split())
    assert ("calm", (("trust", 1), ("time", -2)), False, ()) == (
        *(first.to, first.changes),
        *(first.repair, first.seats),
    )
    assert first.option.feedback is not None
    assert 2 == str(first.option.feedback.html).count("<p>")
    assert ("offer", (("trust", -2),), True, ("decider", "Operations")) == (
        *(second.to, second.changes),
        *(second.repair, second.seats),
    )
    assert ("waited", True) == (second.option.id, second.option.explicit)
    assert second.option.feedback is not None
    assert "Silence." == second.option.feedback.plain.strip()
    assert ("", "offer", "a c") == (
        third.option.text.plain,
        third.to,
        f"{first.option.id} {third.option.id}",
    )


def test_ends_are_worth_what_they_say_or_how_they_turn_out() -> None:
    drill, _ = read(DRILL)
    assert [45, 100] == [scene(drill, name).worth for name in ("offer", "calm")]
    for outcome, worth in (("good", 100), ("fair", 50), ("poor", 0)):
        changed, _ = read(
            DRILL.replace("{#calm .end}", f"{{#calm .end outcome={outcome}}}")
        )
        assert worth == scene(changed, "calm").worth


def test_what_is_decided_in_a_scene_is_a_choice_of_which_nothing_is_right() -> None:
    drill, _ = read(DRILL)
    (decision,) = drill.decisions
    told = decision.scene.interaction
    assert ("drill.signal", "choice", "14:02, forty messages", ()) == (
        *(decision.id, told.type),
        *(told.description, told.correct),
    )
    words = [(it.id, it.index, " ".join(it.text.split())) for it in told.choices]
    assert [
        ("a", 0, "Pause a -> b -> c, then look"),
        ("waited", 1, "Wait"),
        ("c", 2, '14:30, "Weekend seats from 9!"'),
    ] == words


def test_faults_in_a_scene_are_each_told_where_they_stand() -> None:
    text = """\
::: scenario #drill meters=trust seats="desk, manager"
### One {#one}
> mangaer: Look.

- Left -> two three
- Right ->
- Up --> two
- Down -> two {trust 1}
- Back -> two {seat=mager}
- On -> two {luck+1}
- no arrow

words

> Aside.

### Two {#two .end}
It is over.
:::
"""
    _, found = read(text)
    assert [
        "3: there is no seat `mangaer`",
        "5: `two three` is no scene's id, which is one word",
        "6: nothing stands behind this arrow",
        "7: `-->` is no arrow here",
        "8: a choice's braces cannot read `trust`",
        "8: a choice's braces cannot read `1`",
        "9: there is no seat `mager`",
        "10: there is no meter `luck`",
        "11: this choice has no arrow",
        "13: text behind a scene's choices",
        "15: this quote belongs to no choice",
    ] == [it for it in found if "leads to" not in it]


def test_a_scenario_without_headings_holds_no_scene() -> None:
    drill, found = read("::: scenario #drill\nWords.\n:::\n")
    assert () == drill.scenes
    assert ("1: no heading in this `scenario` begins a scene",) == found


def test_ids_are_kept_in_the_lock_for_scenes_and_choices_that_change_places() -> None:
    drill, _ = read(DRILL)
    assert (0, 1) == (drill.index, scene(drill, "signal").index)
    assert [-1, -1] == [scene(drill, name).index for name in ("offer", "calm")]


def test_a_named_scenario_is_graded_and_a_track_without_mastery_keeps_it() -> None:
    drill, found = read(DRILL, "mastery: 80\ngraded: {drill: 100}\n")
    assert () == found
    assert (True, 2) == (drill.graded, drill.attempts)
    variant = variant_with(drill)
    (part,) = variant.parts
    assert part.graded
    free = variant.course.tracks[0]
    unmarked = select(
        variant.course,
        type(free)(id="all", title="", modules=free.modules, mastery=None),
    )
    (kept,) = unmarked.parts
    assert (False, 0) == (kept.graded, kept.attempts)


def test_without_scripts_each_choice_is_a_link_to_a_scene_that_is_there() -> None:
    drill, _ = read(DRILL)
    site = render(variant_with(drill), load_theme({}))
    (page,) = (it.body for it in site.files if it.path == "index.html")
    assert isinstance(page, bytes)
    document = html.document_fromstring(page.decode())
    links = [
        it.get("href", "") for it in document.iter("a") if it.get("class") == "sb-way"
    ]
    assert ["#scenario-drill-calm", *["#scenario-drill-offer"] * 2] == links
    assert all(document.get_element_by_id(link[1:]) is not None for link in links)


def test_a_course_without_scenarios_has_no_word_of_them_in_its_data() -> None:
    assert "scenarios" not in course_data(select(sample(), sample().tracks[0]), {})


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_shortest_way_leads_where_it_says_and_ends_are_reached(
    random: Random,
) -> None:
    drill = by_chance(random)
    for seat in drill.parts:
        found = reached(drill, seat)
        for name, steps in found.items():
            at = drill.start
            for step in steps:
                assert at == step.scene.id
                assert step.way in ways(drill, step.scene, seat)
                at = step.way.to
            assert name == at
        assert found.keys() <= ending(drill, seat)
    assert ends(drill)


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_way_is_larger_than_the_longest(random: Random) -> None:
    drill = by_chance(random)
    (seat, *_) = drill.parts
    open_, over = longest(drill, seat, lambda step: step.way.option.index)
    most = CIRCLES * len(drill.scenes)
    known = drill.by_id
    for _ in range(20):
        at, size = drill.start, 0
        for _ in range(most):
            if known[at].end:
                break
            way = random.choice(ways(drill, known[at], seat))
            at, size = way.to, size + way.option.index
        largest = over if known[at].end else open_
        assert size <= sum(step.way.option.index for step in largest)


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_longest_state_can_be_read_again(random: Random) -> None:
    made = variant_with(by_chance(random))
    worst = worst_case(made)
    written = encode(worst.state, "sample")
    assert worst.state == decode(written, "sample").state
    spare = worst.chars - len(written)
    # numbers are wider than they need be where only a shorter way has a wide one
    wider = frame_of_all(made).width - frame_of(worst.state).width
    ((_, kept),) = worst.state.quizzes.items()
    numbers = len(worst.state.answers) + 1 + len(kept.draw)
    assert 0 <= spare <= (wider * numbers // BITS + 2 if wider else 0)


def test_the_stories_that_node_plays_too_are_as_they_were(golden: Golden) -> None:
    """`tests/golden/stories.json`: no state of theirs is longer than Python says."""
    cases = []
    for seed in range(40):
        variant = variant_with(by_chance(Random(seed)))  # noqa: S311 - the same each time
        target = {"name": "scorm12", "stateLimit": 4096}
        data = course_data(variant, {}) | {"target": target}
        cases.append({"data": data, "worst": worst_case(variant).chars})
    lines = ",\n".join(json.dumps(it, separators=(",", ":")) for it in cases)
    golden.holds("stories.json", f"[\n{lines}\n]\n")


@settings(deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(sorted(FORMATS)))
def test_a_map_holds_every_scene_and_every_choice(random: Random, form: str) -> None:
    drill = by_chance(random)
    lines = FORMATS[form](drill).splitlines()
    arrows = sum(line.count("-->") + line.count("->") for line in lines)
    double = sum(line.count("-->") for line in lines)
    choices = sum(len(scene.ways) for scene in drill.scenes)
    assert choices == arrows - double
