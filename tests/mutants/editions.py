"""The clauses by which we are stricter than the official schemas of SCORM 2004.

REQ and a number are ADL's names of what its own test of packages asks for.
"""

from __future__ import annotations

THIRD, FOURTH = "scorm2004-3rd", "scorm2004-4th"

LAX = "IMS CP 1.1.4 lets names of other namespaces pass unread"
METADATA = "REQ_30.5: a package says `ADL SCORM` and its edition"
TITLES = "REQ_30.6.3.5, 30.6.3.6.6: organizations and items have titles"
LEAVES = "REQ_30.6.3.6.2: leaf items, and they alone, launch a resource"
KIND = "REQ_30.7.3.4: a resource is a sco or an asset"
TYPE = "CAM 3.4.1: the type of a resource is webcontent"
LAUNCH = "REQ_PENDING: what an item launches has an href"
FILES = "REQ_30.7.3.3, 30.7.3.9: hrefs are relative, inside the package, listed once"
BASE = "REQ_30.7.1: an xml:base is relative and ends with a slash"
LIMIT = "REQ_PENDING: more than what every LMS must take"
PARAMETERS = "REQ_30.6.3.6.4.2: parameters are names with values"
LISTENER = "REQ_30.6.3.6.9.1.1 and the like: an item says what its SCO listens to"
BOOLEAN = "REQ_30.6.3.6.3.1 and the like: `true` or `false`"
ONCE = "REQ_30.6.3.6.9 to 13, 30.6.3.8: at most once"
PLACE = "REQ_30.6.3.3.2, 30.7.3.4.2, 33.3.1.2 and the like: it belongs elsewhere"
THRESHOLD = "REQ_PENDING: the element is empty, attributes say the threshold"
REFERENCE = "REQ_30.6.1.1, 30.6.3.6.2.2, 30.7.3.10.1.2: a reference leads somewhere"
LAUNCHABLE = "REQ_30.6.3, 30.6.3.6, 30.7: an organization, an item, a resource"
COLLECTION = "REQ_31.3, 31.4: only a collection's sequencing has an ID to refer to"
CONDITIONS = "REQ_31.6.1.1 and the like: a rule has conditions"
AROUND = "REQ_31.6.3.2.1.1.2: an organization has nothing around it"
OBJECTIVES = "REQ_31.6.3.1.2.1.3, 31.10.1.2: objectives have names of their own"
MEASURE = "SN 3.10: a measure is a number"
PAIR = "1484.12.1: a vocabulary's value comes with its source"
SAID = "1484.12.1: a langstring holds a string"
DTD = "no LMS reads a DTD, and entities in one can fill its memory"
