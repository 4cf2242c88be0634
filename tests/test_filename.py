"""Which names every importer, browser and file system survives."""

from __future__ import annotations

import pytest

from scormbuild.package import survives


@pytest.mark.parametrize(
    "name",
    ["a.txt", "media/Gate-2_final.min.png", "_a", "a" * 200, "auxiliary", "con-1.txt"],
)
def test_a_plain_name_survives(name: str) -> None:
    assert survives(name)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            "a b",
            "größe.png",
            "a:b",
            "a?b",
            "a#b",
            "a%b",
            "a\\b",
            "a*b",
            "/a",
            "a/",
        ),
        *("a//b", "../a", "a/./b", ".hidden", "a.", "con", "CON.txt", "m/nul.png"),
        *("COM1", "a" * 201, "a\n", 'a"b', "a<b", "a|b"),
    ],
)
def test_a_name_that_some_importer_trips_over_does_not(name: str) -> None:
    assert not survives(name)
