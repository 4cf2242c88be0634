"""What a build costs: CPU time and memory, as multiples of what cannot be avoided.

Every figure of time is a ratio within one run, so that it means the same on every
machine: against the start of a bare interpreter, and against deflating the same bytes.
Behind them stands what the player weighs in each course, which is the same everywhere.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING
from zipfile import ZipFile

from deflate import deflate_compress

from scormbuild.identify import identify
from scormbuild.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
COURSES = ("hello", "fifty", "gallery", "new-rules")
PAGES, MODULES = 50, 5
"""Of the course called fifty, whose pages are like those people write: 4 kB."""
COMMAND = "from scormbuild.__main__ import main; main()"
"""What the installed command does; `python -m` would add runpy's own start."""
ROUNDS = 9
"""Runs of each command, interleaved; the median counts."""
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
PLAYER = ("course.css", "course.js")
LEVEL = 6
"""libdeflate's, as in `scormbuild/package/contents.py`."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    seconds: float
    """CPU time, user and system."""
    memory: int
    """Largest resident size, in the system's unit."""


def cost(*arguments: str) -> Cost:
    """Run the interpreter with arguments, and hear nothing of what it says.

    A course may well have warnings. As where scormbuild is installed, modules are
    compiled once, and kept.
    """
    quiet = [(os.POSIX_SPAWN_OPEN, it, os.devnull, os.O_WRONLY, 0) for it in (1, 2)]
    command = [sys.executable, *arguments]
    child = os.posix_spawn(sys.executable, command, ENVIRONMENT, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(arguments)} failed")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def fifty(folder: Path) -> None:
    """Write a course of 50 pages in five modules, each with a question; one package."""
    modules = [f"part-{number}" for number in range(1, MODULES + 1)]
    settings = (
        "format: 1\nid: fifty\ntitle: Fifty pages\nversion: 1.0.0\nlanguage: en\n"
        f"modules: [{', '.join(modules)}]\ntargets: [scorm12]\n"
    )
    folder.mkdir(parents=True)
    (folder / "course.yaml").write_text(settings, "utf-8")
    words = "Words that one reads, a line or so at a time, until there is a page. "
    prose = f"{words * 6}And *one* that counts.\n\n- this\n- and that\n\n"
    for module in modules:
        pages = (_page(f"{module}-{it}", prose) for it in range(PAGES // MODULES))
        path = folder / "modules" / module / "module.md"
        path.parent.mkdir(parents=True)
        path.write_text(f"---\ntitle: {module}\n---\n\n{''.join(pages)}", "utf-8")
    if identify(Project.open_folder(folder)).diagnostics:
        sys.exit("the course of fifty pages has faults")


def _page(name: str, prose: str) -> str:
    options = "".join(
        f"- [{mark}] Answer {number}\n  > Because of {number}.\n"
        for number, mark in enumerate("x  ")
    )
    question = f"::: choose-one\nWhat of {name}?\n\n{options}:::\n\n"
    return f"# Page {name}\n\n{prose * 9}{question}"


def deflating(packages: list[Path]) -> float:
    """Give the CPU time of deflating all that the packages hold, in seconds."""
    bodies = []
    for path in packages:
        with ZipFile(path) as package:
            bodies += [package.read(name) for name in package.namelist()]
    times = []
    for _ in range(ROUNDS):
        begin = process_time()
        for body in bodies:
            deflate_compress(body, LEVEL)
        times.append(process_time() - begin)
    return median(times)


def middle(costs: list[Cost]) -> Cost:
    """Give the median of each part."""
    return Cost(
        median(each.seconds for each in costs),
        int(median(each.memory for each in costs)),
    )


PEERS = (
    ("LXPack 0.7.0", 309, 81),
    ("eXeLearning 4", 493, 122),
    ("CourseCode 0.1.61", 734, 204),
    ("Adapt 5.56.2", 1976, 507),
    ("LiaScript Exporter 3.3.5", 20314, 5687),
)
"""What other tools put into a package; measured once, since they are not at hand."""


def main() -> None:
    """Measure and print."""
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        commands: dict[str, tuple[str, ...]] = {
            "bare": ("-c", "pass"),
            "--version": ("-c", COMMAND, "--version"),
            "--help": ("-c", COMMAND, "--help"),
        }
        fifty(Path(folder, "courses/fifty"))
        for course in COURSES:
            known = Path("courses", course)
            source = str(known if known.is_dir() else Path(folder, known))
            out = f"{folder}/{course}"
            commands[f"check {course}"] = ("-c", COMMAND, "check", source)
            commands[f"build {course}"] = ("-c", COMMAND, "build", source, "--out", out)
        runs: dict[str, list[Cost]] = {name: [] for name in commands}
        for arguments in commands.values():
            cost(*arguments)
        for _ in range(ROUNDS):
            for name, arguments in commands.items():
                runs[name].append(cost(*arguments))
        costs = {name: middle(each) for name, each in runs.items()}
        floor = {
            it: deflating(sorted(Path(folder, it).glob("*.zip"))) for it in COURSES
        }
        weights = {it: list(weigh(Path(folder, it))) for it in COURSES}
    report(costs, floor)
    for course, found in weights.items():
        for name, raw, packed in found:
            print(f"{course + ' ' + name:<44} {raw:>8} {packed:>8}")
    print(f"\n{'scripts of others, in kB':<44} {'raw':>8} {'gzip':>8}")
    for name, raw, packed in PEERS:
        print(f"{name:<44} {raw:>8} {packed:>8}")
    print("\nAll scripts in the SCORM 1.2 package of one course of five pages and five")
    print("questions, as each tool built it in November 2026.")


def weigh(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Give of the largest package how many bytes it is, and its script and style."""
    path = max(folder.glob("*.zip"), key=lambda it: it.stat().st_size)
    with ZipFile(path) as package:
        for entry in package.infolist():
            if entry.filename in PLAYER:
                yield entry.filename, entry.file_size, entry.compress_size
        yield (
            path.stem,
            sum(it.file_size for it in package.infolist()),
            len(path.read_bytes()),
        )


def report(costs: dict[str, Cost], floor: dict[str, float]) -> None:
    """Print a row a command."""
    bare = costs["bare"]
    print(f"{'':<18} {'CPU':>10} {'CPU':>12} {'peak memory':>12}")
    print(f"{'':<18} {'x bare':>10} {'x deflating':>12} {'x bare':>12}")
    for name, each in costs.items():
        verb, _, course = name.partition(" ")
        own = each.seconds - bare.seconds
        deflate = f"{own / floor[course]:.1f}" if verb == "build" else ""
        start, memory = each.seconds / bare.seconds, each.memory / bare.memory
        print(f"{name:<18} {start:>10.1f} {deflate:>12} {memory:>12.1f}")
    print("\nCPU x deflating: without the interpreter's start, against deflating the")
    print("same bytes; medians of", ROUNDS, "interleaved runs.")
    print(f"\n{'the largest package of each, in bytes':<44} {'raw':>8} {'packed':>8}")


if __name__ == "__main__":
    main()
