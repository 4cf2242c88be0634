"""Firefox, asked as tests ask Chromium: for frames, and for what is in them."""

from __future__ import annotations

from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Self

from tests.lms.marionette import ELEMENT, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.lms.marionette import Marionette

PATIENCE: Final = 15.0
"""Seconds to wait for what must come."""
PASSING: Final = {
    "element click intercepted",
    "element not interactable",
    "invalid element state",
    "javascript error",
    "no such element",
    "no such frame",
    "no such window",
    "stale element reference",
}
"""Errors that may be gone in a moment: the page is on its way."""
MOMENT: Final = "return new Promise(done => setTimeout(done, 20))"
SCHEME: Final = "layout.css.prefers-color-scheme.content-override"
COLOURS: Final = {"dark": 0, "light": 1}
FIND: Final = """
const [steps, what] = arguments
const plain = part => part.replace(/:visible$/, '')
const seen = one => one.checkVisibility({ visibilityProperty: true })
  && one.getClientRects().length > 0
let found = [document]
for (const [selector, nth] of steps) {
  const parts = selector.split(', ')
  const fits = one => parts.some(part =>
    one.matches(plain(part)) && (plain(part) === part || seen(one)))
  const all = found.flatMap(root => [...root.querySelectorAll(parts.map(plain).join())])
  found = nth === null ? all.filter(fits) : all.filter(fits).slice(nth, nth + 1)
}
const one = found[0]
// whoever waits for an LMS's answer is deaf to a click
const saving = document.documentElement.dataset.sbSaved === 'false'
switch (what) {
  case 'count': return found.length
  case 'seen': return found.some(seen)
  case 'texts': return found.map(one => one.innerText)
  case 'value': return one.value
  case 'element':
    if (!one || one.disabled || saving) return null
    return seen(one.closest('select') ?? one) ? one : null
}
return one ? [one.getAttribute(what)] : null
"""
"""Finds what selectors lead to, step by step, and gives something of it."""
MINDED: Final = """
const told = Services.console.getMessageArray()
  .filter(one => one instanceof Ci.nsIScriptError && one.sourceName.startsWith('http'))
  .filter(one => (one.flags & Ci.nsIScriptError.warningFlag) === 0)
  .map(one => `${one.errorMessage} ${one.sourceName}:${one.lineNumber}`)
Services.console.reset()
return told
"""
"""Gives the errors that the browser has seen in pages, and forgets them."""


class Firefox:
    """A browser with one tab."""

    def __init__(self, marionette: Marionette) -> None:
        self.do = marionette.do
        self._inside: tuple[str, ...] | None = None

    def go(self, address: str) -> Frame:
        """Open an address in the tab; give its document."""
        self._inside = None
        self.do("WebDriver:SwitchToFrame")
        self.do("WebDriver:Navigate", url=address)
        return Frame(self, ())

    def sized(self, width: int, height: int) -> None:
        """Give the page a size in pixels, whatever the window needs around it."""
        around = "() => [outerWidth - innerWidth, outerHeight - innerHeight]"
        wider, higher = Frame(self, ()).evaluate(around)
        size = {"width": width + wider, "height": height + higher}
        self.do("WebDriver:SetWindowRect", **size)

    def coloured(self, scheme: str) -> None:
        """Prefer light or dark."""
        self._inner("Services.prefs.setIntPref(...arguments)", SCHEME, COLOURS[scheme])

    def minded(self) -> list[str]:
        """Give what it minded about pages since it was asked last."""
        told: list[str] = self._inner(MINDED)
        return told

    def _inner(self, script: str, *given: object) -> Any:  # noqa: ANN401 - JSON
        self.do("Marionette:SetContext", value="chrome")
        try:
            return self.do("WebDriver:ExecuteScript", script=script, args=given)
        finally:
            self.do("Marionette:SetContext", value="content")

    def until(self, condition: Callable[[], Any], what: str) -> Any:  # noqa: ANN401
        """Wait until something is true, and give it."""
        end = monotonic() + PATIENCE
        while monotonic() < end:
            try:
                if found := condition():
                    return found
            except RefusedError as fault:
                if fault.kind not in PASSING:
                    raise
            with suppress(RefusedError):
                self.run((), MOMENT)
        raise AssertionError(what)

    def run(
        self, path: tuple[str, ...], script: str, *given: object, page: bool = False
    ) -> Any:  # noqa: ANN401 - JSON
        """Run a script in a frame; in the page's own world, or beside it."""
        self._enter(path)
        where = {"sandbox": None if page else "default"}
        try:
            return self.do(
                "WebDriver:ExecuteScript", script=script, args=given, **where
            )
        except RefusedError:
            self._inside = None
            raise

    def _enter(self, path: tuple[str, ...]) -> None:
        if path == self._inside:
            return
        self._inside = None
        self.do("WebDriver:SwitchToFrame")
        for selector in path:
            asked = {"using": "css selector", "value": selector}
            frame = self.do("WebDriver:FindElement", **asked)[ELEMENT]
            self.do("WebDriver:SwitchToFrame", element=frame)
        self._inside = path


