from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scormbuild.render.module import take_apart
from scormbuild.render.squeeze import squeeze
from scormbuild.render.styles import styles
from scormbuild.render.theme import load_theme

ROOT = Path(__file__).parents[1]
CODE = {
    "const a = { b: 1, c }": "const a={b:1,c}",
    "x = a + b - c * d / e % f": "x=a+b-c*d/e%f",
    "x = a + +b - -c++ + d": "x=a + +b - -c++ + d",
    "return 'a  b' // said\n": "return'a  b'\n",
    "const r = /a  b[/ ]/g.test(c)": "const r=/a  b[/ ]/g.test(c)",
    "const h = (a + b) / 2 / c": "const h=(a+b)/2/c",
    "t(`a  ${b ? `${c}  d` : ' '}`)": "t(`a  ${b?`${c}  d`:' '}`)",
    "f(\n  a,\n  b,\n)\ng()": "f(a,b)\ng()",
    "const [, , a] = b": "const[,,a]=b",
    "a = b\n  .c()\n  ?.d()": "a=b.c()?.d()",
    "a = b ||\n  c\n++d": "a=b||c\n++d",
    "if (a) return\nb()": "if(a)return\nb()",
    "if (a) {\n  b()\n} else c()\n;[d].e()": "if(a){b()}else c();[d].e()",
    "a(/* one */ b) // '": "a(b)",
    "async function a() {\n  await b\n}": "async function a(){await b}",
    "a in b && typeof c === 'd'": "a in b&&typeof c==='d'",
    "/x/ in a || 'x' in a": "/x/ in a||'x'in a",
    "a < !--b": "a< !--b",
    "if (a) /b  c/.test(d)": "if(a)/b  c/.test(d)",
    "f(a) / b / c": "f(a)/b/c",
    "a++ / b / c": "a++/b/c",
    "typeof /b  c/ + /d  e/": "typeof/b  c/+/d  e/",
    "f(`${/b  c`/}`)": "f(`${/b  c`/}`)",
}
SHEETS = {
    ".a .b > p:hover {\n  color: red;\n}": ".a .b>p:hover{color:red}",
    ".a { content: '; } ' ; }": ".a{content:'; } '}",
    "a :not(b), c { width: calc(1px + 2px) }": "a :not(b),c{width:calc(1px + 2px)}",
    "/* one */ @media (a: b) { c { d: e f } }": "@media (a: b){c{d:e f}}",
    "a { margin: 0.5rem 10.5px -0.5px }": "a{margin:.5rem 10.5px -0.5px}",
    "\n": "",
}


@pytest.mark.parametrize("code", CODE)
def test_code_says_the_same_in_fewer_bytes(code: str) -> None:
    assert CODE[code] == squeeze(code)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_says_the_same_in_fewer_bytes(sheet: str) -> None:
    assert SHEETS[sheet] == styles((("a.css", sheet),)).decode()


def test_what_has_the_mark_itself_stays_as_it_is() -> None:
    assert "a = '\ufffc'" == squeeze("a = '\ufffc'")
    assert "a { b: '\ufffc' }" == styles((("a", "a { b: '\ufffc' }"),)).decode()


def test_every_module_of_the_player_is_still_a_program() -> None:
    bodies = [squeeze(take_apart(*module).body) for module in load_theme({}).modules]
    whole = "".join(f"async () => {{{body}}};\n" for body in bodies)
    subprocess.run(["node", "--check", "-"], input=whole, text=True, check=True)
    assert [squeeze(body) for body in bodies] == bodies
