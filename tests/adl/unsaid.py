"""ADL's rules of what our manifests never say, by requirement, with what that is."""

from __future__ import annotations

from typing import NamedTuple


class Unsaid(NamedTuple):
    """Requirements of something that a manifest of ours never says."""

    what: str
    names: tuple[str, ...]
    """Elements and attributes, at least one of which it would take."""
    ids: str


UNSAID = (
    Unsaid(
        "shared data of the system (4th edition)",
        ("sharedDataGlobalToSystem",),
        "30.6.3.4.2 30.6.3.4.3",
    ),
    Unsaid(
        "what to do when time is up",
        ("timeLimitAction",),
        "30.6.3.6.9 30.6.3.6.9.1 30.6.3.6.9.1.1 30.6.3.6.9.2",
    ),
    Unsaid(
        "data that the LMS hands over",
        ("dataFromLMS",),
        "30.6.3.6.10 30.6.3.6.10.1 30.6.3.6.10.2",
    ),
    Unsaid(
        "a threshold of completion, by which LMSs would judge for themselves",
        ("completionThreshold",),
        "30.6.3.6.13 30.6.3.6.13.1 30.6.3.6.13.2",
    ),
    Unsaid(
        "metadata in a file of their own",
        ("location",),
        "30.6.3.7.1.1.2.2",
    ),
    Unsaid(
        "data shared between SCOs (4th edition)",
        ("data", "map"),
        "30.6.3.7.14 30.6.3.7.14.1 30.6.3.7.14.1.1 30.6.3.7.14.2 "
        "30.6.3.7.14.2.1 30.6.3.7.14.2.1.2 30.6.3.7.14.2.2.2 30.6.3.7.14.2.3.2",
    ),
    Unsaid(
        "resources that need others",
        ("dependency",),
        "30.7.3.10.1 30.7.3.10.1.2 30.7.3.10.2",
    ),
    Unsaid(
        "sequencing kept for several activities",
        ("sequencingCollection", "ID", "IDRef"),
        "23.1 31.3.2 31.3.3 31.4 31.4.3 32",
    ),
    Unsaid(
        "other control modes",
        (
            "choiceExit",
            "forwardOnly",
            "useCurrentAttemptObjectiveInfo",
            "useCurrentAttemptProgressInfo",
        ),
        "31.5.2.2 31.5.4.2 31.5.5.2 31.5.6.2",
    ),
    Unsaid(
        "rules of sequencing",
        ("sequencingRules",),
        "31.6 31.6.1.1 31.6.1.2 31.6.1.2.1.1 31.6.1.3 31.6.2.1 31.6.2.2 "
        "31.6.2.2.1.1 31.6.2.3 31.6.3.1 31.6.3.1.1.1 31.6.3.1.2 31.6.3.1.2.1.2 "
        "31.6.3.1.2.1.3 31.6.3.1.2.3.1 31.6.3.1.2.4 31.6.3.1.2.4.1 31.6.3.1.2.5 "
        "31.6.3.1.3 31.6.3.2 31.6.3.2.1 31.6.3.2.1.1 31.6.3.2.1.1.2 31.6.3.2.2 "
        "31.6.3.3 31.6.4",
    ),
    Unsaid(
        "limits",
        ("limitConditions",),
        "31.7 31.7.3 31.7.4 31.7.5 31.7.6 31.7.7 31.7.8",
    ),
    Unsaid(
        "auxiliary resources",
        ("auxiliaryResources",),
        "31.8 31.8.3",
    ),
    Unsaid(
        "rules of rollup",
        ("rollupRules",),
        "31.9 31.9.1.2 31.9.2.2 31.9.4.1.1 31.9.4.2.1 31.9.4.4 31.9.4.4.1.1 "
        "31.9.4.4.2 31.9.4.4.2.1.1 31.9.4.4.2.2 31.9.4.4.2.2.1 31.9.4.4.2.3 "
        "31.9.4.4.3 31.9.4.5 31.9.4.5.1 31.9.4.5.1.1 31.9.4.5.2 31.9.4.6 31.9.5",
    ),
    Unsaid(
        "objectives besides the primary one, and maps, which end an upload to Moodle",
        ("objective", "objectiveID", "mapInfo"),
        "31.10.1.2.2 31.10.1.2.3 31.10.1.2.4 31.10.1.4.6.1 31.10.1.4.6.2 "
        "31.10.1.4.7.1 31.10.1.4.7.2 31.10.2.1.2 31.10.2.2 31.10.2.2.2 "
        "31.10.2.2.3 31.10.2.3 31.10.2.4.1 31.10.2.4.2.2 31.10.2.4.3.2 "
        "31.10.2.4.4.2 31.10.2.4.5.2 31.10.2.4.6 31.10.2.4.PENDING 31.10.2.5",
    ),
    Unsaid(
        "chance",
        ("randomizationControls",),
        "31.11 31.11.1.1 31.11.3.2 31.11.4.1 31.11.5",
    ),
    Unsaid(
        "activities that are not tracked",
        ("tracked",),
        "31.12.1.2",
    ),
    Unsaid(
        "ADL's considerations of choice and rollup",
        ("constrainedChoiceConsiderations", "rollupConsiderations"),
        "31.13 31.13.1 31.13.2.2 31.13.3.2 31.14 31.14.1 31.14.2.2 31.14.3.2 "
        "31.14.4.2 31.14.5.2 31.14.6.2",
    ),
    Unsaid(
        "ADL's maps of objectives (4th edition)",
        ("mapInfo",),
        "31.15 31.15.1 31.15.2 31.15.2.1 31.15.2.1.2 31.15.2.1.3 31.15.2.1.4 "
        "31.15.2.2 31.15.2.2.1 31.15.2.2.1.2 31.15.2.2.2.2 31.15.2.2.3.2 "
        "31.15.2.2.4.2 31.15.2.2.5.2 31.15.2.2.6.2 31.15.2.2.7.2 31.15.2.2.8.2 "
        "31.15.2.2.9.2 31.15.2.2.10.2 31.15.2.2.11.2 31.15.2.2.12.1 "
        "31.15.2.2.12.2 31.15.2.2.12.3 31.15.2.2.12.4 31.15.2.2.12.5 "
        "31.15.2.2.13.1 31.15.2.2.13.2 31.15.2.2.13.3 31.15.2.2.13.4 "
        "31.15.2.2.13.5 31.15.2.2.14 31.15.2.3",
    ),
    Unsaid(
        "hidden buttons of the LMS",
        ("presentation", "navigationInterface", "hideLMSUI"),
        "30.6.3.6.12 33.1 33.1.1.1 33.2 33.3.1.2 33.3.2",
    ),
)

WITHOUT_ORGANIZATIONS = (
    "29.1 29.1.2 29.3.2 29.3.3 29.3.4 29.4 29.4.1 29.4.2 29.4.2.1 29.4.3 "
    "29.4.3.1 29.5 29.5.1 29.6 29.6.1.2 29.6.1.3 29.6.1.4 29.6.3.1 "
    "29.6.3.1.2 29.6.3.2 29.6.3.3.2 29.6.3.3.3 29.6.3.4 29.6.3.4.1 "
    "29.6.3.4.2 29.6.3.5.2 29.6.3.5.3 29.6.3.5.4 29.6.3.8 29.6.3.9.1.1 "
    "29.6.3.9.2 29.6.3.9.2.2 29.6.3.9.2.3 29.6.3.9.3 29.6.3.9.4 29.6.3.10.1 "
    "29.6.3.10.1.2 29.6.3.10.2"
)
"""Packages of resources alone: the same is asked of ours under other numbers."""
