"""Markdown as the engine means it, with every place kept and no raw HTML passed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormbuild.diagnostics import Sink
from scormbuild.source import Source
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from scormbuild.model import Text


def piece(text: str) -> Piece:
    source = Source(path="modules/m/module.md", text=text)
    starts = source.line_starts
    return Piece(source, tuple(zip(starts, source.lines, strict=True)))


def read(text: str) -> tuple[Text, list[str]]:
    sink = Sink()
    found = read_markdown(piece(text), sink)
    return found, [
        f"{it.span.line}:{it.span.column} {it.rule.name}" for it in sink.diagnostics
    ]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*soft* and **loud**", "<p><em>soft</em> and <strong>loud</strong></p>"),
        ("## Part", "<h2>Part</h2>"),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("3. three", '<ol start="3"><li>three</li></ol>'),
        ("- one\n\n- two", "<ul><li><p>one</p>\n</li><li><p>two</p>\n</li></ul>"),
        ("> said", "<blockquote><p>said</p>\n</blockquote>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("H<sub>2</sub>O<br>x<sup>2</sup>", "<p>H<sub>2</sub>O<br>x<sup>2</sup></p>"),
        ("[a](#wall)", '<p><a href="#page-wall">a</a></p>'),
        ("[a](media/a.pdf)", '<p><a href="media/a.pdf" download>a</a></p>'),
        (
            '[a](<media/a.pdf#page=3&zoom="9>)',
            (
                '<p><a href="media/a.pdf#page=3&amp;zoom=&#34;9" target="_blank"'
                ' rel="noopener noreferrer">a</a></p>'
            ),
        ),
        (
            "[a](https://example.org/?a=1&b=2)",
            (
                '<p><a href="https://example.org/?a=1&amp;b=2" target="_blank"'
                ' rel="noopener noreferrer">a</a></p>'
            ),
        ),
        ('[a](#b "c & d")', '<p><a href="#page-b" title="c &amp; d">a</a></p>'),
        ("one\n***\ntwo", "<p>one</p>\n<hr><p>two</p>"),
        (r"\<your name>", "<p>&lt;your name&gt;</p>"),
        ("It costs $5", "<p>It costs $5</p>"),
        (
            "| a | b |\n|:--|--:|\n| 1 | 2 |",
            (
                '<div class="sb-table"><table><thead><tr>'
                '<th scope="col" class="sb-left">a</th>'
                '<th scope="col" class="sb-right">b</th></tr></thead><tbody><tr>'
                '<td class="sb-left">1</td><td class="sb-right">2</td>'
                "</tr></tbody></table></div>"
            ),
        ),
        (
            "| | b |\n|---|---|\n| 1 | 2 |",
            (
                '<div class="sb-table"><table><thead><tr><td></td>'
                '<th scope="col">b</th></tr></thead><tbody><tr>'
                "<td>1</td><td>2</td></tr></tbody></table></div>"
            ),
        ),
        (
            "| | |\n|---|---|\n| 1 | 2 |",
            (
                '<div class="sb-table"><table><tbody><tr>'
                "<td>1</td><td>2</td></tr></tbody></table></div>"
            ),
        ),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    found, faults = read(text)
    assert html == found.html
    assert faults == []


def test_an_image_keeps_its_words_caption_and_place() -> None:
    found, faults = read('Wörter ![A *queue*](./a.png "The queue")')
    (image,) = found.images
    assert (image.target, image.alt) == ("modules/m/a.png", "A queue")
    assert image.span.column == 8
    assert 'alt="A queue"' in found.html
    assert '<span class="sb-caption">The queue</span>' in found.html
    assert found.plain == "Wörter A queue"
    assert faults == []


def test_a_decorative_image_says_so() -> None:
    found, _ = read("![](media/divider.svg){.decorative}")
    assert [image.decorative for image in found.images] == [True]
    assert "decorative" not in found.html


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a <b>c</b> d", ["1:3 raw-html"]),
        ("ü <script>x</script>", ["1:3 raw-html"]),
        ("text\n\n<div onclick=x>\n</div>", ["3:1 raw-html"]),
        ("a <your name> b", ["1:3 raw-html"]),
        ("x<sub>2", ["1:2 raw-html"]),
        ("x</sub>", ["1:2 raw-html"]),
        ("Title\n=====", ["1:1 unsupported-markdown"]),
        ("Title\n---", ["1:1 unsupported-markdown"]),
        ("said[^1]\n\n[^1]: there", ["1:5 unsupported-markdown"]),
        ("Term\n: meaning", ["2:1 unsupported-markdown"]),
        ("text\n\n    code", ["3:5 indented-code"]),
        ("[x](javascript:alert)", ["1:1 bad-link"]),
        ("![x](data:image/png;base64,AA)", ["1:1 bad-link"]),
    ],
)
def test_what_the_language_lacks_is_named_at_its_place(
    text: str, faults: list[str]
) -> None:
    assert faults == read(text)[1]


def test_a_title_is_the_inside_of_its_paragraph() -> None:
    source = Source(path="a.md", text="# A *wall*")
    found = read_inline(Piece(source, ((2, "A *wall*"),)), Sink())
    assert found.html == "A <em>wall</em>"
    assert found.span.column == 3


blocks = st.lists(
    st.sampled_from(
        [
            *("word ", "*", "**", "_", "`", "\n", "\n\n", "- ", "1. ", "> ", "  "),
            *(
                "é",
                "&amp;",
                "\\*",
                "|",
                "~",
                "!",
                "中",
                "()",
                "\n***\n",
                "```\n",
                "## ",
            ),
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=500, deadline=None)
@given(blocks)
def test_our_writer_says_what_the_engine_says(text: str) -> None:
    """Where there is no link, image or table, our HTML is the engine's own."""
    found, _ = read(text)
    engine = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES).html(text + "\n")
    assert squeezed(engine) == squeezed(str(found.html))


def squeezed(html: str) -> str:
    """Leave out what a browser does not show: line ends between tags."""
    plain = html.replace(" />", ">").replace("&quot;", '"').replace("&#34;", '"')
    plain = plain.replace("&#39;", "'").replace("&gt;", ">")
    plain = re.sub(r'<div class="sb-table">|</div>', "", plain)
    plain = re.sub(r' class="language-[^"]*"', "", plain)
    plain = re.sub(r"\s+", "", plain.replace(' scope="col"', ""))
    return plain.replace("<tbody></tbody>", "")
