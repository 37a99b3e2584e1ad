"""What was drawn lately: nearly all of an article's text is as it was when somebody looked last."""

from collections.abc import Callable, Hashable
from operator import is_
from threading import Lock

Values = tuple[object, ...]


class Drawn:
    """The newest drawings, by key; each counts as long as the values that it shows, which never change, are the very same."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: dict[Hashable, tuple[Values, str]] = {}
        self._turn = Lock()

    def __call__(self, key: Hashable, values: Values, draw: Callable[[], str]) -> str:
        """What was drawn of these values, else what `draw` gives."""
        kept = self._kept.get(key)
        if kept and len(kept[0]) == len(values) and all(map(is_, kept[0], values)):
            return kept[1]
        drawn = draw()
        with self._turn:
            self._kept.pop(key, None)
            self._kept[key] = values, drawn
            while len(self._kept) > self._size:
                del self._kept[next(iter(self._kept))]
        return drawn
