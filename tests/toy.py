"""A question kind that scormbuild does not have, added to a copy of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
COURSE = """\
format: 1
id: toys
title: Toys
version: 1.0.0
language: en
modules: [m]
"""
ASKED = "::: pick #q\nWhich?\n\n- [x] This\n  > Yes.\n- [ ] That\n  > No.\n:::\n"
TOY = """\
from scormbuild.components.choose_one import read
from scormbuild.components.component import Component
from scormbuild.model import Asking

PICK = Component(name="pick", read=read, question=Asking())
"""
LINE = "from scormbuild.components.pick import PICK\nCOMPONENTS |= {PICK.name: PICK}"


def toy_package(folder: Path, target: str, module: str) -> Path:
    """Build a course that asks with a toy; give the zip.

    The toy is a folder of its own and one entry in the table of components, in a copy
    of scormbuild; a course's own words name what its instruction says.
    """
    copied = folder / "scormbuild"
    skip = shutil.ignore_patterns("__pycache__", "*.test.js")
    shutil.copytree(ROOT / "scormbuild", copied, ignore=skip)
    shutil.copytree(ROOT / "templates", copied / "templates")
    toy = copied / "components" / "pick"
    toy.mkdir()
    (toy / "__init__.py").write_text(TOY, encoding="utf-8")
    shape = copied / "components/choose_one/choose_one.html"
    shutil.copy(shape, toy / "pick.html")
    table = copied / "components" / "__init__.py"
    text = table.read_text(encoding="utf-8")
    assert "\nNESTING" in text
    table.write_text(text.replace("\nNESTING", f"\n{LINE}\nNESTING"), encoding="utf-8")
    for language in (copied / "words").glob("*.yaml"):
        with language.open("a", encoding="utf-8") as file:
            file.write("pick-instruction: Pick one\n")
    course = folder / "course"
    (course / "modules/m").mkdir(parents=True)
    (course / "course.yaml").write_text(COURSE, encoding="utf-8")
    (course / "modules/m/module.md").write_text(module + ASKED, encoding="utf-8")
    build = ("build", "course", f"--target={target}", "--out=dist")
    for words in (("ids", "course"), build):
        command = (sys.executable, "-m", "scormbuild", *words)
        clean = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(folder)}
        subprocess.run(
            command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=clean
        )
    (found,) = (folder / "dist").glob("*.zip")
    return found
