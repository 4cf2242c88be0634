"""What is played: SubRip turned into WebVTT, and pages that wait for its end."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from scormbuild.build import check_course
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.render.data import course_data
from scormbuild.select.variant import select
from scormbuild.text.captions import fault_of, to_webvtt

SUBRIP = """\
1
00:00:01,5 --> 0:00:04,000 X1:100 X2:200
<i>Smoke</i> rises <font color="red">& sinks</font>.
{\\an8}Stay <low>.

And wait.

2
00:01:00.000-->00:01:02,250
112

3
00:01:03,000 --> 00:01:04,000

"""
WEBVTT = """\
WEBVTT

00:00:01.500 --> 00:00:04.000
<i>Smoke</i> rises &amp; sinks.
Stay &lt;low&gt;.
And wait.

00:01:00.000 --> 00:01:02.250
112
"""


def test_times_words_and_styles_are_written_as_browsers_read_them() -> None:
    assert WEBVTT == to_webvtt(SUBRIP).decode()


@given(
    st.lists(
        st.tuples(
            st.integers(0, 359_999_999),
            st.integers(1, 10_000),
            st.text(st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp"])),
        )
    )
)
def test_whatever_is_said_the_result_has_a_line_of_times_for_each_cue_with_words(
    cues: list[tuple[int, int, str]],
) -> None:
    text = "".join(
        f"{number}\n{stamp(start)} --> {stamp(start + length)}\nw{words}\n\n"
        for number, (start, length, words) in enumerate(cues, 1)
    )
    lines = to_webvtt(text).decode().split("\n")
    times = [line for line in lines if re.fullmatch(r"[\d:.]+ --> [\d:.]+", line)]
    expected = [
        f"{stamp(start)} --> {stamp(start + length)}".replace(",", ".")
        for start, length, _ in cues
    ]
    assert expected == times
    assert lines[0] == "WEBVTT"
    assert [line for line in lines if "-->" in line] == times


def stamp(thousandths: int) -> str:
    seconds, rest = divmod(thousandths, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},{rest:03}"


def test_a_file_without_cues_is_said_to_have_none() -> None:
    fault = fault_of("a.srt", "1\n00:00:03,000 --> 00:00:04,000\n\n")
    assert fault is not None
    assert "`a.srt` has no line of times" == fault[0]


def test_packages_hold_the_converted_captions_and_the_document_names_them() -> None:
    fence = "::: video src=media/a.mp4 captions=media/a.SRT A\nSmoke rises.\n:::\n"
    project = MemoryProject(
        {
            "course.yaml": "format: 1\nid: c\ntitle: C\nversion: 1.0.0\nlanguage: en\n"
            "modules: [m]\n",
            "modules/m/module.md": f"---\ntitle: M\n---\n\n# One {{#one}}\n\n{fence}",
            "media/a.mp4": "film",
            "media/a.SRT": SUBRIP,
        }
    )
    course, _ = check_course(project)
    assert course is not None
    site = render(select(course, course.tracks[0]), load_theme({}))
    files = {file.path: file.body for file in site.files}
    assert ["media/a.SRT", "media/a.SRT.vtt", "media/a.mp4"] == sorted(files)[-3:]
    assert WEBVTT.encode() == files["media/a.SRT.vtt"]
    document = files["index.html"]
    assert isinstance(document, bytes)
    assert ["media/a.SRT.vtt"] == re.findall(
        r'<track [^>]*src="([^"]*)"', document.decode()
    )


def test_a_page_waits_where_something_is_to_be_played_through() -> None:
    fence = "::: audio src=a.mp3 {}A\nA tone.\n:::\n"
    one, two = fence.format(""), fence.format("watch ")
    text = f"# One {{#one}}\n\n{one}\n# Two {{#two}}\n\n{two}"
    project = MemoryProject(
        {
            "course.yaml": "format: 1\nid: c\ntitle: C\nversion: 1.0.0\n"
            "language: en\nmodules: [m]\n",
            "modules/m/module.md": f"---\ntitle: M\n---\n\n{text}",
            "a.mp3": "",
        }
    )
    course, _ = check_course(project)
    assert course is not None
    data = course_data(select(course, course.tracks[0]), {})
    pages = [dict(page) for page in data["pages"]]  # type: ignore[union-attr, arg-type]
    assert [("one", False), ("two", True)] == [
        (page["id"], page.get("waits", False)) for page in pages
    ]
