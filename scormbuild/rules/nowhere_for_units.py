"""Several units in one package, for targets that hold only one.

## What it does

Looks at `deliver: [units]` in `course.yaml`, or what a build was asked for, and at the targets. A package in which each module is launched and counted by itself can be built for SCORM 2004; SCORM 1.2 and a web page have one unit.

## Why this is bad

Nothing would be built in that way, and it would be missed on the day of the upload.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [scorm12, html]
deliver: [tracks, units]
```

## Use instead

Build for SCORM 2004 as well, or make a package a module, which every target takes.

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [scorm12, html]
deliver: [tracks, modules]
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB451", "nowhere-for-units", __doc__ or "")
