"""Versions of a course that a preview offers: depths, lenses, editions."""

from __future__ import annotations

import json
from dataclasses import replace

from scormbuild.preview.outline import outline
from scormbuild.preview.snapshot import Shown
from tests.preview import HELLO
from tests.test_preview import PAGE, TEXT, body_of, no_editor, session


def test_every_module_can_be_seen_at_one_depth_with_the_minutes_of_that() -> None:
    deep = "\n# More {#more depth=deep}\n\nFor those who want it all.\n"
    text = TEXT.replace(
        "title: Hello\n", "title: Hello\nminutes: {brief: 2, deep: 9}\n"
    )
    begun, _ = session({**HELLO, PAGE: text + deep})
    seen = {
        depth: Shown(target="html", track="all", depth=depth)
        for depth in ("", "brief", "full", "deep", "shallow")
    }
    pages = {depth: begun.package(shown) for depth, shown in seen.items()}
    assert {"": True, "brief": False, "full": False, "deep": True} == {
        depth: b"For those who want it all." in body_of(files["index.html"])
        for depth, files in pages.items()
        if files is not None
    }
    told = [
        json.loads(outline(begun.state, no_editor, str, {}, seen[it]))
        for it in ("brief", "deep")
    ]
    assert [2, 9] == [it["tracks"][0]["minutes"] for it in told]


def test_a_lens_and_an_edition_can_be_chosen_where_there_are_any() -> None:
    legal = "\n::: for lens:legal\nRead the third one.\n:::\n"
    more = "editions:\n  north:\n    title: Hello, North\n"
    lenses = "legal:\n  title: Legal\nsales:\n  title: Sales\n"
    begun, _ = session(
        {**HELLO, PAGE: TEXT + legal, "lenses.yaml": lenses}
        | {"course.yaml": HELLO["course.yaml"] + more}
    )
    plain = Shown(target="html", track="all")
    told = json.loads(outline(begun.state, no_editor, str, {}, plain))
    assert [{"id": "north", "title": "Hello, North"}] == told["editions"]
    assert [
        {"id": "legal", "title": "Legal"},
        {"id": "sales", "title": "Sales"},
    ] == told["tracks"][0]["lenses"]
    texts = []
    for lens, edition in (
        ("legal", ""),
        ("sales", "north"),
        ("none", ""),
        ("", "none"),
    ):
        files = begun.package(replace(plain, lens=lens, edition=edition))
        texts.append(files and body_of(files["index.html"]).decode())
    assert [True, False, None, None] == [it and "the third one" in it for it in texts]
    assert [False, True, None, None] == [it and "Hello, North" in it for it in texts]
