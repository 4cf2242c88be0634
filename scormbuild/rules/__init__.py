"""All that `scormbuild` can find wrong with a course: each module here is a rule."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Rule

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
    "bad_link",
    "bad_number",
    "bad_option",
    "bad_pair",
    "bad_placeholder",
    "bad_region",
    "bad_table",
    "bad_template",
    "bad_version",
    "bad_workbook",
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
    "unused_ignore",
    "unused_words",
    "wrong_case",
    "wrong_type",
    "yaml_alias",
    "yaml_syntax",
)
"""Rules that only reading can find: each is loaded when it is broken, not at every start.

One that is missing here is loaded with those that look at a course.
"""


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


@cache
def _modules() -> tuple[str, ...]:
    return tuple(module.name for module in iter_modules(__path__))


def asked() -> Iterator[Rule]:
    """Give the rules that look at a loaded course."""
    return (_rule(module) for module in _modules() if module not in LATER)


def all_rules() -> tuple[Rule, ...]:
    """Give every rule, by code."""
    return tuple(sorted(map(_rule, _modules()), key=lambda rule: rule.code))


def names() -> tuple[str, ...]:
    """Give the names of all rules."""
    return tuple(module.replace("_", "-") for module in _modules())


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
