"""The joiner: what it makes of modules, and what it refuses."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from scormbuild.render.join import ADAPTER, DATA, ENTRY, join
from scormbuild.render.module import JoinError, take_apart
from scormbuild.render.theme import load_theme

ROOT = Path(__file__).parents[1]
NONE = "player/lms/none.js"

GRAPH = {
    ENTRY: """
/** The top. */
import { DATA } from './data.js'
import { double, half as halved } from './numbers.js'
import {
  connect,
} from './lms/adapter.js'
import { later } from '../components/late/late.js'

/* Several lines
of comment. */
const words = ['// no comment', "it's", `a ${double(2)} /* kept */`]
console.log(JSON.stringify([DATA.title, double(4), halved(4), connect(), words]))
/** @type {import('./types').X} */ ;[1, 2].forEach((n) => console.log(n)) // the end
later().wait().then((said) => console.log(said))
""",
    "player/numbers.js": """
import { hidden } from './hidden.js'

// one line
export function double(n) { return n * hidden }
const half = (n) => n / hidden
export { half }
""",
    "player/hidden.js": "export const hidden = 2\n",
    "player/lms/scorm12.js": """
import { hidden } from '../hidden.js'
export const connect = () => `twelve ${hidden}`
""",
    NONE: "export function connect() { return 'none' }\n",
    "components/late/late.js": """
