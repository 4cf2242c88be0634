"""Control documents that a package shall hold and that are not at hand.

## What it does

Where `course.yaml` says `control-documents: include`, looks for the official schema files of each standard that is built for, in your own folder of them. They belong to their owners and are no part of scormbuild, so you add them once, from any package or archive that holds them: `scormbuild schemas add PATH`. `scormbuild schemas list` says which are there.

## Why this is bad

A package with some of its control documents fails ADL's test as one without any does.

## Example

```yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
control-documents: include
```

## Use instead

Add the files with `scormbuild schemas add`, or leave them out: only ADL's test asks for them, LMSs hardly do.

```yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
control-documents: omit
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB502", "missing-control-documents", __doc__ or "")
