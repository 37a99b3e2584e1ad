"""An article as it was taken in, and what the desk decided about it as a whole."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.domain.change import UNCHANGED, Change, Shared
from factcheck.text.masthead import Masthead

BEGINNING = re.compile(r"\S[^\n\v\f\x1c-\x1e\x85\u2028\u2029]{0,80}")  # never the whole text: each save asks for the title


@dataclass(frozen=True)
class Description:
    """What the desk knows of an article apart from its text; each may be empty."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""  # a date, YYYY-MM-DD
    address: str = ""
    lang: str = ""

    def filled(self, guess: Masthead) -> "Description":
        """The same with the article's own words for what is empty here."""
        return replace(
            self,
            title=self.title or guess.title,
            outlet=self.outlet or guess.outlet,
            author=self.author or guess.author,
            published=self.published or guess.published,
        )


@dataclass(frozen=True)
class Finding:
    """The editor's title and paragraph for the whole article."""

    title: str
    text: str
    by: str
    at: str


@dataclass(frozen=True)
class Article(Shared):
    article_id: str
    text: str  # as stored: never edited
    text_sha256: str
    bytes_sha256: str
    file_name: str
    imported_by: str
    imported_at: str
    description: Description
    described: Change = UNCHANGED
    reader: str = ""
    assigned_to: str | None = None
    finding: Finding | None = None
    found: Change = UNCHANGED

    @property
    def changes(self) -> Mapping[str, Change]:
        return {"details": self.described, "finding": self.found}

    def called(self, part: str) -> str:
        return {"details": "the article’s details", "finding": "the finding"}[part]

    @property
    def title(self) -> str:
        """The title, or the beginning of the text where it has none."""
        found = BEGINNING.search(self.text)
        first = found[0].rstrip() if found else ""
        return self.description.title or (first if len(first) <= 80 else first[:79].rstrip() + "…")
