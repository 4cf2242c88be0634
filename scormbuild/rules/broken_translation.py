"""A translation that lacks something its text has.

## What it does

Compares the slots, links, pictures and pieces of code of each translation with those of the text that it is of. It finds lists and tables that are none any more, bold that is not closed, fences, and characters that nobody can read. A link to a term of the glossary by its words, `[cat](glossary:)`, means the term of which the translation says the words, in whatever order; one that says them in another form, such as the plural, means the term that is left. Where several are left only their order tells, which translators change: there each needs a name, `[Katzen](glossary:cat)`.

## Why this is bad

A name that should stand there is missing, a link leads nowhere, or learners read the signs of a component. It is lost in translating, and nobody sees it who does not read both languages.

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

Leave by the stairs, as [the plan](#alarm) says.
```

```i18n/de.xlf
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="modules/m/module.md" source-language="en" target-language="de" datatype="plaintext"><body>
<trans-unit id="course.1" resname="title"><source>Fire safety</source><target state="translated">Brandschutz</target></trans-unit>
<trans-unit id="title.1" resname="title"><source>Fire</source><target state="translated">Feuer</target></trans-unit>
<trans-unit id="alarm.0" resname="alarm"><source>Alarm</source><target state="translated">Alarm</target></trans-unit>
<trans-unit id="alarm.1" resname="alarm"><source>Leave by the stairs, as [the plan](#alarm) says.</source><target state="translated">Gehen Sie über die Treppe, wie der Plan sagt.</target></trans-unit>
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
<trans-unit id="alarm.1" resname="alarm"><source>Leave by the stairs, as [the plan](#alarm) says.</source><target state="translated">Gehen Sie über die Treppe, wie [der Plan](#alarm) sagt.</target></trans-unit>
</body></file>
</xliff>
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span


def found(span: Span, wrong: tuple[str, str]) -> Diagnostic:
    """Say what is wrong with a translation, and what to do."""
    fact, hint = wrong
    return RULE.at(span, fact, hint=hint)


RULE = Rule("SB342", "broken-translation", __doc__ or "")
