"""Write the part of `docs/lms.md` that the profiles say."""  # noqa: INP001 - a script

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.profiles import PROFILES, shipped
from scormbuild.profiles.profile import Limit, Mistake, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.profiles.profile import Claim, Profile

PAGE = Path(__file__).parent / "lms.md"
MARK = "<!-- What follows is written by `make docs` from scormbuild/profiles/. -->\n"
"""Above it stands what a person wrote."""


def page(text: str) -> str:
    """Give the whole page: what a person wrote of it, and what the profiles say."""
    head = text.partition(MARK)[0]
    return head + MARK + "".join(map(_section, map(shipped, PROFILES)))


def _section(profile: Profile) -> str:
    head = f"\n## {profile.name}\n\nFor {profile.title}.\n"
    return head + "".join(_table(*each) for each in _kinds(profile))


def _kinds(profile: Profile) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    yield "It plays", profile.supports
    yield "It limits", profile.limits
    yield "It refuses", profile.refuses
    yield "It is known for", profile.mistakes


def _table(title: str, claims: tuple[Claim, ...]) -> str:
    if not claims:
        return ""
    rows = "".join(
        f"| {claim.says} | {_targets(claim)} | {_done(claim)} | {_source(claim)} |\n"
        for claim in claims
    )
    return f"\n| {title} | In | Adapts | Says who |\n|---|---|---|---|\n{rows}"


def _targets(claim: Claim) -> str:
    return ", ".join(f"`{name}`" for name in claim.targets) or "all"


def _done(claim: Claim) -> str:
    """Name the keys by which a claim changes a package."""
    keys: dict[str, object]
    match claim:
        case Limit():
            keys = {"state": claim.state, "title": claim.title, "name": claim.name}
        case Refusal():
            keys = {
                "files": " ".join(claim.files),
                "characters": f'"{claim.characters}"' if claim.characters else "",
                "manifest": " ".join(claim.manifest),
            }
        case Mistake():
            words = ", ".join(f"{old}: {new}" for old, new in claim.status)
            keys = {
                "pass-mark": claim.pass_mark,
                "status": f"{{{words}}}" if words else "",
                "flags": " ".join(claim.flags),
            }
        case _:
            keys = {}
    return "; ".join(f"`{key}: {value}`" for key, value in keys.items() if value)


def _source(claim: Claim) -> str:
    source = claim.source
    if source.startswith("https://"):
        source = f"[{source.split('/')[2]}]({source})"
    return f"{source}, {claim.date}"


def main() -> None:
    """Write the page anew."""
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
