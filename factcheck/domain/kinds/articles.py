"""Articles: taken in, read, described, assigned; the editor's finding."""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from factcheck.domain.article import Article, Description, Finding
from factcheck.domain.change import change_of
from factcheck.domain.dossier import Dossier
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.house import House
from factcheck.domain.reading import says_something_new, with_reading
from factcheck.errors import NotNow
from factcheck.ledger.entry import Entry
from factcheck.text.reading import Reading
from factcheck.vocabulary.roles import ANNOTATE, ASSESS, ASSIGN, IMPORT, PUBLISH, Permission


@dataclass(frozen=True)
class ArticleImported(ArticleEvent):
    KIND = "article.imported"
    SAYS = "took in the article"
    CAN_BE_UNDONE = False
    text: str
    text_sha256: str
    bytes_sha256: str
    file_name: str
    description: Description

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_article(
            Article(
                article_id=entry.stream,
                text=self.text,
                text_sha256=self.text_sha256,
                bytes_sha256=self.bytes_sha256,
                file_name=self.file_name,
                imported_by=entry.actor,
                imported_at=entry.time,
                description=self.description,
            )
        )


@dataclass(frozen=True)
class ArticleRead(ArticleEvent):
    KIND, VERSION = "article.read", 2
    SAYS = "recorded the machine’s reading"
    CAN_BE_UNDONE = False
    reading: Reading
    spares_same: bool = True  # what is read as it was before keeps its numbers

    @classmethod
    def lift(cls, version: int, data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "spares_same": False} if version == 1 else super().lift(version, data)  # version 1 gave new numbers to all

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        article = replace(dossier.about, reader=self.reading.reader)
        return with_reading(dossier.with_article(article), self.reading, spares_same=self.spares_same)


@dataclass(frozen=True)
class ArticleDescribed(ArticleEvent):
    KIND = "article.described"
    SAYS = "corrected the article’s details"
    description: Description

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_article(replace(dossier.about, description=self.description, described=change_of(entry)))


@dataclass(frozen=True)
class ArticleAssigned(ArticleEvent):
    KIND = "article.assigned"
    SAYS = "assigned the article"
    to: str | None

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_article(replace(dossier.about, assigned_to=self.to))


@dataclass(frozen=True)
class FindingWritten(ArticleEvent):
    KIND = "finding.written"
    SAYS = "wrote the finding"
    title: str
    text: str

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        finding = Finding(self.title, self.text, entry.actor, entry.time) if self.title or self.text else None
        return dossier.with_article(replace(dossier.about, finding=finding, found=change_of(entry)))


@dataclass(frozen=True)
class ImportArticle:
    """Take in a text together with its reading."""

    PERMISSION: ClassVar[Permission] = IMPORT
    text: str
    bytes_sha256: str
    file_name: str
    description: Description
    reading: Reading

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        if dossier.article:
            raise NotNow("This article was taken in before; its text is never edited.")
        imported = ArticleImported(self.text, self.reading.text_sha256, self.bytes_sha256, self.file_name, self.description)
        return [imported, ArticleRead(self.reading)]


@dataclass(frozen=True)
class ReadAnew:
    """Record a new reading where it says something new; passages that a person has touched stay as they are."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    reading: Reading

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        if self.reading.text_sha256 != dossier.about.text_sha256:
            raise NotNow("This reading is of another text. Read the article again.")
        return [ArticleRead(self.reading)] if says_something_new(dossier, self.reading) else []


@dataclass(frozen=True)
class DescribeArticle:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    description: Description
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        if dossier.about.description == self.description:
            return []
        dossier.about.must_be_as_seen("details", self.seen, actor)
        return [ArticleDescribed(self.description)]


@dataclass(frozen=True)
class AssignArticle:
    PERMISSION: ClassVar[Permission] = ASSIGN
    to: str | None

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        if self.to is not None and not house.person(self.to).may(ASSESS):
            raise NotNow(f"{house.name_of(self.to)} does not assess claims. Assign the article to a fact-checker or an editor.")
        return [] if dossier.about.assigned_to == self.to else [ArticleAssigned(self.to)]


@dataclass(frozen=True)
class WriteFinding:
    PERMISSION: ClassVar[Permission] = PUBLISH
    title: str
    text: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        finding = dossier.about.finding
        if (self.title, self.text) == ((finding.title, finding.text) if finding else ("", "")):
            return []
        dossier.about.must_be_as_seen("finding", self.seen, actor)
        return [FindingWritten(self.title, self.text)]


EVENTS = (ArticleImported, ArticleRead, ArticleDescribed, ArticleAssigned, FindingWritten)
