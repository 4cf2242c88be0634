"""A template or style sheet of the course's own cannot be used.

## What it does

A course may bring templates and style sheets of its own, in a folder `templates/`. They take the place of scormbuild's where the names are the same. When the course is built, every one that is used must be readable and may name only what scormbuild gives it.

## Why this is bad

Pages could not be made, or would lack a part.

## Example

The course's `templates/document.html` asks for something that a course does not have:

    <title>{{ course.titel }}</title>

## Use instead

    <title>{{ course.title }}</title>

Or take the file away, to have scormbuild's own again.
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB404", "bad-template", __doc__ or "")
