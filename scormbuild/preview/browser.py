"""Opens an address in a browser that has a window of its own."""

from __future__ import annotations

import threading
import webbrowser
from contextlib import suppress


def open_beside(address: str) -> None:
    """Open an address without waiting; where there is no such browser, do nothing.

    A browser of the terminal would take the terminal.
    """
    threading.Thread(target=_open, args=(address,), daemon=True).start()


def _open(address: str) -> None:
    with suppress(webbrowser.Error, OSError):
        browser = webbrowser.get()
        windowed = isinstance(browser, webbrowser.BackgroundBrowser)
        if windowed or not isinstance(browser, webbrowser.GenericBrowser):
            browser.open(address)
