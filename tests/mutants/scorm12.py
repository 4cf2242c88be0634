"""Ways in which a manifest of SCORM 1.2 goes wrong, and who must notice."""

from __future__ import annotations

from tests.mutants.mutant import Mutant, texts

TITLE = "<title>Gates &amp; &lt;keys&gt;: größer</title>"
MASTERY = "<adlcp:masteryscore>80</adlcp:masteryscore>"
TAKES = '<dependency identifierref="x"/>'
FOREIGN = '<imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss"/>'
SCHEMA = "<schema>ADL SCORM</schema>"
VERSION = "<schemaversion>1.2</schemaversion>"
SAID = '<imsmd:langstring xml:lang="en">Who may come in</imsmd:langstring>'

ENTRY = "<imsmd:catalogentry><imsmd:catalog>a</imsmd:catalog></imsmd:catalogentry>"

CAM_METADATA = "CAM 2.3: a content aggregation says `ADL SCORM` and `1.2`"
CAM_TITLE = "CAM 2.3: organizations and items have titles"
CAM_ITEM = "CAM 2.3: an item without items launches a resource"
CAM_RESOURCE = "CAM 2.3: a resource is webcontent, and a sco or an asset"
CAM_LAUNCH = "CAM 2.3: what an item launches has an href"
CAM_FILES = "CAM 2.3: hrefs are relative, inside the package, each file listed once"
CAM_SCORE = "CAM 2.3: a mastery score is a number from 0 to 100"
CAM_TIME = "CAM 2.3: a time allowed is a CMITimespan"
CP_REFERENCE = "IMS CP 1.1.2: a reference names what is there (libxml2 checks no IDREF)"
CP_LAUNCHABLE = "IMS CP 1.1.2: a package has an organization, an item, a resource"
MD_MIXED = "IMS MD 1.2.1: categories hold elements, not words"
XML_DTD = "no LMS reads a DTD, and entities in one can fill its memory"


def _adlcp(name: str, text: str) -> str:
    return f"<adlcp:{name}>{text}</adlcp:{name}>"


