"""A list of languages without the course's own, with one twice, or with no other.

## What it does

Looks at `languages` in `course.yaml`: the languages in which the course is built. The one of `language`, in which it is written, is one of them. Where `languages-in` asks for one package for all of them, there are others.

## Why this is bad

Nobody can tell whether the course is to be built in the language in which it is written.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
languages: [de]
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
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB346", "bad-languages", __doc__ or "")
