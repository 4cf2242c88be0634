"""A text that has changed since it was translated.

## What it does

Looks for translations that `scormbuild translate` has marked: the text that they are of reads otherwise now. `scormbuild build --release` takes this for an error.

A translation that is still right is accepted by its state: write `translated` for `needs-review-translation`, as translators' tools do.

## Why this is bad

Learners of that language read what was true before: an old number, an old name, an old rule.

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

```i18n/de.xlf
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="modules/m/module.md" source-language="en" target-language="de" datatype="plaintext"><body>
<trans-unit id="course.1" resname="title"><source>Fire safety</source><target state="translated">Brandschutz</target></trans-unit>
<trans-unit id="title.1" resname="title"><source>Fire</source><target state="translated">Feuer</target></trans-unit>
<trans-unit id="alarm.0" resname="alarm"><source>Alarm</source><target state="translated">Alarm</target></trans-unit>
<trans-unit id="alarm.1" resname="alarm"><source>Leave by the stairs.</source><target state="needs-review-translation">Gehen Sie über den Hof.</target></trans-unit>
</body></file>
</xliff>
```

## Use instead

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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.rules.untranslated import NAMED
from scormbuild.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span


def one(span: Span, words: str) -> Diagnostic:
    """Say it of one text; a course says it once for all of them."""
    return RULE.at(span, f"`{shorten(words)}` has changed since it was translated")


def summed(language: str, found: Sequence[Diagnostic], place: Span) -> Diagnostic:
    """Say it once for a language, with the first places."""
    count = "one text has" if len(found) == 1 else f"{len(found)} texts have"
    return RULE.at(
        place.narrow(language),
        f"{count} changed since the translation into `{language}`, or is doubted",
        hint=f"look through what has a state that begins with `needs-` in"
        f" `i18n/{language}.xlf`, and write `translated` there",
        related=tuple((it.span, "such as this") for it in found[:NAMED]),
    )


RULE = Rule("SB344", "stale-translation", __doc__ or "", Severity.WARNING)
