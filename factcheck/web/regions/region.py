"""A region: one element of a page that can be swapped by itself."""

from dataclasses import dataclass, field, fields, replace
from typing import Any, ClassVar, Self

from flask import current_app
from markupsafe import Markup, escape


@dataclass
class Region:
    """All that a partial shows is in the fields of its region; the element wears `root`."""

    template: ClassVar[str]
    travels: bool = field(default=False, kw_only=True)  # beside another region, to wherever it stands on the page

    @property
    def region_id(self) -> str:
        """The element's id; a region that stands on a page more than once adds what tells them apart."""
        return type(self).template.rpartition("/")[2].removeprefix("_").removesuffix(".html").replace("_", "-")

    @property
    def says(self) -> str:
        """What is announced when it is drawn anew: what was just done."""
        return ""

    @property
    def root(self) -> Markup:
        """Id, mark, what is announced and, where it travels, the out-of-band mark for htmx."""
        oob = ' hx-swap-oob="true"' if self.travels else ""
        say = f' data-say="{escape(self.says)}"' if self.says else ""
        return Markup(f'id="{escape(self.region_id)}" data-region{say}{oob}')  # noqa: S704  what it says is escaped

    def beside(self) -> Self:
        return replace(self, travels=True)

    def __html__(self) -> str:
        template = current_app.jinja_env.get_template(self.template)
        shown: dict[str, Any] = {part.name: getattr(self, part.name) for part in fields(self)}
        return Markup(template.render(shown, region=self, root=self.root))  # noqa: S704  rendered with autoescape on

    def __str__(self) -> str:
        return self.__html__()
