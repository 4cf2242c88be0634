"""A text that has no translation into a language of the course.

## What it does

Looks, for each language that `languages` names besides the course's own, for what learners read in `i18n/`, in the file of that language. `scormbuild build --release` takes this for an error.

## Why this is bad

Learners of that language read this text in the course's own. A screen reader says it in the wrong voice.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
languages: [en, de]
modules: [m]
```

```modules/m/module.md
---
title: Fire
---

# Alarm {#alarm}

Leave by the stairs.
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
languages: [en, de]
modules: [m]
```

```modules/m/module.md
---
title: Fire
---

# Alarm {#alarm}

Leave by the stairs.
```

```i18n/de.xlf
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="modules/m/module.md" source-language="en" target-language="de" datatype="plaintext"><body>
<trans-unit id="course.1" resname="title"><source>Fire safety</source><target state="translated">Brandschutz</target></trans-unit>
<trans-unit id="title.1" resname="title"><source>Fire</source><target state="translated">Feuer</target></trans-unit>
<trans-unit id="alarm.0" resname="alarm"><source>Alarm</source><target state="translated">Alarm</target></trans-unit>
<trans-unit id="alarm.1" resname="alarm"><source>Leave by the stairs.</source><target state="translated">Gehen Sie über die Treppe.</target></trans-unit>
</body></file>
</xliff>
```

`scormbuild translate` writes that file, with every text that is still to be translated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import COURSE, Rule, Severity
from scormbuild.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span

NAMED = 3
"""Texts that a diagnostic names."""


def one(span: Span, words: str) -> Diagnostic:
    """Say it of one text; a course says it once for all of them."""
    return RULE.at(span, f"`{shorten(words)}` is not translated")


def summed(language: str, found: Sequence[Diagnostic], place: Span) -> Diagnostic:
    """Say it once for a language, with the first places."""
    count = "one text is" if len(found) == 1 else f"{len(found)} texts are"
    return RULE.at(
        place.narrow(language),
        f"{count} not translated into `{language}`",
        hint=f"run `scormbuild translate {COURSE}` and translate what is new in"
        f" `i18n/{language}.xlf`",
        related=tuple((it.span, "such as this") for it in found[:NAMED]),
    )


RULE = Rule("SB343", "untranslated", __doc__ or "", Severity.WARNING)
