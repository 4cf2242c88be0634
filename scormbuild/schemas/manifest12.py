"""What a manifest of SCORM 1.2 must be, in words (IMS CP 1.1.2; CAM 2.3)."""

from __future__ import annotations

from scormbuild.schemas.wording import Wording

WORDING = Wording(
    standard="SCORM 1.2",
    elements={
        "manifest": "it is of IMS Content Packaging 1.1.2, has an `identifier` and at"
        " most 20 characters of `version`, and holds `metadata`, `organizations`,"
        " `resources`",
        "metadata": "it begins with `schema` and `schemaversion`; at the top it needs"
        " them",
        "schema": "it reads `ADL SCORM`",
        "schemaversion": "it reads `1.2`",
        "organizations": "it names its `default`, and holds at least one"
        " `organization`",
        "organization": "it has an `identifier`, and holds a `title`, then `item`s",
        "title": "it has 1 to 200 characters",
        "item": "it has an `identifier` and either names a resource by `identifierref`"
        " or holds items; its `title` comes first, elements of `adlcp:` come last",
        "resources": "it holds at least one `resource`",
        "resource": "it has an `identifier`, the `type` webcontent, an"
        " `adlcp:scormtype`, which is sco or asset in lower case, and a relative"
        " `href` if it is launched",
        "file": "it names one file by its `href`: relative, without blanks and colons",
        "dependency": "it names a resource by `identifierref`",
        "prerequisites": "it is of `type` aicc_script and has at most 200 characters",
        "maxtimeallowed": "it is a time such as `01:30:00`",
        "timelimitaction": "it is `exit` or `continue`, a comma, `message` or"
        " `no message`",
        "datafromlms": "it has at most 255 characters",
        "masteryscore": "it stands once, a number from 0 to 100",
        "location": "it has at most 2000 characters",
    },
    described=(
        "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
        "IMS Meta-data 1.2.1 says what it holds, and in which order",
    ),
)
