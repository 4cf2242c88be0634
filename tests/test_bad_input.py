"""What authors and machines get wrong: clear words, exit 1, nothing half-written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from scormbuild.identify import identify
from scormbuild.project import Project

ROOT = Path(__file__).parents[1]
HELLO = ROOT / "courses" / "hello"

TEN_FAULTS = {
    "course.yaml": """\
format: 1
id: Ten Faults
title: Ten faults
version: 1.0.0
language: en
modules: [one]
mastery: 80
navigaton: free
""",
    "modules/one/module.md": """\
---
title: One
---
# First {#first}

A <b>bold</b> word and ![a picture](media/none.png).

See [the second page](#secnd).

::: choose-one #q1
What is right?

- [x] This
  > Yes.
- [x] That
  > Yes.
:::

::: choose-many #q2
Which are right?

- [x] This
- [ ] That
  > No.
:::

::: choose-won #q3
Which?
:::

# Second {#second}

::: quiz #final graded
- 5 from pool
:::

::: true-false #q1 correct=true
Is it so?

> True: Yes.
> False: No.
""",
    "pools/pool.md": """\
::: choose-one #p1
What is right?

- [x] This
  > Yes.
- [ ] That
  > No.
:::
""",
}

FOUND = [
    "course.yaml:2:5: bad-id",
    "course.yaml:8:1: unknown-key",
    "modules/one/module.md:6:3: raw-html",
    "modules/one/module.md:6:24: missing-file",
    "modules/one/module.md:8:5: broken-link",
    "modules/one/module.md:15:1: several-correct-options",
    "modules/one/module.md:22:1: missing-feedback",
    "modules/one/module.md:27:5: unknown-component",
    "modules/one/module.md:34:1: draw-too-large",
    "modules/one/module.md:37:1: unclosed-component",
    "modules/one/module.md:37:17: duplicate-id",
]


def course(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    identify(Project.open_folder(folder))
    return folder


def hello(folder: Path) -> Path:
    return Path(shutil.copytree(HELLO, folder / "hello"))


def scormbuild(
    *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scormbuild", *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **environment},
    )


def places(output: str, folder: Path) -> list[str]:
    """Give `path:line:column: rule` of each diagnostic in concise form."""
    found = []
    for line in output.splitlines():
        if ": error[" in line or ": warning[" in line:
            place = line.split(": ", 1)[0].replace(f"{folder}/", "")
            found.append(f"{place}: {line.rsplit('(', 1)[1].rstrip(')')}")
    return found


def test_every_fault_has_one_diagnostic_and_there_is_no_other(tmp_path: Path) -> None:
    folder = course(tmp_path / "ten", TEN_FAULTS)
    run = scormbuild("build", folder, "--out", tmp_path / "out")
    assert places(run.stderr, folder) == FOUND
    assert run.returncode == 1
    assert not (tmp_path / "out").exists()


def test_a_bad_course_leaves_the_good_package_alone(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    assert scormbuild("build", folder, "--out", tmp_path / "out").returncode == 0
    before = {p: p.read_bytes() for p in (tmp_path / "out").glob("*.zip")}
    page = folder / "modules/hello/module.md"
    page.write_text(page.read_text("utf-8").replace("- [x]", "- [ ]"), "utf-8")
    assert scormbuild("build", folder, "--out", tmp_path / "out").returncode == 1
    assert before == {p: p.read_bytes() for p in (tmp_path / "out").glob("*.zip")}


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("../../etc/passwd", "outside-project"),
        ("/etc/passwd", "outside-project"),
        ("C:\\secret.png", "outside-project"),
        ("javascript:alert(1)", "bad-link"),
        ("media/link.png", "outside-project"),
        ("media/with%20space.png", "bad-file-name"),
        ("media/größe.png", "bad-file-name"),
        ("media/a:b.png", "bad-file-name"),
        ("media/Photo.png", "wrong-case"),
        ("media/phoot.png", "missing-file"),
    ],
)
def test_a_path_that_cannot_be_packed_is_named(
    tmp_path: Path, address: str, rule: str
) -> None:
    folder = hello(tmp_path)
    media = folder / "media"
    media.mkdir()
    for name in ("with space.png", "größe.png", "a:b.png", "photo.png"):
        (media / name).write_bytes(b"png")
    if address == "media/link.png":
        (tmp_path / "secret.png").write_bytes(b"secret")
        (media / "link.png").symlink_to(tmp_path / "secret.png")
    page = folder / "modules/hello/module.md"
    text = page.read_text("utf-8").replace("This page", f"![it]({address})\n\nThis")
    page.write_text(text, "utf-8")
    run = scormbuild("check", folder)
    rules = [place.rsplit(" ", 1)[1] for place in places(run.stdout, folder)]
    assert {rule} == set(rules)
    assert run.returncode == 1


def test_a_yaml_bomb_is_refused_at_once(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    names = "abcdefghi"
    bomb = 'a: &a ["lol", "lol"]\n' + "".join(
        f"{here}: &{here} [*{before}, *{before}, *{before}]\n"
        for before, here in pairwise(names)
    )
    settings = folder / "course.yaml"
    settings.write_text(bomb + settings.read_text("utf-8"), "utf-8")
    run = scormbuild("check", folder)
    assert [f"{'course.yaml'}:1:4: yaml-alias"] == places(run.stdout, folder)


def test_deep_brackets_are_refused(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    (folder / "course.yaml").write_text("title: " + "[" * 5000, "utf-8")
    run = scormbuild("check", folder)
    assert places(run.stdout, folder) == ["course.yaml:1:27: yaml-syntax"]


def test_two_hundred_megabytes_where_text_is_expected(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    with (folder / "modules/hello/20-film.md").open("wb") as film:
        film.truncate(200_000_000)
    run = scormbuild("check", folder)
    assert places(run.stdout, folder) == [
        "modules/hello/20-film.md:1:1: file-too-large"
    ]


def test_a_picture_where_text_is_expected(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    (folder / "modules/hello/20.md").write_bytes(b"# Film\n\xff\xd8\xff\xe0")
    run = scormbuild("check", folder)
    assert places(run.stdout, folder) == ["modules/hello/20.md:2:1: not-text"]


def test_windows_text_gives_the_same_course(tmp_path: Path) -> None:
    plain, windows = hello(tmp_path / "a"), hello(tmp_path / "b")
    for path in windows.rglob("*"):
        if path.suffix in (".md", ".yaml"):
            text = path.read_text("utf-8").replace("\n", "\r\n")
            path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    digests = []
    for folder in (plain, windows):
        run = scormbuild("build", folder, "--out", folder / "out", "--format", "json")
        assert (run.returncode, run.stderr) == (0, "")
        digests.append(sorted(p.read_bytes() for p in (folder / "out").glob("*.zip")))
    assert digests[0] == digests[1]


def test_a_template_of_the_course_that_cannot_be_used(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    (folder / "templates").mkdir()
    (folder / "templates/logo.png").write_bytes(b"\xff\xd8")
    (folder / "templates/document.html").write_text("<p>\n{{ course.titel }}", "utf-8")
    expected = [
        "templates/logo.png:1:1: stray-file",
        "templates/document.html:2:1: bad-template",
    ]
    run = scormbuild("build", folder, "--out", tmp_path / "out")
    assert expected == places(run.stderr, folder)
    assert run.returncode == 1
    run = scormbuild("check", folder)
    assert expected == places(run.stdout, folder)
    assert run.returncode == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "text", ["", "<p>{{ course.title }}</p>", '<main id="sb-main"></main>']
)
def test_a_document_without_room_for_pages_or_script_is_refused(
    tmp_path: Path, text: str
) -> None:
    folder = hello(tmp_path)
    (folder / "templates").mkdir()
    (folder / "templates/document.html").write_text(text, "utf-8")
    run = scormbuild("build", folder, "--out", tmp_path / "out")
    assert ["templates/document.html:1:1: bad-template"] == places(run.stderr, folder)
    assert run.returncode == 1


def test_a_table_of_tracks_that_is_no_text_is_the_only_fault(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    settings = (folder / "course.yaml").read_text("utf-8")
    kept = [line for line in settings.splitlines() if not line.startswith("m")]
    (folder / "course.yaml").write_text("\n".join(kept), "utf-8")
    table = "module,crew\nname,Fähre\nmastery,-\nhello,R\n"
    (folder / "tracks.csv").write_bytes(table.encode("latin-1"))
    page = folder / "modules/hello/module.md"
    page.write_text(f"{page.read_text('utf-8')}\n::: for crew\nRing.\n:::\n", "utf-8")
    run = scormbuild("check", folder)
    assert ["tracks.csv:2:7: not-text"] == places(run.stdout, folder)
    assert run.returncode == 1


def test_a_template_that_is_no_text_is_named_by_check(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    (folder / "templates").mkdir()
    (folder / "templates/cover.html").write_bytes("<p>größer</p>".encode("latin-1"))
    run = scormbuild("check", folder)
    assert ["templates/cover.html:1:6: not-text"] == places(run.stdout, folder)
    assert run.returncode == 1
