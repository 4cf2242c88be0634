"""Variant → Site: the document, the data, the style, the media."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from lxml import html

from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Course, Depth, Track
from scormbuild.render import ThemeError, load_theme, render
from scormbuild.render.data import course_data, written
from scormbuild.render.document import minutes
from scormbuild.render.styles import styles
from scormbuild.select.variant import select
from scormbuild.site import File, Media
from tests.sample import PICTURE, PICTURE_BYTES, sample, variant, with_quiz


def body(site_file: File) -> str:
    assert isinstance(site_file.body, bytes)
    return site_file.body.decode()


def test_a_site_is_a_document_a_style_the_media_shown_and_no_more() -> None:
    site = render(variant(), load_theme({}))

    assert ["index.html", "course.css", PICTURE] == [file.path for file in site.files]
    assert Media(path=PICTURE, size=len(PICTURE_BYTES)) == site.files[2].body


def test_a_picture_that_the_track_does_not_show_stays_out() -> None:
    course = sample()
    (module,) = course.modules
    wall, end = module.pages
    deep = replace(module, pages=(replace(wall, depth=Depth.DEEP), end))
    track = Track(id="all", title="", modules=(("gates", Depth.BRIEF),), mastery=80)
    shown = select(replace(course, modules=(deep,)), track)

    assert ["index.html", "course.css"] == [
        file.path for file in render(shown, load_theme({})).files
    ]


def test_the_document_holds_every_page_and_question_once() -> None:
    document = html.fromstring(body(render(variant(), load_theme({})).files[0]))
    pages = [page.get("data-page") for page in document.iter("article")]
    asked = [form.get("data-question") for form in document.iter("form")]
    ids = [str(found) for element in document.iter() if (found := element.get("id"))]

    assert ["wall", "end"] == pages
    assert ["open", "locked", "keys"] == asked
    assert sorted(set(ids)) == sorted(ids)


def test_the_authors_words_are_words_in_the_document() -> None:
    text = body(render(variant(), load_theme({})).files[0])

    assert "Gates &amp; &lt;keys&gt;: größer" in text
    assert 1 == text.count("</script>")


def test_a_document_runs_no_inline_script_and_calls_nobody() -> None:
    document = html.fromstring(body(render(variant(), load_theme({})).files[0]))
    (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    assert {
        "script-src": "'self' http: https: file:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    } == dict(rule.strip().split(" ", 1) for rule in str(policy).split(";"))


def test_the_document_says_its_language_and_direction() -> None:
    arabic = replace(sample(), language="ar")
    document = html.fromstring(body(render(variant(arabic), load_theme({})).files[0]))

    assert ("ar", "rtl") == (document.get("lang"), document.get("dir"))


def test_minutes_are_those_of_the_depth_taken_or_none() -> None:
    course = sample()
    (module,) = course.modules
    silent = replace(module, minutes=replace(module.minutes, deep=None))

    assert 4 == minutes(variant())
    assert minutes(variant(replace(course, modules=(silent,)))) is None


def test_a_project_replaces_a_template_and_a_style_by_its_own() -> None:
    cover = "<p>Ours: {{ course.title }}</p>"
    own = load_theme({"cover.html": cover, "bar.css": "b{}"})
    text = body(render(variant(), own).files[0])

    assert "<p>Ours: Gates &amp; &lt;keys&gt;: größer</p>" in text
    assert ["b{}"] == [sheet for name, sheet in own.styles if name == "bar.css"]


@pytest.mark.parametrize(
    ("templates", "message"),
    [
        (
            {"cover.html": "<p>\n{{ nothing }}"},
            "templates/cover.html:2: 'nothing' is undefined",
        ),
        (
            {"cover.html": "<p>\n\n{% endif %}"},
            "templates/cover.html:3: Encountered unknown tag 'endif'.",
        ),
        (
            {"cover.html": "{% include 'gone.html' %}"},
            "templates/cover.html:1: gone.html",
        ),
        (
            {"document.html": "{{ course.nothing }}"},
            (
                "templates/document.html:1: 'scormbuild.model.course.Course object'"
                " has no attribute 'nothing'"
            ),
        ),
        (
            {"document.html": "<p>\n{% include 'page.html' %}"},
            "templates/document.html:2: 'page' is undefined",
        ),
        (
            {"cover.html": "<p>\n{{ 1 // 0 }}"},
            "templates/cover.html:2: integer division or modulo by zero",
        ),
        (
            {"cover.html": "\n{{ course.title() }}"},
            "templates/cover.html:2: 'str' object is not callable",
        ),
        (
            {"cover.html": "{% include 'cover.html' %}"},
            "templates/cover.html:1: it includes or calls itself without end",
        ),
        (
            {"cover.html": "{{ cycler.__init__.__globals__.os.getcwd() }}"},
            (
                "templates/cover.html:1: access to attribute '__init__' of"
                " 'type' object is unsafe."
            ),
        ),
        (
            {"cover.html": "\n{% set _ = words.update({'start': ''}) %}"},
            (
                "templates/cover.html:2: access to attribute 'update' of"
                " 'dict' object is unsafe."
            ),
        ),
    ],
)
def test_a_template_that_cannot_be_used_is_named_with_its_line(
    templates: dict[str, str], message: str
) -> None:
    with pytest.raises(ThemeError) as caught:
        render(variant(), load_theme(templates))

    assert message == str(caught.value)


def test_a_style_that_is_not_there_is_named_with_its_line() -> None:
    with pytest.raises(ThemeError) as caught:
        load_theme({"styles.txt": "theme.css\nown.css\n"})

    assert "templates/styles.txt:2: there is no style sheet `own.css`" == str(
        caught.value
    )


def test_styles_are_joined_in_their_order_without_comments() -> None:
    own = load_theme(
        {
            "styles.txt": "b.css\n\na.css\n",
            "a.css": '/* a */\n.a { content: "/* kept */" }\n',
            "b.css": ".b { }\n/* two\nlines */\n.b { }",
        },
        folders=(),
    )

    assert b'.b{}.b{}.a{content:"/* kept */"}' == styles(own.styles)


def test_idle_blanks_of_styles_are_left_out_and_no_others() -> None:
    own = load_theme(
        {
            "styles.txt": "a.css\n",
            "a.css": ".a,\n.b > :is(i, b) {\n  margin: 0.5em 10.0em;\n  --c: ;\n"
            "  content: 'a, {\\\n b > 0.5;}';\n}\n",
        },
        folders=(),
    )

    joined = b".a,.b>:is(i,b){margin:.5em 10.0em;--c: ;content:'a, {\\\n b > 0.5;}'}"
    assert joined == styles(own.styles)


def test_a_components_style_follows_the_themes() -> None:
    names = [name for name, _ in load_theme({}).styles]
    components = [name for name in names if name.startswith("components/")]

    assert components == names[-len(components) :]
    assert "components/quiz/quiz.css" in components


def test_tests_of_the_player_are_no_part_of_it() -> None:
    assert [] == [name for name, _ in load_theme({}).modules if ".test." in name]


def test_data_cannot_end_the_script_it_stands_in() -> None:
    text = written({"a": "</script><!--", "b": "\u2028\u2029ö"})

    assert '{"a":"\\u003c/script>\\u003c!--","b":"\\u2028\\u2029ö"}' == text
    assert {"a": "</script><!--", "b": "\u2028\u2029ö"} == json.loads(text)


def test_data_say_what_counts() -> None:
    track = course_data(variant(), {})["track"]

    assert {
        "id": "all",
        "mastery": 80,
        "moveOn": "completed-and-passed",
        "failedAttempt": "stays-open",
        "graded": {"final": 100},
        "mustPass": (),
    } == track


def test_a_track_without_mastery_grades_nothing() -> None:
    course = sample()
    plain = replace(course.tracks[0], mastery=None)
    data = course_data(select(course, plain), {})

    assert {
        "id": "all",
        "mastery": None,
        "moveOn": "completed",
        "failedAttempt": "stays-open",
        "graded": {},
        "mustPass": (),
    } == data["track"]
    assert [] == data["quizzes"]
    assert ["wall"] == [page["id"] for page in _records(data["pages"])]
    assert ["open"] == list(_record(data["questions"]))


def test_true_false_is_never_shuffled() -> None:
    course = _with_kind(InteractionType.TRUE_FALSE)

    shuffled = [
        question["shuffle"]
        for question in map(
            _record, _record(course_data(variant(course), {})["questions"]).values()
        )
    ]
    assert [True, False, False] == shuffled


def test_a_quizs_own_questions_are_one_draw_of_all() -> None:
    questions = sample().pools[0].questions
    own = with_quiz(lambda quiz: replace(quiz, questions=questions, draws=()))
    (quiz,) = _records(course_data(variant(own), {})["quizzes"])

    assert [{"count": 2, "from": ["locked", "keys"]}] == quiz["draws"]


def test_a_second_track_has_an_id_of_its_own() -> None:
    course = replace(sample(), tracks=(replace(sample().tracks[0], id="leadership"),))
    site = render(variant(course), load_theme({}))

    assert ("sample.leadership", "sample.leadership") == (site.id, site.units[0].id)
    assert "sample" == render(variant(), load_theme({})).id


def _record(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value


def _records(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return [_record(item) for item in value]


def _with_kind(kind: InteractionType) -> Course:
    """Give the sample, where the pool's first question is of another type."""
    course = sample()
    (pool,) = course.pools
    first, *others = pool.questions
    changed = replace(
        first,
        interaction=replace(first.interaction, type=kind),
        asking=Asking(fixed=kind is InteractionType.TRUE_FALSE),
    )
    return replace(course, pools=(replace(pool, questions=(changed, *others)),))
