"""Our own schemas of manifests, and what holds a manifest against them."""

from __future__ import annotations

from scormbuild.schemas.fault import Fault, ManifestError

__all__ = ["Fault", "ManifestError", "check_manifest"]


def check_manifest(document: bytes, schema: str = "scorm12") -> None:
    """Raise ManifestError where a manifest is not as its standard and LMSs want it.

    `schema` is the name of a `.rng` file here.
    """
    from scormbuild.schemas.validate import faults  # noqa: PLC0415 - lxml is slow

    found = faults(document, schema)
    if found:
        raise ManifestError(found)
