"""Write `docs/rules/`: the page of every rule, and a table of all of them."""  # noqa: INP001 - a script

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.rules import all_rules, page

if TYPE_CHECKING:
    from scormbuild.diagnostics import Rule

FOLDER = Path(__file__).parent / "rules"


def pages() -> dict[str, str]:
    """Give the text of each file in the folder, by name."""
    found = {f"{rule.name}.md": page(rule) for rule in all_rules()}
    return found | {"README.md": table()}


HEAD = """\
# Rules

What `scormbuild check` and `scormbuild build` can find in a course.
`scormbuild explain NAME` prints a rule's page in the terminal.

An error stops a build. A warning does not, and can be silenced where its author
decides otherwise: for one line by a comment on it or above it,
`<!-- scormbuild: ignore[minutes-differ] because … -->` (in YAML
`# scormbuild: ignore[minutes-differ] because …`), or for the whole course by
`ignore: [minutes-differ]` in `course.yaml`.

A page shows files with the fault, and what to write instead. A file that is not shown a
second time stays as it was.

| Code | Name | Severity | What it finds |
|---|---|---|---|
"""


def table() -> str:
    """Give the list of all rules, by code."""
    return HEAD + "".join(_row(rule) for rule in all_rules())


def _row(rule: Rule) -> str:
    summary = rule.page.strip().partition("\n")[0]
    name = f"[{rule.name}]({rule.name}.md)"
    return f"| {rule.code} | {name} | {rule.severity} | {summary} |\n"


def main() -> None:
    """Write what differs, and remove pages of rules that are gone."""
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
