"""A logo that runs a program or fetches something.

## What it does

Looks into a logo that is an SVG drawing. Such a file is text, and may hold scripts, whole
web pages, and addresses from which browsers fetch more. A logo of a course holds shapes.

## Why this is bad

A logo comes from somebody else and goes to every learner. Packages call no other server,
and no platform likes a package that brings programs of unknown origin.

## Example

```media/logo.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<script>fetch("https://example.com")</script>
<circle r="4" cx="4" cy="4"/>
</svg>
```

```theme.yaml
logo: media/logo.svg
logo-alt: Northline
```

## Use instead

```media/logo.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<circle r="4" cx="4" cy="4"/>
</svg>
```

## References

Secure static mode, in which browsers show drawings as pictures:
https://www.w3.org/TR/SVG2/conform.html#secure-static-mode
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB421", "unsafe-logo", __doc__ or "")
