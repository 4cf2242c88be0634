"""What is said of one success criterion: by the player, by rules, by people."""

from __future__ import annotations

from scormbuild.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One success criterion of WCAG 2.2, with who answers for it here."""

    number: str
    level: str
    """`A` or `AA`."""
    title: str
    player: str = ""
    """What the player sees to, in every course; empty where nothing."""
    tests: tuple[str, ...] = ()
    """Tests of scormbuild that show it, by path and name."""
    rules: tuple[str, ...] = ()
    """Rules that look for breaches of it in the course."""
    human: str = ""
    """What somebody must still look at in the course; empty where nothing."""
    only: str = ""
    """What a course must have for it to apply: `video`, `audio`, `media`, `questions`;
    `nothing` where it applies to no course at all."""


ACCESS = "tests/browser/test_access.py::test_axe_finds_nothing"
SHOWN = (
    "tests/browser/test_presentation.py::test_axe_finds_nothing_and_nothing_is_too_wide"
)
HEARD = "tests/browser/test_heard.py::test_every_component_is_heard_as_it_was_read"
CHOOSING = "tests/browser/test_choosing.py::test_one_of_several_is_chosen_by_arrow_keys"
KEYS = "tests/browser/test_keyboard.py::test_a_course_is_passed_by_keyboard_alone"
TABS = (
    "tests/browser/test_presentation.py"
    "::test_tabs_follow_the_arrow_keys_and_one_of_them_is_in_the_order"
)
STEPS = (
    "tests/browser/test_presentation.py"
    "::test_steps_are_walked_by_keys_and_each_says_its_number"
)
MEDIA = (
    "tests/browser/test_presentation.py"
    "::test_media_have_names_and_captions_and_wait_to_be_played"
)
TEXT = "tests/browser/test_presentation.py::test_without_scripts_every_word_can_be_read"
ORDER = "tests/browser/test_kinds.py::test_items_are_put_in_order_by_buttons"
TARGETS = "tests/browser/test_targets.py::test_every_target_is_large_enough"
WORDS = (
    "tests/browser/test_extras.py"
    "::test_a_definition_opens_and_closes_where_its_word_stands"
)
READ = (
    "tests/browser/test_media.py"
    "::test_who_reads_the_transcript_has_done_the_same_and_it_lasts"
)
BANNER = (
    "tests/browser/test_saving.py::test_the_banner_of_a_lost_connection_is_for_everyone"
)
LANGUAGE = "tests/test_render.py::test_the_document_says_its_language_and_direction"
"""Tests that several criteria name."""
