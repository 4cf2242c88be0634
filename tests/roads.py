"""Small courses that are finished in every way there is, for both sides of the seam."""

from __future__ import annotations

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.select.variant import Variant, select

SETTINGS = """\
format: 1
id: roads
title: Roads
version: 1.0.0
language: en
quiz: {avoid: nothing}
"""
MODULES = "modules: [fears, tools, rules]\n"
GATES = """\
navigation:
  free: FREE
  gates:
    - open: fears
      after: [rules]
      because: Rules come first.
"""
QUESTION = """\
::: true-false #NAME correct=false
Is it so?

> True: No.
> False: Right.
:::
"""
TABLE = """\
module,crew,guests,watch
mastery,70,100,-
fears,R,O,B
tools,R,R,R
rules,R,R,R
"""


def page(name: str, *more: str) -> str:
    """Write one page."""
    return "\n".join((f"# {name.title()} {{#{name}}}", "", "Words.", "", *more, ""))


def quiz(name: str, count: int, settings: str = "") -> str:
    """Write a graded quiz on a page of its own, and what it draws."""
    fence = f"::: quiz #{name} graded {settings}".rstrip()
    return page(f"on-{name}", fence, f"- {count} from {name}", ":::")


def module(*pages: str) -> str:
    """Write a module of some pages."""
    return "---\ntitle: M\n---\n\n" + "\n".join(pages)


def files(
    settings: str, *, fears: str = "", tools: str = "", table: bool = False
) -> dict[str, str]:
    """Give a course of three modules, two pages and more in each."""
    listed = {"tracks.csv": TABLE} if table else {}
    listing = "" if table else MODULES
    pool = "".join(QUESTION.replace("NAME", f"NAME-{at}") for at in range(5))
    pools = {
        f"pools/{name}.md": pool.replace("NAME", name)
        for name in ("final", "drill")
        if f"from {name}" in fears + tools
    }
    return (
        listed
        | pools
        | {
            "course.yaml": SETTINGS + listing + settings,
            "modules/fears/module.md": module(page("wall"), page("cards"), fears),
            "modules/tools/module.md": module(page("radio"), page("log"), tools),
            "modules/rules/module.md": module(page("first"), page("last")),
        }
        | ({"media/a.mp3": "a sound"} if "a.mp3" in tools else {})
    )


STORY = page(
    "on-drill",
    """::: scenario #drill meters=trust seats="desk, manager" SETTINGS
### A red dot {#dot}
Somebody complains.

- Answer -> kitchen {trust+1}
- Delete it -> picture {trust-2}
- Ask -> quiet {seat=manager}

### In the kitchen {#kitchen}
They are looking.

- Look again -> kitchen
- Say what was found -> calm

### Somebody kept a picture {#picture}
So it goes.

- Put it right -> kitchen {trust+1 .repair}
- -> storm

### A quiet end {#quiet .end outcome=fair score=60}
Nobody says a word.

### The storm {#storm .end outcome=poor score=20}
People talk.

### Calm again {#calm .end outcome=good}
People eat.
:::""",
)


def story(settings: str) -> str:
    """Write a scenario on a page of its own."""
    return STORY.replace(" SETTINGS", f" {settings}".rstrip())


STATEMENT = page(
    "promise", "::: acknowledge #promise-kept version=2", "I have read it.", ":::"
)
SURVEY = page(
    "mood",
    "::: survey #mood",
    "How is it?",
    "",
    "::: reflect #own",
    "Why?",
    ":::",
    ":::",
)
RECORDING = page("listen", "::: audio src=media/a.mp3 watch", "What is said.", ":::")
FINAL = quiz("final", 5)
DRILL = quiz("drill", 3, "attempts=2")
MARK = "mastery: 80\n"
PARTS = "graded: {final: 75, drill: 25}\n"
COURSES = {
    "nothing graded": files(""),
    "one quiz": files(MARK, fears=FINAL),
    "in order": files(f"{MARK}navigation: {{free: no}}\n", fears=FINAL),
    "a gate": files(MARK + GATES.replace("FREE", "yes"), fears=FINAL),
    "all or nothing": files("mastery: 100\nmove-on: passed\n", fears=FINAL),
    "one right of five": files("mastery: 20\n", fears=FINAL),
    "none right": files("mastery: 0\nignore: [zero-mastery]\n", fears=FINAL),
    "two parts": files(MARK + PARTS, fears=FINAL, tools=DRILL),
    "one must be passed": files(
        MARK + PARTS + "track-rules: {must-pass: {all: [drill]}}\n",
        fears=FINAL,
        tools=DRILL,
    ),
    "failing is final": files(
        MARK + PARTS + "failed-attempt: final\n", fears=FINAL, tools=DRILL
    ),
    "one final attempt": files(
        MARK + "failed-attempt: final\nmove-on: passed\n", tools=quiz("drill", 1)
    ),
    "no limit of attempts": files(
        MARK + "failed-attempt: final\n", tools=quiz("drill", 2, "attempts=0")
    ),
    "a story alone": files(MARK, tools=story("graded")),
    "a story that is nearly good enough": files("mastery: 60\n", tools=story("graded")),
    "a story one cannot fail": files("mastery: 20\n", tools=story("graded")),
    "a story beside a quiz": files(
        MARK + PARTS + "failed-attempt: final\n", fears=FINAL, tools=story("attempts=2")
    ),
    "a story for practice": files("", tools=story("")),
    "a statement to confirm": files(MARK, fears=FINAL, tools=STATEMENT),
    "a recording, a survey": files(MARK, fears=FINAL, tools=f"{RECORDING}\n{SURVEY}"),
    "pages are enough": files(MARK + "move-on: completed\n", fears=FINAL),
    "either will do": files(
        MARK + "failed-attempt: final\nmove-on: completed-or-passed\n", fears=FINAL
    ),
    "tracks": files(PARTS, fears=FINAL, tools=DRILL, table=True),
    "tracks with gates": files(
        f"{PARTS}navigation:\n  free: no\n  gates:\n    - open: rules\n"
        "      after: [fears, tools]\n      because: Fears come first.\n",
        fears=FINAL,
        tools=DRILL,
        table=True,
    ),
}
"""Courses by what is special about them."""


def variants(name: str) -> tuple[Variant, ...]:
    """Load one of the courses, which has no fault, and give what its tracks show."""
    project = MemoryProject(COURSES[name])
    project.write(LOCK_FILE, relock(project)[0].encode())
    course, found = check_course(project)
    assert [] == [f"{it.span.path}:{it.span.line} {it.message}" for it in found]
    assert course is not None
    return tuple(select(course, track) for track in course.tracks)
