"""What a department sees: fixed in a package, or picked by the learner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from scormbuild.build import build, check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Audience, audience
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.render.data import course_data
from scormbuild.schemas.store import users_store
from scormbuild.select.variant import select
from scormbuild.simulate.order import required

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.select.variant import Variant

COURSE = """\
format: 1
id: rules
title: The rules
version: 1.0.0
language: de-CH
targets: [html]
editions:
  northline: {title: The rules at Northline}
"""
LENSES = """\
legal:
  title: Legal & Co
  so-what: Asked early.
ops:
  title: Operations
"""
TABLE = "module,crew,office\nmastery,-,-\nm,R,R\n"
MODULE = """\
---
title: Rules
---

# First {#first}

Words for all.

::: for lens:legal, office
Words for legal.

::: for lang:de
Worte.
:::
:::

::: not-for lens:legal, lens:ops
Words for others.
:::

::: for lang:fr
Des mots.
:::

# Early {#early for="lens:legal"}

You are asked early.

# Last {#last not-for=crew}

Good bye.
"""
FILES = {
    "course.yaml": COURSE,
    "lenses.yaml": LENSES,
    "tracks.csv": TABLE,
    "modules/m/module.md": MODULE,
}


def project() -> MemoryProject:
    """Give the course, locked; all that is wrong with it is a part for nobody."""
    made = MemoryProject(FILES)
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def variant(track: str, lens: str | None = None) -> Variant:
    """Select of the course what a track sees."""
    course, found = check_course(project())
    assert course
    assert ["unshown-page"] == [it.rule.name for it in found]
    (chosen,) = [it for it in course.tracks if it.id == track]
    return select(course, chosen, lens)


def shown(chosen: Variant) -> list[str]:
    """Give the paragraphs of the pages, each with the lens that it is marked with."""
    site = render(chosen, load_theme({}))
    (document,) = [it.body for it in site.files if it.path == "index.html"]
    assert isinstance(document, bytes)
    found = []
    for page in html.fromstring(document.decode()).iter("article"):
        for words in page.iter("p"):
            if words.get("class") in (None, "sb-lens-name"):
                marks = [
                    f"{name}={value}"
                    for it in (*reversed(list(words.iterancestors("div", "article"))),)
                    for name, value in it.attrib.items()
                    if name in ("data-lens", "data-not-lens")
                ]
                found.append(" ".join([words.text_content(), *marks]))
    return found


def test_where_learners_pick_each_part_is_marked_and_named() -> None:
    assert [
        "Words for all.",
        "Für Legal & Co data-lens=legal",
        "Words for legal. data-lens=legal",
        "Worte. data-lens=legal",
        "Für alle außer Legal & Co, Operations data-not-lens=legal ops",
        "Words for others. data-not-lens=legal ops",
        "Für Legal & Co data-lens=legal",
        "You are asked early. data-lens=legal",
    ] == shown(variant("crew"))


def test_a_track_that_is_named_sees_the_part_whatever_its_lens() -> None:
    assert [
        "Words for all.",
        "Words for legal.",
        "Worte.",
        "Für alle außer Legal & Co, Operations data-not-lens=legal ops",
        "Words for others. data-not-lens=legal ops",
        "Für Legal & Co data-lens=legal",
        "You are asked early. data-lens=legal",
        "Good bye.",
    ] == shown(variant("office"))


def test_a_package_for_one_department_holds_nothing_of_the_others() -> None:
    legal = ["Words for all.", "Words for legal.", "Worte.", "You are asked early."]
    assert legal == shown(variant("crew", "legal"))
    assert ["Words for all."] == shown(variant("crew", "ops"))


def test_pages_for_a_department_are_told_apart_and_required_of_nobody() -> None:
    picked = course_data(variant("crew"), {})
    fixed = course_data(variant("crew", "legal"), {})
    pages, more, own = picked["pages"], picked["lensPages"], fixed["pages"]
    assert isinstance(pages, list)
    assert isinstance(more, list)
    assert isinstance(own, list)

    assert ["first"] == [it["id"] for it in pages]
    assert [("early", 1, False, [{"of": ("legal",), "shown": True}])] == [
        (it["id"], it["at"], it["required"], it["lenses"]) for it in more
    ]
    assert [("first", True), ("early", True)] == [
        (it["id"], it["required"]) for it in own
    ]
    assert "lensPages" not in fixed
    assert ("first",) == required(variant("crew"))
    assert ("first", "early") == required(variant("crew", "legal"))


def test_packages_are_named_by_edition_and_lens_and_the_ids_in_them_differ(
    tmp_path: Path,
) -> None:
    asked = Asked(tracks=("crew",), lenses=("legal", "ops"))
    report = build(project(), asked, tmp_path, users_store())

    assert [
        ("rules-1.0.0-crew-legal-de-CH-html.zip", "rules.crew.legal", "The rules"),
        ("rules-1.0.0-crew-ops-de-CH-html.zip", "rules.crew.ops", "The rules"),
        (
            "rules-1.0.0-crew-northline-legal-de-CH-html.zip",
            "rules.crew.northline.legal",
            "The rules at Northline",
        ),
        (
            "rules-1.0.0-crew-northline-ops-de-CH-html.zip",
            "rules.crew.northline.ops",
            "The rules at Northline",
        ),
    ] == [
        (it.file.name, it.planned.draft.site.id, it.planned.draft.site.title)
        for it in report.packages
    ]


def test_a_track_offers_the_departments_of_its_cell() -> None:
    rows = "lenses,legal ops,-,\n"
    table = f"module,crew,office,guests\n{rows}mastery,-,-,-\nm,R,R,R\n"
    course, _ = check_course(MemoryProject(FILES | {"tracks.csv": table}))
    assert course

    assert [["legal", "ops"], [], ["legal", "ops"]] == [
        [lens.id for lens in select(course, track).lenses] for track in course.tracks
    ]


names = st.lists(st.sampled_from(["a", "b", "lens:x", "lens:y", "lang:de", "lang:fr"]))
tracks = st.sampled_from(["a", "b", "c"])
codes = st.sampled_from(["de", "de-CH", "fr", "en"])
lenses = st.sampled_from(["x", "y", "z"])


@given(names, tracks, codes, lenses)
def test_picking_a_lens_shows_what_fixing_it_does(
    written: list[str], track: str, code: str, lens: str
) -> None:
    whom = audience(written, shown=True)
    fixed = whom.settled((track,), code, lens)
    left = whom.settled((track,), code, None, ("x", "y", "z"))
    picked = (lens in left.lenses) == left.shown if isinstance(left, Audience) else left

    assert fixed == picked


@given(names, tracks, codes, lenses)
def test_not_for_is_the_opposite_of_for(
    written: list[str], track: str, code: str, lens: str
) -> None:
    seen = audience(written, shown=True).settled((track,), code, lens)

    assert seen is not audience(written, shown=False).settled((track,), code, lens)


@given(st.builds(audience, names, shown=st.booleans()), st.lists(tracks), codes, lenses)
def test_several_roles_see_what_one_of_them_sees(
    whom: Audience, roles: list[str], code: str, lens: str
) -> None:
    alone = [whom.settled((role,), code, lens) for role in roles]

    assert any(alone) == whom.settled(roles, code, lens)
