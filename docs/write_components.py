"""Write `docs/components/`: the page of every question, from its folder."""  # noqa: INP001 - a script

from __future__ import annotations

from pathlib import Path

from scormbuild.components import COMPONENTS

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "components"
HEAD = """\
# Components

What can stand on a page behind `:::`, besides what [Writing a course](../authoring.md)
tells. Each page comes from the component's folder; all its examples are tests.

| Component | Page |
|---|---|
"""


def cases(name: str) -> Path:
    """Give the path of a component's page, which need not be there."""
    return ROOT / "scormbuild" / "components" / COMPONENTS[name].folder / "cases.md"


def pages() -> dict[str, str]:
    """Give the text of each file in the folder, by name."""
    found = {
        f"{name}.md": _shown(cases(name).read_text(encoding="utf-8"))
        for name in COMPONENTS
        if cases(name).exists()
    }
    rows = (f"| `{it.removesuffix('.md')}` | [{it}]({it}) |\n" for it in sorted(found))
    return found | {"README.md": HEAD + "".join(rows)}


def _shown(text: str) -> str:
    """Name the blocks as readers know them: examples, what is told, what is found."""
    return (
        text.replace("```course\n", "```markdown\n")
        .replace("```told\n", "What an LMS is told to be right:\n\n```text\n")
        .replace("```found\n", "What `check` finds there:\n\n```text\n")
    )


def main() -> None:
    """Write what differs, and remove pages of components that are gone."""
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
