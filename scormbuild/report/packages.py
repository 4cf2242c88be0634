"""What a build made: for people, and as a JSON list for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.report.boosters import boosted
from scormbuild.report.counts import number
from scormbuild.report.delivered import delivered
from scormbuild.report.finish import played
from scormbuild.report.lms import adapted, told, without_control_documents
from scormbuild.report.refreshers import refreshed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.build import Built
    from scormbuild.plan.packages import Planned
    from scormbuild.profiles.adapt import Adaptation
    from scormbuild.report.place import Where

KILO = 1000
"""Sizes are decimal, as in file managers."""


def listing(packages: Sequence[Built], where: Where) -> str:
    """Give a JSON list with one object a package."""
    objects = [_object(built, where) for built in packages]
    return json.dumps(objects, ensure_ascii=False, indent=2)


def text(packages: Sequence[Built], where: Where) -> str:
    """Give a line a package, then what the LMSs will be told, the same only once."""
    if not packages:
        return "nothing written"
    rows = [row for built in packages for row in _rows(built, where)]
    width = max(len(name) for name, _, _ in rows)
    lines = [f"{number(len(packages), 'package')} written:", ""]
    lines += [f"  {name:<{width}}  {size:>7}  {words}" for name, size, words in rows]
    every = [it.planned for it in packages]
    planned = [it for it in every if it.booster is None and it.refresher is None]
    again = [it for it in every if it.refresher is not None]
    lines += played(planned) if planned else ()
    lines += boosted([it for it in every if it.booster is not None])
    lines += refreshed(again)
    planned = planned or again
    lines += told(planned)
    lines += delivered(planned)
    lines += adapted(planned)
    lines += without_control_documents(planned)
    return "\n".join(lines)


def _object(built: Built, where: Where) -> dict[str, object]:
    planned = built.planned
    profile = planned.want.profile
    return {
        "file": where(built.file.name),
        **({"bare": where(built.bare.name)} if built.bare else {}),
        "target": planned.draft.target.name,
        "lms": profile.name if profile else None,
        "track": planned.track.id,
        "lens": planned.lens,
        "edition": planned.edition,
        **_later(planned),
        "units": [unit.label for unit in planned.units],
        "language": planned.draft.site.language,
        "languages": planned.draft.site.languages,
        "sha256": built.sha256,
        "content_digest": built.content_digest,
        "mastery": planned.scoring.mastery,
        "move_on": planned.scoring.move_on.value,
        "adapted": [_said(adaptation) for adaptation in planned.adaptations],
    }


def _later(planned: Planned) -> dict[str, object]:
    """Give what only those have that come after a course."""
    if planned.refresher is not None:
        return {"refresher_after_months": planned.refresher.after_months}
    it = planned.booster
    if it is None:
        return {}
    mail = f"{planned.draft.name}.txt"
    return {"booster": it.id, "after_days": it.after, "mail": mail}


def _said(adaptation: Adaptation) -> dict[str, str]:
    claim = adaptation.claim
    because = {"says": claim.says, "source": claim.source, "date": claim.date}
    return {"what": adaptation.what} | because


def _rows(built: Built, where: Where) -> Iterator[tuple[str, str, str]]:
    profile = built.planned.want.profile
    name = built.planned.draft.target.name
    words = f"{name} for {profile.title}" if profile else name
    yield where(built.file.name), size_of(built.bytes), words
    if built.folder is not None:
        yield f"{where(built.folder.name)}/", "", "the same: open index.html in it"
    if built.bare is not None:
        yield (
            where(built.bare.name),
            "",
            "for an LMS that launches it from there",
        )


def size_of(count: int) -> str:
    """Say how many bytes something takes, in decimal units."""
    if count < KILO:
        return f"{count} B"
    if count < KILO * KILO:
        return f"{count / KILO:.0f} kB"
    return f"{count / KILO / KILO:.1f} MB"
