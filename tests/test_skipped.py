"""No package holds what its track skips, and deeper tracks hold more, never less."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from scormbuild.build import build, check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Course, Depth, Track
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject, Project
from scormbuild.schemas.store import users_store
from scormbuild.select.variant import select

FLAGSHIP = Path(__file__).parents[1] / "courses" / "new-rules"
COURSE = """\
format: 1
id: any
title: Any
version: 1.0.0
language: en
targets: [scorm12, html]
ignore: [unshown-page]
"""
MODULES = ("one", "two", "three")
DEPTHS = {"brief": "BRDO", "full": "RDO", "deep": "D"}
"""Each depth of a page, and the letters of tracks that show it."""
WHOM = ("", "::: for a\n", "::: not-for a\n")
"""Parts for all, for the first track, for the others."""


def token(module: str, depth: str, part: int) -> str:
    """Give a word that stands in one place of the course only."""
    return f"zq{module}{depth}{part}qz"


def project(letters: list[str]) -> MemoryProject:
    """Make a course in which the tracks `a` and `b` take modules by letters."""
    pairs = zip(MODULES, letters[::2], letters[1::2], strict=True)
    rows = [f"{name},{a},{b}" for name, a, b in pairs]
    files: dict[str, str | bytes] = {
        "course.yaml": COURSE,
        "tracks.csv": "\n".join(["module,a,b", "mastery,-,-", *rows, ""]),
    }
    for name in MODULES:
        pages = []
        for depth in DEPTHS:
            title = f"# {token(name, depth, 9)} {{#{name}-{depth} depth={depth}}}\n"
            parts = [
                f"{whom}{token(name, depth, n)}\n{':::' if whom else ''}\n"
                for n, whom in enumerate(WHOM)
            ]
            pages.append("\n".join((title, *parts)))
        files[f"modules/{name}/module.md"] = "---\ntitle: M\n---\n\n" + "\n".join(pages)
    made = MemoryProject(files)
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def due(letters: list[str], track: int) -> set[str]:
    """Give the words that a track shows, by its letters alone."""
    return {
        token(module, depth, part)
        for module, letter in zip(MODULES, letters[track::2], strict=True)
        for depth, shown in DEPTHS.items()
        if letter in shown
        for part in ((0, 1, 9) if track == 0 else (0, 2, 9))
    }


LETTERS = st.lists(st.sampled_from("RBDO-"), min_size=6, max_size=6).filter(
    lambda them: {*them[::2]} & {*"RBD"} and {*them[1::2]} & {*"RBD"}
)


@settings(max_examples=15, deadline=None)
@given(LETTERS)
def test_a_package_holds_what_its_track_takes_and_nothing_it_skips(
    letters: list[str],
) -> None:
    every = {token(m, d, n) for m in MODULES for d in DEPTHS for n in (0, 1, 2, 9)}
    with TemporaryDirectory() as folder:
        report = build(project(letters), Asked(), Path(folder), users_store())
        assert 4 == len(report.packages)
        for built in report.packages:
            with ZipFile(built.file) as package:
                held = b"\n".join(
                    name.encode() + package.read(name) for name in package.namelist()
                ).decode("utf-8", "replace")
            track = "ab".index(built.planned.track.id)
            assert due(letters, track) == {it for it in every if it in held}


def shown(course: Course, track: Track, depth: Depth) -> set[tuple[str, str]]:
    """Give the pages that a track shows where it takes all at one depth."""
    taken = tuple((name, depth) for name, _ in track.modules)
    whole = Track(id=track.id, title=track.title, modules=taken, mastery=track.mastery)
    variant = select(course, whole)
    return {(module.id, page.id) for module in variant.modules for page in module.pages}


def test_brief_is_part_of_full_and_full_of_deep_in_every_track_of_the_flagship() -> (
    None
):
    course, _ = check_course(Project.open_folder(FLAGSHIP))
    assert course
    for track in course.tracks:
        brief, full, deep = (shown(course, track, depth) for depth in Depth)
        assert brief <= full <= deep
        assert brief < deep


@given(LETTERS)
@settings(max_examples=25, deadline=None)
def test_brief_is_part_of_full_and_full_of_deep_in_any_course(
    letters: list[str],
) -> None:
    course, _ = check_course(project(letters))
    assert course
    for track in course.tracks:
        brief, full, deep = (shown(course, track, depth) for depth in Depth)
        assert brief < full < deep
