"""What was done meanwhile, by others or in one's own other window, and the version that a form sends back to tell it by."""

from dataclasses import dataclass
from typing import ClassVar

from factcheck.domain.telling import Changed
from factcheck.web.regions.region import Region


@dataclass
class Conflict(Region):
    """What was done to the same thing in the meantime; stands in the notice, and on a card that is drawn anew."""

    template: ClassVar[str] = "errors/_conflict.html"
    message: str
    who: str  # nobody where one did it oneself in another window
    at: str
    changed: tuple[Changed, ...] = ()
    meant: tuple[Changed, ...] = ()  # what saving again would change
    give_up: str = ""  # where one gives up one's own for what is saved
    editor: str = ""  # the id of what was typed in

    @property
    def region_id(self) -> str:
        return "notice"


@dataclass
class Seen(Region):
    """The hidden version that a form sends back; travels with a conflict, so that saving again is a knowing choice."""

    template: ClassVar[str] = "claims/_seen.html"
    version: int
    part: str = ""  # of the card, where it has a version of its own

    @property
    def name(self) -> str:
        return f"seen_{self.part}" if self.part else "seen"

    @property
    def region_id(self) -> str:
        return self.name.replace("_", "-")