MUTANTS = (
    Mutant("scormType in camel case", ":scormtype", ":scormType"),
    Mutant("SCO in capitals", 'scormtype="sco"', 'scormtype="SCO"'),
    Mutant("a blank in sco", 'scormtype="sco"', 'scormtype=" sco"'),
    Mutant("no scormtype", ' adlcp:scormtype="sco"', "", CAM_RESOURCE),
    Mutant("scormtype without prefix", "adlcp:scormtype", "scormtype"),
    Mutant("no title", TITLE, "", CAM_TITLE),
    Mutant("an empty title", TITLE, "<title> </title>", CAM_TITLE),
    Mutant("a title of 201", TITLE, f"<title>{'a' * 201}</title>"),
    Mutant("two titles", TITLE, TITLE * 2),
    Mutant("an identifier with a blank", '"sample.item"', '"1 sample"'),
    Mutant("an identifier twice", '"sample.item"', '"sample.resource"'),
    Mutant("no identifier", ' identifier="sample.item"', ""),
    Mutant("schemaversion 1.3", VERSION, VERSION.replace("2", "3"), CAM_METADATA),
    Mutant("no schema", SCHEMA, "", CAM_METADATA),
    Mutant("no schemaversion", VERSION, "", CAM_METADATA),
    Mutant("schemaversion first", f"{SCHEMA}\n    {VERSION}", VERSION + SCHEMA),
    Mutant("another type of resource", '"webcontent"', '"web"', CAM_RESOURCE),
    Mutant("no type of resource", ' type="webcontent"', ""),
    Mutant("no href", ' href="index.html" adlcp', " adlcp", CAM_LAUNCH),
    Mutant("an href from the root", '"media/', '"/media/', CAM_FILES),
    Mutant("an href that is not listed", '"index.html" a', '"a.html" a', CP_REFERENCE),
    Mutant("a backslash", "media/gate", "media\\gate", CAM_FILES),
    Mutant("a blank in a name", "media/gate", "media/a gate", CAM_FILES),
    Mutant("an address outside", '"media/', '"http://example.org/', CAM_FILES),
    Mutant("a broken escape", "media/gate", "media/%zz"),
    Mutant("a file above the package", '"media/', '"../', CAM_FILES),
    Mutant("a file twice", "course.css", "course.js", CAM_FILES),
    Mutant("a file without href", '<file href="course.css"/>', "<file/>"),
    Mutant("a mastery score in words", ">80<", ">eighty<", CAM_SCORE),
    Mutant("a mastery score of 101", ">80<", ">101<", CAM_SCORE),
    Mutant("two mastery scores", MASTERY, MASTERY * 2, CAM_SCORE),
    Mutant("masteryScore", MASTERY, MASTERY.replace("score", "Score")),
    Mutant("a mastery score without prefix", MASTERY, MASTERY.replace("adlcp:", "")),
    Mutant("a mastery score before the title", TITLE, MASTERY + TITLE),
    Mutant(
        "a time allowed in ISO 8601",
        MASTERY,
        _adlcp("maxtimeallowed", "PT1H"),
        CAM_TIME,
    ),
    Mutant(
        "a blank in timelimitaction",
        MASTERY,
        _adlcp("timelimitaction", "exit, message"),
    ),
    Mutant(
        "datafromlms of 256",
        MASTERY,
        _adlcp("datafromlms", "a" * 256),
    ),
    Mutant(
        "prerequisites without type",
        MASTERY,
        _adlcp("prerequisites", "a"),
    ),
    Mutant("sequencing of SCORM 2004", MASTERY, FOREIGN),
    Mutant("isvisible in words", 'isvisible="true"', 'isvisible="yes"'),
    Mutant("an attribute nobody knows", "isvisible", 'colour="red" isvisible'),
    Mutant("a resource that is not there", 'ref="sample.', 'ref="other.', CP_REFERENCE),
    Mutant("no resource to launch", ' identifierref="sample.resource"', "", CAM_ITEM),
    Mutant("a default that is not there", 'default="', 'default="x', CP_REFERENCE),
    Mutant("no default", ' default="sample.organization"', "", CP_REFERENCE),
    Mutant("words between resources", "<resources>", "<resources>hello"),
    Mutant("another namespace", "/imscp_rootv1p1p2", "/imscp_v1p1"),
    Mutant("another namespace of adlcp", "/adlcp_rootv1p2", "/adlcp_v1p3"),
    Mutant("a DOCTYPE", "<manifest", "<!DOCTYPE manifest []><manifest", XML_DTD),
    Mutant("an open tag", "</item>", ""),
    Mutant("a version of 21", 'version="1.2.0"', f'version="{"1" * 21}"'),
    Mutant(
        "a dependency on nothing",
        "</resource>",
        f"{TAKES}</resource>",
        CP_REFERENCE,
    ),
    Mutant(
        "metadata nobody knows",
        "<imsmd:language>en</imsmd:language>",
        "<imsmd:colour/>",
    ),
    Mutant("a language with a blank", 'xml:lang="en"', 'xml:lang="e n"'),
    Mutant("a description without langstring", SAID, "Who may come in"),
    Mutant("words in a category", "<imsmd:general>", "<imsmd:general>hello", MD_MIXED),
    Mutant(
        "a category twice", "<imsmd:lifecycle>", "<imsmd:lifecycle/><imsmd:lifecycle>"
    ),
    Mutant(
        "a category too early", "<imsmd:general>", "<imsmd:technical/><imsmd:general>"
    ),
    Mutant(
        "a catalogue without entry",
        "<imsmd:general>",
        f"<imsmd:general>{ENTRY}",
    ),
)

PARTS = (
    ("no metadata", "  <metadata>", "  <organizations", CAM_METADATA),
    ("no organizations", "  <organizations", "  <resources>", ""),
    ("no organization", "    <organization ", "  </organizations>", CP_LAUNCHABLE),
    ("no item", "      <item", "    </organization>", CP_LAUNCHABLE),
    ("no resources", "  <resources>", "</manifest>", ""),
    ("no resource", "    <resource ", "  </resources>", CP_LAUNCHABLE),
)
"""Parts cut out: from a text up to another."""


def mutants(manifest: str) -> list[tuple[Mutant, str]]:
    """Give every mutant with its text."""
    cut = [
        Mutant(name, manifest[manifest.index(a) : manifest.index(b)], "", clause)
        for name, a, b, clause in PARTS
    ]
    return texts(manifest, (*MUTANTS, *cut))
