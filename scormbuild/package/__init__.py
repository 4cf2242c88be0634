"""Files → a package on disk: the reproducible zip, or a folder, swapped in whole."""

from __future__ import annotations

from scormbuild.filename import survives
from scormbuild.package.contents import MediaChangedError
from scormbuild.package.measure import package_bytes
from scormbuild.package.write import (
    PackageError,
    Written,
    write_folder,
    write_package,
)

__all__ = [
    "MediaChangedError",
    "PackageError",
    "Written",
    "package_bytes",
    "survives",
    "write_folder",
    "write_package",
]
