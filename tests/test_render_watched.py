"""Whatever a course brings is run watched: its templates, and its words as formats."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from scormbuild.load import load
from scormbuild.project import MemoryProject
from scormbuild.render import ThemeError, load_theme
from scormbuild.render.document import document
from scormbuild.select.variant import select
from scormbuild.words import words
from tests.preview import HELLO

if TYPE_CHECKING:
    from scormbuild.select.variant import Variant

LEAK = "{{ ''.__class__.__mro__ }}"


@pytest.fixture
def variant() -> Variant:
    """Give the smallest course's only track."""
    course = load(MemoryProject(HELLO)).course
    assert course
    return select(course, course.tracks[0])


def test_words_of_a_course_reach_nothing_through_a_format(variant: Variant) -> None:
    own = (("pass-mark-is", "{percent.__class__.__mro__}"),)
    course = replace(variant.course, words=own)
    said = {**words("en"), **dict(own)}
    with pytest.raises(ThemeError, match="unsafe"):
        document(select(course, variant.track), said, load_theme({}))


def test_a_template_of_a_course_reaches_nothing(variant: Variant) -> None:
    with pytest.raises(ThemeError, match="unsafe"):
        document(variant, words("en"), load_theme({"cover.html": LEAK}))


def test_watched_or_not_a_document_is_the_same(variant: Variant) -> None:
    ours = dict(load_theme({}).templates)
    own = load_theme({"cover.html": ours["cover.html"]})
    documents = [document(variant, words("en"), it) for it in (load_theme({}), own)]
    assert documents[0] == documents[1]
