"""A file of translations that cannot be read.

## What it does

Reads the files in `i18n/` as XLIFF 1.2, for the language that their names say.

## Why this is bad

Nothing in the file is used, and learners read the course's own language instead.

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
<file original="modules/m/module.md" source-language="en" target-language="fr" datatype="plaintext"><body>
<trans-unit id="course.1" resname="title"><source>Fire safety</source><target state="translated">Brandschutz</target></trans-unit>
<trans-unit id="title.1" resname="title"><source>Fire</source><target state="translated">Feuer</target></trans-unit>
<trans-unit id="alarm.0" resname="alarm"><source>Alarm</source><target state="translated">Alarm</target></trans-unit>
<trans-unit id="alarm.1" resname="alarm"><source>Leave by the stairs.</source><target state="translated">Gehen Sie über die Treppe.</target></trans-unit>
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

from scormbuild.diagnostics import Rule

RULE = Rule("SB341", "bad-translations", __doc__ or "")
