"""A package as any LMS would have it → as one LMS needs it, and what that changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from scormbuild.profiles.profile import PassMark
from scormbuild.records import dataclass, replace
from scormbuild.targets import meant
from scormbuild.targets.imscp import short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scormbuild.profiles.profile import Claim, Limit, Mistake, Profile, Refusal
    from scormbuild.site import Site
    from scormbuild.targets import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A package before its files are made."""

    target: Target
    site: Site
    names: tuple[str, ...]
    """What its file's name is made of, the course's id first."""

    @property
    def name(self) -> str:
        """Name of its file, without the ending."""
        return "-".join(self.names)


@dataclass(frozen=True, slots=True)
class Adaptation:
    """One thing done for an LMS, and what is said of it that asks for this."""

    what: str
    claim: Claim


Step: TypeAlias = "tuple[Draft, str] | None"
"""What a claim makes of a draft, in words too; None where it changes nothing."""


def adapt(
    profile: Profile, draft: Draft, asked: str
) -> tuple[Draft, tuple[Adaptation, ...]]:
    """Adapt a draft to an LMS; `asked` is the name by which its target was meant."""
    made = list(_edition(profile, draft.target, asked))
    for claim, step in _steps(profile):
        done = step(draft) if claim.concerns(draft.target.name) else None
        if done is not None:
            draft, what = done
            made.append(Adaptation(what, claim))
    return draft, tuple(made)


def _steps(profile: Profile) -> Iterator[tuple[Claim, Callable[[Draft], Step]]]:
    for limit in profile.limits:
        for narrow in (partial(_state, profile), _title, _name):
            yield limit, partial(narrow, limit)
    for refusal in profile.refuses:
        yield refusal, partial(_characters, refusal)
    for mistake in profile.mistakes:
        for avoid in (_pass_mark, _flags, _status):
            yield mistake, partial(avoid, mistake)


def _edition(profile: Profile, target: Target, asked: str) -> Iterator[Adaptation]:
    claim = profile.why(target.name)
    if claim and meant(asked)[0].name != target.name:
        yield Adaptation(f"{target.name} for {asked}", claim)


def state_limit(profile: Profile | None, target: Target) -> int | None:
    """Give the characters of state that a package for an LMS may use.

    What is said of the LMS counts, be it less or more than the standard asks for; the
    least, where several things are said. None where there is no limit.
    """
    limits = profile.limits if profile else ()
    said = [it.state for it in limits if it.state and it.concerns(target.name)]
    return min(said, default=target.state_limit)


def _state(profile: Profile, claim: Limit, draft: Draft) -> Step:
    allowed = state_limit(profile, draft.target)
    if claim.state != allowed or draft.target.state_limit == allowed:
        return None
    target = replace(draft.target, state_limit=allowed)
    return replace(draft, target=target), f"state of at most {allowed} characters"


def _title(claim: Limit, draft: Draft) -> Step:
    limit, site = claim.title, draft.site
    if limit is None or all(len(unit.title) <= limit for unit in site.units):
        return None
    units = tuple(replace(it, title=short(it.title, limit)) for it in site.units)
    site = replace(site, units=units)
    return replace(draft, site=site), f"title cut to {limit} characters in the manifest"


def _name(claim: Limit, draft: Draft) -> Step:
    """Cut the course's id: what stands behind it tells packages apart."""
    over = 0 if claim.name is None else len(draft.name) - claim.name
    if over <= 0:
        return None
    first, *rest = draft.names
    cut = first[: max(1, len(first) - over)].rstrip("-")
    return replace(draft, names=(cut, *rest)), f"file name cut: `{cut}` for `{first}`"


def _characters(claim: Refusal, draft: Draft) -> Step:
    hyphens = dict.fromkeys(map(ord, claim.characters), "-")
    names = tuple(name.translate(hyphens) for name in draft.names)
    if names == draft.names:
        return None
    return replace(draft, names=names), f"file name without `{claim.characters}`"


def _pass_mark(claim: Mistake, draft: Draft) -> Step:
    """Leave the pass mark out, where the manifest would have named it."""
    if claim.pass_mark is not PassMark.OMIT:
        return None
    units = tuple(
        replace(unit, scoring=replace(unit.scoring, announced=False))
        for unit in draft.site.units
    )
    site = replace(draft.site, units=units)
    manifest = draft.target.adds
    if manifest(site, ()) == manifest(draft.site, ()):
        return None
    return replace(draft, site=site), "no pass mark in the manifest"


def _flags(claim: Mistake, draft: Draft) -> Step:
    """Say what the manifest holds anyway, where its standard has a word for it."""
    if not claim.flags or not set(claim.flags) <= set(draft.target.flags):
        return None
    return draft, f"{' and '.join(claim.flags)} in the manifest"


def _status(claim: Mistake, draft: Draft) -> Step:
    """Tell other words; where completion and success are apart there are no others."""
    if not claim.status or not draft.target.statuses:
        return None
    words = dict(draft.target.instead) | {old: str(new) for old, new in claim.status}
    target = replace(draft.target, instead=tuple(words.items()))
    said = ", ".join(f"{new} for {old}" for old, new in claim.status)
    return replace(draft, target=target), f"told {said}"