export const later = () => ({
  async wait() { return await 'later' },
})
""",
    "player/unused.js": "syntax error\n",
}


def run(script: str) -> list[str]:
    """Run a classic script in Node and give the lines it printed."""
    done = subprocess.run(
        ["node", "-e", script], check=True, capture_output=True, text=True
    )
    return done.stdout.splitlines()


def joined(modules: dict[str, str], adapter: str = NONE) -> str:
    return join(tuple(modules.items()), adapter)


def wrapped(script: str, data: object) -> str:
    return f"(() => {{ 'use strict';\nconst DATA = {json.dumps(data)};\n{script}}})();"


@pytest.mark.parametrize(
    ("adapter", "said"), [(NONE, "none"), ("player/lms/scorm12.js", "twelve 2")]
)
def test_joined_modules_do_what_they_did_apart(adapter: str, said: str) -> None:
    script = wrapped(joined(GRAPH, adapter), {"title": "T"})

    words = ["// no comment", "it's", "a 4 /* kept */"]
    assert [
        json.dumps(["T", 8, 2, said, words], separators=(",", ":")),
        "1",
        "2",
        "later",
    ] == run(script)


def test_modules_share_no_names() -> None:
    modules = {
        ENTRY: "import { a } from './a.js'\nconst b = 1\nconsole.log(a, b)\n",
        "player/a.js": "const b = 2\nexport const a = b\n",
        NONE: "",
    }

    assert ["2 1"] == run(wrapped(joined(modules), {}))


def test_each_module_stands_once_before_all_that_import_it() -> None:
    marks = {path: f"{text}window.here('{path}')\n" for path, text in GRAPH.items()}
    script = joined({**GRAPH, **marks})

    assert [
        "player/hidden.js",
        "player/numbers.js",
        "player/lms/none.js",
        "components/late/late.js",
        "player/main.js",
    ] == re.findall(r"window\.here\('(.*)'\)", script)


def test_comments_stay_out_of_the_script() -> None:
    assert "Several" not in joined(GRAPH)
    assert "one line" not in joined(GRAPH)
    assert "The top" not in joined(GRAPH)


CIRCLE = "modules import each other: "
REFUSED = {
    "export default 1": "write named imports and exports",
    "export * from './b.js'": "write named imports and exports",
    "export { a } from './b.js'": "write named imports and exports",
    "import a from './b.js'": "write named imports and exports",
    "import * as a from './b.js'": "write named imports and exports",
    "import './b.js'": "write named imports and exports",
    "import { a } from 'b'": "write named imports and exports",
    'import { a } from "./b.js"': "write named imports and exports",
    "import { a } from './b.js';": "write named imports and exports",
    "  import { a } from './b.js'": "write named imports and exports",
    "const b = import('./b.js')": "write named imports and exports",
    "const b = import.meta.url": "write named imports and exports",
    "export const { a } = {}": "write named imports and exports",
    "export let a = 1": "write named imports and exports",
    "export function* a() {}": "write named imports and exports",
    "let a = 1\nexport { a }": "`a` is exported and may change: use const",
    "const a = await b": "nothing waits at a module's top level",
    "const a = `one": "a comment or text goes on in the next line",
    "const a = 1 /* one": "a comment or text goes on in the next line",
    "const a = 'one\\": "a comment or text goes on in the next line",
    "$_b = 1": "names like `$_a` are the joiner's",
    "class A {}": "write named imports and exports",
    "const { b } = a": "declare one name at a time",
    "let b, c": "declare one name at a time",
}


@pytest.mark.parametrize("text", REFUSED)
def test_a_form_we_do_not_write_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(JoinError) as caught:
        take_apart("player/a.js", "// first\n" + text)

    line = 1 if "may change" in REFUSED[text] else 2
    said = str(caught.value)
    assert f"player/a.js:{line}: {REFUSED[text]}" == said[: len(REFUSED[text]) + 15]


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        (
            {ENTRY: "import { a } from './a.js'"},
            "player/main.js:1: there is no module `player/a.js`",
        ),
        (
            {ENTRY: "\nimport { a } from './a.js'", "player/a.js": "const a = 1"},
            "player/main.js:2: `player/a.js` exports no `a`",
        ),
        (
            {
                ENTRY: "import { a } from './a.js'",
                "player/a.js": "import { b } from './b.js'\nexport const a = b",
                "player/b.js": "import { a } from './a.js'\nexport const b = a",
            },
            f"player/b.js:1: {CIRCLE}player/a.js → player/b.js → player/a.js",
        ),
        (
            {ENTRY: "import { a } from './main.js'\nexport const a = 1"},
            f"player/main.js:1: {CIRCLE}player/main.js → player/main.js",
        ),
    ],
)
def test_a_graph_that_does_not_hold_is_refused(
    modules: dict[str, str], message: str
) -> None:
    with pytest.raises(JoinError) as caught:
        joined({**modules, NONE: ""})

    assert message == str(caught.value)


def test_an_adapter_that_is_not_there_is_our_bug() -> None:
    with pytest.raises(KeyError):
        joined({ENTRY: ""}, "player/lms/nothing.js")


@pytest.mark.parametrize("adapter", [NONE, "player/lms/scorm12.js"])
def test_the_player_is_joined_into_one_sound_script(
    tmp_path: Path, adapter: str
) -> None:
    script = tmp_path / "course.js"
    script.write_text(wrapped(join(load_theme({}).modules, adapter), {}))

    subprocess.run(["node", "--check", script], check=True)


def test_the_players_own_tests_pass_on_the_joined_script(tmp_path: Path) -> None:
    """Each module is replaced by one that takes its exports from the script."""
    suites = sorted(
        suite
        for folder in ("player", "components")
        for suite in ROOT.glob(f"scormbuild/{folder}/**/*.test.js")
    )
    shared = [*ROOT.glob("tests/player/*.js*"), *ROOT.glob("tests/golden/*.json")]
    needed = [*suites, *sorted(shared)]
    package = ROOT / "scormbuild"
    modules = dict(load_theme({}).modules)
    used = sorted(
        target.relative_to(package).as_posix()
        for file in needed
        for name in re.findall(r"from '(\.[^']*)'", file.read_text("utf-8"))
        if (target := (file.parent / name).resolve()).is_relative_to(package)
    )
    names = {
        path: [outside for _, outside in take_apart(path, modules[path]).exports]
        for path in used
        if path in modules and path not in {ADAPTER, DATA}
    }
    modules[ENTRY] = _gathering(names)
    script = tmp_path / "joined.cjs"
    script.write_text(wrapped(join(tuple(modules.items()), NONE), {}))
    for path, exports in names.items():
        stub = f"import {json.dumps(script.as_uri())}\nexport const {{ "
        stub += f"{', '.join(exports)} }} = console.joined[{json.dumps(path)}]\n"
        _write(tmp_path / "scormbuild" / path, stub)
    for file in needed:
        _write(tmp_path / file.relative_to(ROOT), file.read_text("utf-8"))
    _write(tmp_path / "package.json", '{"type": "module"}')
    done = subprocess.run(
        ["node", "--test", *(str(suite.relative_to(ROOT)) for suite in suites)],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )

    assert (0, True) == (done.returncode, len(suites) > 0), done.stdout[-4000:]


def _gathering(names: dict[str, list[str]]) -> str:
    """Write an entry module that lays all that is exported before the tests.

    With the console, which the script and its tests both have by this name.
    """
    imports, held = "", ""
    for number, (path, exports) in enumerate(names.items()):
        pairs = [f"{name} as m{number}_{name}" for name in exports]
        imports += f"import {{ {', '.join(pairs)} }} from '../{path}'\n"
        values = ", ".join(f"{name}: m{number}_{name}" for name in exports)
        held += f"  {json.dumps(path)}: {{ {values} }},\n"
    return f"{imports}console.joined = {{\n{held}}}\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
