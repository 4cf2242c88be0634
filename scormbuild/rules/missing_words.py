"""The player has no words for the course's language.

## What it does

Looks at `language:` in `course.yaml`. The player speaks to learners as well: "Next", "Check my answer", "Your progress is saved". scormbuild has these words in German (`de`), English (`en`), French (`fr`) and Spanish (`es`), for all their countries. In any other language the course must bring them, all of them, in a file `words/` and the language: `words/sv.yaml` for a course in `sv` or `sv-FI`. A word that is left empty is missing, too.

## Why this is bad

Learners would see a course in one language and its buttons in another, and a screen reader would read both aloud in the voice of one.

## Example

The course says `language: sv`, and its folder has no `words/sv.yaml`, or one that does not have all the words:

    skip: Hoppa till innehållet
    menu: Meny

## Use instead

Copy `scormbuild/words/en.yaml`, which comes with scormbuild, to `words/sv.yaml` in the folder of the course, and translate each line. What stands in braces stays as it is:

    skip: Hoppa till innehållet
    menu: Meny
    page-of: "Sida {number} av {count}"

and so on, to the last line.
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB304", "missing-words", __doc__ or "")
