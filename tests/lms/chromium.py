"""Starts the system's Chromium so that it can reach nothing but 127.0.0.1."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright, ViewportSize

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS: Final = (
    "--no-sandbox",  # as root there is none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
PATIENCE: Final = 10_000
"""Milliseconds to wait for what must come."""
WIDE: Final[ViewportSize] = {"width": 1280, "height": 900}
NARROW: Final[ViewportSize] = {"width": 390, "height": 844}
ZOOMED: Final[ViewportSize] = {"width": 320, "height": 256}
"""What is left of 1280 by 1024 at 400 % (WCAG 1.4.10)."""


def start(playwright: Playwright) -> Browser:
    """Start the first Chromium that is on the path."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found, "no Chromium on the path; `make test` gets one"
    return playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
