"""Short names in the player's script: what gets one, and that all are declared."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from scormbuild.preview import review
from scormbuild.render.join import ADAPTER, DATA, ENTRY, join
from scormbuild.render.module import take_apart
from scormbuild.render.rename import BROWSER, renamed
from scormbuild.render.theme import load_theme
from scormbuild.render.tokens import tokens

ROOT = Path(__file__).parents[1]
CODE = {
    "const told = told.told?.told[told]": "const t = t.told?.told[t]",
    "f({ one, two: one, ...one, [one]: '' })": "f({ one:o, two: o, ...o, [o]: '' })",
    "const { one, two: three = one, four = 4 } = f": (
        "const { one:o, two: t = o, four:f = 4 } = f"
    ),
    "a = { async one() {}, get two() {}, get: 1, set, one() {} }": (
        "a = { async one() {}, get two() {}, get: 1, set:s, one() {} }"
    ),
    "f = (one) => { one; return { one } }": "f = (o) => { o; return { one:o } }",
    "one ? two : three": "o ? t : h",
    "f(`one ${one} {two} ${`${two}`} }`, one)": "f(`one ${o} {two} ${`${t}`} }`, o)",
    "f(/one[/]one/, one / one / one) // one": "f(/one[/]one/, o / o / o) // one",
    "if (one) { two, one } else { one }": "if (o) { t, o } else { o }",
    "o = [so, oo, os, sos]": "o = [s, a, b, c]",
    "a = { *one() {}, async *two() {}, get [one]() {}, get 'x'() {} }": (
        "a = { *one() {}, async *two() {}, get [o]() {}, get 'x'() {} }"
    ),
    "switch (one) { case two: { one, two } default: { one } }": (
        "switch (o) { case t: { o, t } default: { o } }"
    ),
    "one: { two, three }": "o: { t, h }",
    "one ?? two ? { one } : { two }": "o ?? t ? { one:o } : { two:t }",
    "one ? two : f(three ? { one } : {two})": "o ? t : f(h ? { one:o } : {two:t})",
    "if (one) /one/.test(two)": "if (o) /one/.test(t)",
}
"""Code, and what it is with short names; `f` and `a` belong to the outside."""
VALUE_DUE = (
    *("throw", "yield", "await", "typeof", "in", "void", "delete", "case"),
    *("a +", "a -", "a *", "a /", "a %", "a <", "a >", "a ^", "~", "a instanceof"),
)
"""Behind these stands a value, so that a brace opens an object."""
NOT_FOUND = re.compile(r"error (?:TS2304|TS2552|TS18004): .*?'([\w$]+)'")


@pytest.mark.parametrize("code", CODE)
def test_names_get_letters_and_properties_stay(code: str) -> None:
    short = renamed(code, {"f", "a"}).replace("$_", "")

    assert CODE[code] == short


@pytest.mark.parametrize("before", [*VALUE_DUE, "a = `${"])
def test_keys_stay_behind_whatever_has_a_value_behind_it(before: str) -> None:
    end = " }`" if before.endswith("{") else ""
    short = renamed(f"{before} {{ one }}{end}", {"a"}).replace("$_", "")

    assert f"{before} {{ one:o }}{end}" == short


def test_every_token_of_the_player_is_told_as_it_stands() -> None:
    for _, text in load_theme({}).modules:
        assert text == "".join(token.text for token in tokens(text))


def test_a_template_that_never_ends_is_no_program() -> None:
    with pytest.raises(ValueError, match="} one"):
        list(tokens("`${a} one"))


def test_what_is_had_from_the_browser_and_nothing_else_keeps_its_name() -> None:
    seen = {
        text
        for path, module in (*load_theme({}).modules, *review.modules())
        for kind, text in tokens(take_apart(path, module).body)
        if kind == "name"
    }

    assert [] == sorted(BROWSER - seen)


def test_every_short_name_is_declared_where_it_is_used(tmp_path: Path) -> None:
    """TypeScript's compiler looks for the names in a script of all modules."""
    modules = dict(load_theme({}).modules)
    others = sorted(
        path
        for path in modules
        if path not in {ENTRY, ADAPTER, DATA}
        and take_apart(path, modules[path]).exports
    )
    imports = "".join(
        f"import {{ {take_apart(path, modules[path]).exports[0][1]} as it{number} }}"
        f" from '../{path}'\n"
        for number, path in enumerate(others)
    )
    modules[ENTRY] = imports + modules[ENTRY]
    joined = join(tuple(modules.items()), "player/lms/none.js")

    assert [] == undeclared(joined, tmp_path / "course.js")


def test_every_short_name_of_a_review_copy_is_declared(tmp_path: Path) -> None:
    joined = join(review.modules(), review.ENTRY, review.ENTRY)

    assert [] == undeclared(joined, tmp_path / "review.js")


def undeclared(joined: str, script: Path) -> list[str]:
    """Give the names in a script of which nobody knows what they are."""
    script.write_text(f"(() => {{ 'use strict';\nconst DATA = {{}};\n{joined}}})();\n")
    done = subprocess.run(
        [
            *("npx", "--no-install", "tsc", "--noEmit", "--allowJs", "--checkJs"),
            "--ignoreConfig",
            *("--target", "es2022", str(script)),
        ],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert f"{script.name}(" in done.stdout, "types are lost, so there is much to say"
    return NOT_FOUND.findall(done.stdout)
