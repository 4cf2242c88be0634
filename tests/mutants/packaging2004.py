"""Ways in which items, resources and files of SCORM 2004 go wrong."""

from __future__ import annotations

from tests.mutants import editions as by
from tests.mutants.editions import FOURTH
from tests.mutants.mutant import Mutant

TITLE = "<title>Gates &amp; &lt;keys&gt;: größer</title>"
INNER = TITLE + "\n        <imsss"
"""The item's title, where its sequencing follows."""
LEAF = f'<item identifier="inner" identifierref="sample.resource">{TITLE}</item>'
SCHEMA = "<schema>ADL SCORM</schema>"
ITEM = "isvisible"
SCO = 'href="index.html" adlcp:scormType="sco"'
FILE = '<file href="course.css"'
TAKES = '<dependency identifierref="x"/>'
BASES = '<resources xml:base="{}">'

RESOURCES = (
    Mutant("scormtype in lower case", ":scormType", ":scormtype", by.LAX, FOURTH),
    Mutant("SCO in capitals", 'scormType="sco"', 'scormType="SCO"'),
    Mutant("a blank in sco", 'scormType="sco"', 'scormType=" sco"'),
    Mutant("no scormType", ' adlcp:scormType="sco"', "", by.KIND),
    Mutant("scormType without prefix", "adlcp:scormType", "scormType"),
    Mutant("scormType of a file", FILE, f'{FILE} adlcp:scormType="asset"', by.PLACE),
    Mutant("persistState", SCO, f'{SCO} adlcp:persistState="true"', by.LAX, FOURTH),
    Mutant("another type of resource", '"webcontent"', '"web"', by.TYPE),
    Mutant("no type of resource", ' type="webcontent"', ""),
    Mutant("no href", ' href="index.html" adlcp', " adlcp", by.LAUNCH),
    Mutant("an asset without href", SCO, 'adlcp:scormType="asset"', by.LAUNCH),
    Mutant("an href from the root", '"media/', '"/media/', by.FILES),
    Mutant("an href that is not listed", '"index.html" a', '"a.html" a', by.FILES),
    Mutant("a backslash", "media/gate", "media\\gate", by.FILES),
    Mutant("a blank in a name", "media/gate", "media/a gate", by.FILES),
    Mutant("an address outside", '"media/', '"http://example.org/', by.FILES),
    Mutant("a file of the machine", '"media/', '"file:///', by.FILES),
    Mutant("a broken escape", "media/gate", "media/%zz"),
    Mutant("a file above the package", '"media/', '"../', by.FILES),
    Mutant("a file twice", "course.css", "course.js", by.FILES),
    Mutant("a file without href", FILE, "<file"),
    Mutant("an href of 2001", "media/", "m" * 2001, by.LIMIT),
    Mutant("a base without slash", "<resources>", BASES.format("a"), by.BASE),
    Mutant("a base from the root", "<resources>", BASES.format("/a/"), by.BASE),
    Mutant("a base with a backslash", "<resources>", BASES.format("a\\/"), by.BASE),
    Mutant(
        "a dependency on nothing", "</resource>", f"{TAKES}</resource>", by.REFERENCE
    ),
)
STRUCTURE = (
    Mutant("no title", TITLE, "", by.TITLES),
    Mutant("no title of the item", INNER, "<imsss", by.TITLES),
    Mutant("an empty title", TITLE, "<title> </title>", by.TITLES),
    Mutant("a title of 201", TITLE, f"<title>{'a' * 201}</title>", by.LIMIT),
    Mutant("two titles", TITLE, TITLE * 2),
    Mutant("an identifier with a blank", '"sample.item"', '"1 sample"'),
    Mutant("an identifier twice", '"sample.item"', '"sample.resource"'),
    Mutant("no identifier", ' identifier="sample.item"', ""),
    Mutant("no schema", SCHEMA, "", by.METADATA),
    Mutant("another schema", "ADL SCORM", "IMS Content", by.METADATA),
    Mutant("another schemaversion", ">2004 ", ">1.2 ", by.METADATA),
    Mutant("no edition", " Edition<", "<", by.METADATA),
    Mutant("schemaversion twice", "<lom:lom", "<schemaversion/><lom:lom"),
    Mutant("isvisible in words", 'isvisible="true"', 'isvisible="yes"'),
    Mutant("isvisible by number", 'isvisible="true"', 'isvisible="1"', by.BOOLEAN),
    Mutant("an attribute nobody knows", ITEM, f'colour="red" {ITEM}'),
    Mutant("a foreign attribute", ITEM, f'adlcp:red="1" {ITEM}', by.LAX, FOURTH),
    Mutant("no resource there", 'ref="sample.', 'ref="other.', by.REFERENCE),
    Mutant("no launch", ' identifierref="sample.resource"', "", by.LEAVES),
    Mutant("an item in a leaf", INNER, f"{TITLE}{LEAF}<imsss", by.LEAVES),
    Mutant("parameters in a word", ITEM, f'parameters="a" {ITEM}', by.PARAMETERS),
    Mutant("parameters cut off", ITEM, f'parameters="?a=b&amp;" {ITEM}', by.PARAMETERS),
    Mutant("parameters of 1001", ITEM, f'parameters="a={"b" * 999}" {ITEM}', by.LIMIT),
    Mutant("no default there", 'default="', 'default="x', by.REFERENCE),
    Mutant("no default", ' default="sample.organization"', "", by.REFERENCE),
    Mutant("words between resources", "<resources>", "<resources>hello"),
    Mutant("another namespace", "/imscp_v1p1", "/imscp_rootv1p1p2"),
    Mutant("another adlcp", "/adlcp_v1p3", "/adlcp_rootv1p2", by.LAX, FOURTH),
    Mutant("a DOCTYPE", "<manifest", "<!DOCTYPE manifest []><manifest", by.DTD),
    Mutant("an open tag", "</item>", ""),
    Mutant("a version of 21", '"1.2.0"', f'"{"1" * 21}"', by.LIMIT),
    Mutant("global objectives in words", 'System="false"', 'System="no"'),
    Mutant("global by number", 'System="false"', 'System="0"', by.BOOLEAN),
    Mutant(
        "global objectives of an item",
        ITEM,
        f'adlseq:objectivesGlobalToSystem="false" {ITEM}',
        by.PLACE,
    ),
)
PARTS = (
    ("no metadata", "  <metadata>", "  <organizations", by.METADATA),
    ("no organizations", "  <organizations", "  <resources>", ""),
    ("no organization", "    <organization ", "  </organizations>", by.LAUNCHABLE),
    ("no resources", "  <resources>", "</manifest>", ""),
    ("no resource", "    <resource ", "  </resources>", by.LAUNCHABLE),
)
"""Parts cut out: from a text up to another."""
