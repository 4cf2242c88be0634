"""What a screen reader is given of a page: the browser's own accessibility tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

Node = dict[str, Any]

STATES: Final = ("level", "checked", "expanded", "selected", "disabled", "invalid")
SILENT: Final = (
    *("generic", "none", "InlineTextBox", "StaticText", "paragraph", "strong"),
    *("LabelText", "Legend", "code", "LineBreak", "ListMarker", "MenuListPopup"),
)
"""What has no name or state of its own; words are read where they stand."""
LEVEL: Final = ("listitem", "level")
"""How deep a list is in others is seen by where it stands."""
FOREIGN: Final = ("Audio", "Video")
"""What has buttons of the browser's own in it, which come and go."""
LONGEST: Final = 70
"""Characters after which a name is cut."""


def heard(page: Page, role: str = "article") -> list[str]:
    """Give role, name and states of all in the one element with a role, line by line.

    Words that only stand there are left out.
    What is cut ends in an ellipsis; a description and a value stand behind.
    """
    session = page.context.new_cdp_session(page)
    nodes: dict[str, Node] = {
        it["nodeId"]: it for it in session.send("Accessibility.getFullAXTree")["nodes"]
    }
    session.detach()
    (top,) = (it for it in nodes.values() if _role(it) == role and not it["ignored"])
    return list(_lines(nodes, top, 0))


def _role(node: Node) -> str:
    found: str = node.get("role", {}).get("value", "")
    return found


def _lines(nodes: dict[str, Node], node: Node, depth: int) -> Iterator[str]:
    role = _role(node)
    silent = node["ignored"] or role in SILENT
    if not silent:
        yield f"{'  ' * depth}{_line(node, role)}"
        if role in FOREIGN:
            return
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from _lines(nodes, nodes[child], depth + (not silent))


def _line(node: Node, role: str) -> str:
    said = " ".join(str(node.get("name", {}).get("value", "")).split())
    name = said if len(said) <= LONGEST else f"{said[:LONGEST]}…"
    properties = {
        it["name"]: it["value"].get("value") for it in node.get("properties", ())
    }
    states = [
        f"{key}={properties[key]}"
        for key in STATES
        if properties.get(key) not in {None, "false"} and (role, key) != LEVEL
    ]
    told = [
        f"{key}: {node[key]['value']}"
        for key in ("description", "value")
        if node.get(key, {}).get("value")
    ]
    return " ".join(filter(None, (role, f"“{name}”" if name else "", *states, *told)))
