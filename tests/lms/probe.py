"""A package of a few lines of ours, by which the LMSs themselves are tried."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Final

from tests.lms.packaged import Packaged

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST: Final = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="probe" version="1"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="all">
    <organization identifier="all"><title>Probe</title>
      <item identifier="one" identifierref="unit" isvisible="true"><title>One</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="unit" type="webcontent" adlcp:scormtype="sco"
        href="index.html"><file href="index.html"/><file href="course.js"/></resource>
  </resources>
</manifest>
"""
DOCUMENT: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Probe</title>
<script src="course.js"></script></head><body><p>Probe</p></body></html>
"""
SCRIPT: Final = """'use strict'
let api = null
const look = () => {
  for (let place = window; !api; place = place.parent) {
    try { api = place.API ?? null } catch { return }
    if (place === place.parent) break
  }
  if (!api) return setTimeout(look, 20)
  for (const [name, ...given] of CALLS) api[name](...given)
  document.documentElement.dataset.sbReady = 'true'
  window.addEventListener('pagehide', () => {
    api.LMSSetValue('cmi.core.session_time', '00:00:07')
    api.LMSFinish('')
  })
}
look()
"""


def probe(path: Path, *calls: tuple[object, ...]) -> Packaged:
    """Write a package that makes these calls and finishes when it is closed."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("imsmanifest.xml", MANIFEST)
        archive.writestr("index.html", DOCUMENT)
        archive.writestr("course.js", SCRIPT.replace("CALLS", json.dumps(calls)))
    return Packaged(path)
