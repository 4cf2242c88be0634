"""The tables of rules: all that `scormbuild` can find wrong with a course."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Rule

ASKED = (
    "absolute_distractor",
    "bad_booster",
    "bad_certificate",
    "bad_ending",
    "bad_graded",
    "bad_id",
    "bad_refresher",
    "bad_slot",
    "bad_test_out",
    "bad_use",
    "bare_link_text",
    "broken_link",
    "broken_statement",
    "combined_option",
    "dead_end",
    "draw_too_large",
    "duplicate_id",
    "emptied_module",
    "empty_module",
    "empty_page",
    "empty_quiz",
    "empty_slot",
    "empty_stem",
    "empty_title",
    "empty_track",
    "graded_without_mastery",
    "hard_to_read",
    "impossible_pass_mark",
    "jargon",
    "late_refresher",
    "leak",
    "locked_gates",
    "long_module",
    "long_page",
    "longest_is_right",
    "low_contrast",
    "mastery_without_graded",
    "minutes_differ",
    "missing_alt_text",
    "missing_feedback",
    "missing_id",
    "move_on_without_graded",
    "named_network",
    "negative_stem",
    "no_correct_option",
    "nowhere_for_units",
    "refused_statement",
    "required_by_lens",
    "review_due",
    "roles_apart",
    "same_option",
    "same_place_is_right",
    "same_statement_id",
    "scenario_without_ending",
    "session_minutes",
    "several_correct_options",
    "sprawling_scenario",
    "stale_lock",
    "survey_phase",
    "too_few_options",
    "too_many_choices",
    "too_many_options",
    "track_minutes",
    "unknown_choice",
    "unknown_lens",
    "unknown_objective",
    "unknown_pool",
    "unknown_scene",
    "unknown_shared",
    "unknown_slot",
    "unknown_source",
    "unknown_term",
    "unknown_track",
    "unlisted_source",
    "unmatched_choice",
    "unreachable_level",
    "unreachable_scene",
    "unshown_page",
    "unused_pool",
    "unused_shared",
    "used_twice",
    "values_apart",
    "zero_mastery",
)
"""Rules that look at a loaded course, each in a module of its name."""

LATER = (
    "analogy_without_unlike",
    "bad_attributes",
    "bad_captions",
    "bad_cell",
    "bad_choice",
    "bad_colour",
    "bad_draw",
    "bad_fence",
    "bad_file_name",
    "bad_glossary",
    "bad_iri",
    "bad_language",
    "bad_languages",
    "bad_link",
    "bad_number",
    "bad_option",
    "bad_pair",
    "bad_placeholder",
    "bad_region",
    "bad_table",
    "bad_template",
    "bad_translations",
    "bad_version",
    "bad_workbook",
    "broken_translation",
    "cannot_ignore",
    "changed_course_id",
    "changed_type",
    "doubtful_option",
    "duplicate_key",
    "empty_component",
    "empty_panel",
    "figure_without_caption",
    "file_too_large",
    "heading_inside_question",
    "indented_code",
    "lock_clash",
    "misplaced_component",
    "missing_captions",
    "missing_control_documents",
    "missing_file",
    "missing_headings",
    "missing_iri",
    "missing_key",
    "missing_module",
    "missing_openpyxl",
    "missing_transcript",
    "missing_words",
    "not_text",
    "outside_project",
    "quote_without_source",
    "raw_html",
    "refused_by_lms",
    "renamed_id",
    "repeated_module",
    "scale_without_labels",
    "stale_translation",
    "state_too_long",
    "stray_fence",
    "stray_file",
    "stray_quote",
    "text_before_page",
    "title_inside_component",
    "too_few_panels",
    "two_matrices",
    "unclosed_code",
    "unclosed_comment",
    "unclosed_component",
    "unfit_download",
    "unknown_component",
    "unknown_key",
    "unknown_lms",
    "unknown_meter",
    "unknown_rule",
    "unknown_seat",
    "unknown_target",
    "unknown_value",
    "unknown_word",
    "unlisted_module",
    "unplayable_file",
    "unread_file",
    "unread_markup",
    "unreadable_lock",
    "unsafe_logo",
    "unsupported_markdown",
    "untranslated",
    "unused_ignore",
    "unused_translations",
    "unused_words",
    "wrong_case",
    "wrong_type",
    "yaml_alias",
    "yaml_syntax",
)
"""Rules that only reading can find: each is loaded when it is broken, not at every
start."""


class _Later(ModuleType):
    """A rule's module, loaded when one of its names is asked for."""

    def __getattr__(self, name: str) -> object:
        """Give what the module has under a name."""
        return getattr(import_module(self.__name__), name)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> ModuleType:
        """Give a rule's module, to be loaded later, as if it had been imported."""
        if name not in LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _Later(f"{__name__}.{name}")


def asked() -> Iterator[Rule]:
    """Give the rules that look at a loaded course."""
    return map(_rule, ASKED)


def all_rules() -> tuple[Rule, ...]:
    """Give every rule, by code."""
    return tuple(sorted(map(_rule, (*ASKED, *LATER)), key=lambda rule: rule.code))


def names() -> tuple[str, ...]:
    """Give the names of all rules."""
    return tuple(module.replace("_", "-") for module in sorted((*ASKED, *LATER)))


def by_name(name: str) -> Rule | None:
    """Give the rule of a name, or None where there is none."""
    return _rule(name.replace("-", "_")) if name in names() else None


def _rule(module: str) -> Rule:
    found: Rule = import_module(f"{__name__}.{module}").RULE
    return found


def page(rule: Rule) -> str:
    """Give a rule's page with its heading, in Markdown."""
    heading = f"# {rule.name} ({rule.code}, {rule.severity})"
    return f"{heading}\n\n{rule.page.strip()}\n"
