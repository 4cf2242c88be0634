"""Files in other encodings, and files that are no text: the cause, and it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.test_bad_input import hello, scormbuild

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"\xef\xbb\xbf" + "---\r\ntitle: Größe\n---\n".encode("latin-1"),
            (
                "2:10: error[SB010] `modules/hello/module.md` is not UTF-8 text:"
                " here is the byte F6, which is `ö` in an old encoding;"
                " save the file as UTF-8 text"
            ),
        ),
        (
            "---\ntitle: Größe\n---\n".encode("utf-16"),
            (
                "1:1: error[SB010] `modules/hello/module.md` is text in the encoding"
                " UTF-16, where UTF-8 is expected; save the file as UTF-8 text"
            ),
        ),
        (
            b"PK\x03\x04\x14\x00",
            (
                "1:1: error[SB010] `modules/hello/module.md` is a document of Word or"
                " Excel, or an archive, under another name;"
                " copy its words into a file of plain text"
            ),
        ),
    ],
)
def test_a_module_that_is_no_text_is_named_and_no_consequence_of_it(
    tmp_path: Path, data: bytes, message: str
) -> None:
    folder = hello(tmp_path)
    (folder / "modules/hello/module.md").write_bytes(data)
    (folder / "modules/hello/20-more.md").write_text("# More {#more}\n\nWords.\n")
    (folder / "pools").mkdir()
    (folder / "pools/hello.md").write_text(
        "::: true-false #q objective=greet correct=true\nSo?\n\n"
        "> True: Yes.\n> False: No.\n:::\n"
    )
    run = scormbuild("check", folder)
    expected = f"{folder}/modules/hello/module.md:{message} (not-text)"
    assert [expected, "1 error in 1 file"] == run.stdout.splitlines()