class Frame:
    """A document: the tab's own, or that of a frame in it."""

    def __init__(self, firefox: Firefox, path: tuple[str, ...]) -> None:
        self._firefox = firefox
        self._path = path

    def inside(self, selector: str) -> Frame:
        """Give the document of a frame."""
        return Frame(self._firefox, (*self._path, selector))

    def locator(self, selector: str) -> Found:
        """Find something, as soon as it is asked about."""
        return Found(self._firefox, self._path, ((selector, None),))

    def add(self, script: str) -> None:
        """Run a script in the page that gives nothing back."""
        self._firefox.run(self._path, script, page=True)

    def evaluate(self, function: str, *given: object) -> Any:  # noqa: ANN401 - JSON
        """Call a function in the page."""
        script = f"return ({function})(...arguments)"
        return self._firefox.run(self._path, script, *given, page=True)


class Found:
    """What selectors lead to, one inside the other."""

    def __init__(
        self,
        firefox: Firefox,
        path: tuple[str, ...],
        steps: tuple[tuple[str, int | None], ...],
    ) -> None:
        self._firefox = firefox
        self._path = path
        self._steps = steps

    def locator(self, selector: str) -> Self:
        """Find something inside it."""
        return self._at((*self._steps, (selector, None)))

    @property
    def first(self) -> Self:
        """The first of them."""
        return self._nth(0)

    def all(self) -> list[Self]:
        """Each of them."""
        return [self._nth(number) for number in range(self.count())]

    def count(self) -> int:
        """How many there are."""
        return int(self._ask("count"))

    def is_visible(self) -> bool:
        """Say whether one of them can be seen."""
        return bool(self._ask("seen"))

    def all_inner_texts(self) -> list[str]:
        """Give the words of each."""
        return list(self._ask("texts"))

    def inner_text(self) -> str:
        """Give the words of the first, once it is there."""
        return str(self._wait(self.all_inner_texts)[0])

    def input_value(self) -> str:
        """Give what stands in a field."""
        return str(self._ask("value"))

    def get_attribute(self, name: str) -> str | None:
        """Give an attribute of the first, once it is there."""
        (value,) = self._wait(lambda: self._ask(name))
        return None if value is None else str(value)

    def wait_for(self, state: str = "visible") -> None:
        """Wait until it is visible, attached, hidden, or detached."""
        reached = {
            "visible": self.is_visible,
            "attached": lambda: self.count() > 0,
            "hidden": lambda: not self.is_visible(),
            "detached": lambda: self.count() == 0,
        }
        self._wait(reached[state], state)

    def click(self) -> None:
        """Click it, once that is possible."""
        self._act(lambda name: self._do("Click", name))

    def check(self) -> None:
        """Tick it."""
        self._tick(True)  # noqa: FBT003

    def uncheck(self) -> None:
        """Take its tick away."""
        self._tick(False)  # noqa: FBT003

    def fill(self, words: str) -> None:
        """Write into a field in the place of what stands there."""
        self._act(lambda name: self._do("Clear", name))
        self._act(lambda name: self._do("SendKeys", name, text=words))

    def select_option(self, value: str) -> None:
        """Choose from a list."""
        self.locator(f'option[value="{value}"]').click()
        assert self.input_value() == value

    def _tick(self, on: bool) -> None:  # noqa: FBT001
        def turn(name: str) -> None:
            if self._firefox.do("WebDriver:IsElementSelected", id=name) is not on:
                self._do("Click", name)

        self._act(turn)

    def _do(self, action: str, element: str, **given: str) -> None:
        self._firefox.do(f"WebDriver:Element{action}", id=element, **given)

    def _act(self, action: Callable[[str], None]) -> None:
        def act() -> bool:
            element = self._ask("element")
            if element is not None:
                action(element[ELEMENT])
            return element is not None

        self._wait(act, "usable")

    def _ask(self, what: str) -> Any:  # noqa: ANN401
        return self._firefox.run(self._path, FIND, self._steps, what)

    def _wait(self, condition: Callable[[], Any], what: str = "there") -> Any:  # noqa: ANN401
        return self._firefox.until(condition, f"{self._steps} is never {what}")

    def _nth(self, number: int) -> Self:
        *before, (selector, _) = self._steps
        return self._at((*before, (selector, number)))

    def _at(self, steps: tuple[tuple[str, int | None], ...]) -> Self:
        return type(self)(self._firefox, self._path, steps)
