"""The notice at the top of a page: what went wrong, or what came of an order that changed nothing."""

from dataclasses import dataclass
from typing import ClassVar

from factcheck.web.regions.region import Region


@dataclass
class Notice(Region):
    template: ClassVar[str] = "errors/_notice.html"
    title: str
    message: str
    tone: str = "bad"
