from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "scormbuild"
LAYERS = (
    *("__init__", "records", "nearest", "shorten"),
    *("tongue", "source", "interactions", "slots", "model", "diagnostics"),
    *("slug", "filename", "language"),
    "idioms",
    *("colour", "palette", "readability"),
    *("select", "simulate", "site", "rules"),
    *("project", "text", "words", "translation", "lock", "components", "match"),
    *("load", "check", "identify", "translate"),
    "xapi",
    *("state", "render", "targets", "profiles", "schemas", "package"),
    *("plan", "build"),
    *("matrix", "coverage", "size", "a11y"),
    *("statements", "publish"),
    *("report", "programme", "preview", "cli", "__main__"),
)
"""Lowest first: a module imports only from its own layer and from those before it."""
STANDARDS = re.compile(
    r"scorm(12|2004|_)|cmi\.|xapi|lesson_status|suspend_data", re.IGNORECASE
)
"""The standards' own words."""
PLAIN = ("model", "load", "check", "components", "render", "words")
"""Where no standard is spoken of; the templates are the seventh place."""
OUTSIDE = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "iterdir",
    "glob",
    "rglob",
    "stat",
    "exists",
    "is_file",
    "is_dir",
    "mkdir",
    "unlink",
    "getenv",
    "environ",
    "urandom",
    "time",
    "now",
    "today",
    "uuid4",
}
"""Names by which one asks disk, clock, environment or chance."""
OPEN = {
    "project.py": "it is the one that asks",
    "package": "it writes the packages",
    "render/theme.py": "it reads scormbuild's own templates",
    "render/shelf.py": "it keeps what is made of scormbuild's own files",
    "words/__init__.py": "it reads scormbuild's own words",
    "profiles/__init__.py": "it reads scormbuild's own profiles",
    "schemas/official.py": "it reads scormbuild's own list of digests",
    "schemas/harvest.py": "it opens what a user says holds schema files",
    "schemas/store.py": "it keeps a user's copies of schema files",
    "publish": "it keeps an outbox, speaks to LRSs and reads credentials",
    "programme/__init__.py": "it reads scormbuild's own sheets",
    "preview": "it serves, watches and keeps an address",
}
"""Modules that may ask the outside world, and why."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        yield name, ast.parse(path.read_text("utf-8"))


def layer(name: str) -> str:
    return name.split("/", maxsplit=1)[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[str]:
    """Give the layers that a module imports from, for types too."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="scormbuild", names=names):
                for name in names:
                    known = name.name in LAYERS
                    yield name.name if known else "__init__"
            case ast.ImportFrom(module=str(module)) if module.startswith("scormbuild."):
                yield module.split(".")[1]
            case ast.Import(names=names):
                for name in names:
                    if name.name.startswith("scormbuild."):
                        yield name.name.split(".")[1]
            case _:
                pass


def test_every_module_has_its_layer() -> None:
    assert {layer(name) for name, _ in modules()} - set(LAYERS) == set()


def test_the_page_on_architecture_shows_these_layers() -> None:
    page = (ROOT / "docs/architecture.md").read_text("utf-8")
    block = page.partition("\n## The layers\n")[2].split("```")[1]
    unnamed = {"__init__", "__main__"}
    assert block.split() == ["text", *(it for it in LAYERS if it not in unnamed)]


def test_tincan_is_known_to_one_module() -> None:
    knowing = [
        name
        for name, tree in modules()
        for node in ast.walk(tree)
        if (isinstance(node, ast.ImportFrom) and node.module == "tincan")
        or (
            isinstance(node, ast.Import)
            and any(it.name.startswith("tincan") for it in node.names)
        )
    ]
    assert set(knowing) == {"statements/face.py"}


def test_imports_point_down() -> None:
    upward = [
        f"{name} imports {other}"
        for name, tree in modules()
        for other in imported(tree)
        if LAYERS.index(other) > LAYERS.index(layer(name))
    ]
    assert upward == []


def test_records_are_made_by_our_own_module() -> None:
    """`from scormbuild.records import dataclass`: the other costs every start."""
    slow = [
        f"{name}:{node.lineno}"
        for name, tree in modules()
        if name != "records.py"
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"
    ]
    assert slow == []


def test_no_file_is_longer_than_300_lines() -> None:
    kinds = (".py", ".js", ".css", ".html", ".sh", ".ts")
    folders = ("scormbuild", "templates", "tests", "benchmarks", "docs")
    long = [
        f"{path.relative_to(ROOT)}: {count}"
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in kinds
        and "golden" not in path.parts  # made, not written
        and (count := len(path.read_text("utf-8").splitlines())) > 300
    ]
    assert long == []


def test_no_function_is_longer_than_50_lines() -> None:
    long = [
        f"{name}:{node.lineno} {node.name}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > 50
    ]
    assert long == []


def test_no_module_is_named_for_everything_and_nothing() -> None:
    vague = {"utils", "helpers", "core", "common", "base", "manager", "constants"}
    paths = [*PACKAGE.rglob("*"), *(ROOT / "tests").rglob("*")]
    assert [path.name for path in paths if path.stem in vague] == []


def test_standards_are_spoken_of_only_in_their_own_places() -> None:
    places = [*(PACKAGE / name for name in PLAIN), ROOT / "templates"]
    files = [
        path
        for place in places
        for path in ([place] if place.is_file() else place.rglob("*"))
        if path.suffix in {".py", ".html", ".css", ".js", ".yaml"}
    ]
    said = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted(files)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if STANDARDS.search(line)
    ]
    assert said == []


def test_only_those_who_may_ask_the_outside_world() -> None:
    asking = [
        f"{name}:{node.lineno} {called}"
        for name, tree in modules()
        if not any(name == open_ or name.startswith(f"{open_}/") for open_ in OPEN)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call | ast.Attribute)
        and (called := asked_of(node)) in OUTSIDE
    ]
    assert asking == []


def asked_of(node: ast.Call | ast.Attribute) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name
        case ast.Call(func=ast.Attribute(attr=name)):
            return name
        case ast.Attribute(value=ast.Name(id="os"), attr=name):
            return name
        case _:
            return ""


def test_every_module_says_what_it_is_for() -> None:
    silent = [name for name, tree in modules() if not ast.get_docstring(tree)]
    assert silent == []


def test_the_table_of_targets_is_whole() -> None:
    table = (PACKAGE / "targets/__init__.py").read_text("utf-8")
    left_out = [
        name
        for name, tree in modules()
        if name.startswith("targets/")
        and any(ast.unparse(node).startswith("TARGET = ") for node in tree.body)
        and f"{Path(name).stem}.TARGET" not in table
    ]
    assert left_out == []


def test_the_table_of_components_is_whole() -> None:
    folders = {
        path.parent.name for path in (PACKAGE / "components").glob("*/__init__.py")
    }
    table = ast.parse((PACKAGE / "components/__init__.py").read_text("utf-8"))
    listed = {
        node.module.split(".")[-1]
        for node in table.body
        if isinstance(node, ast.ImportFrom) and node.module
    }
    assert folders - listed == set()
