"""A report that an editor published: which file it was, and what it was made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from factcheck.domain.choice import Choice


@dataclass(frozen=True)
class LeftOut:
    """How much of one kind the file does not carry."""

    what: str
    count: int


@dataclass(frozen=True)
class File:
    """A published file, kept under its SHA-256, and what it was made with."""

    format: str
    house_version: int
    exporter: str
    choice: Choice
    file_name: str
    sha256: str
    size: int  # in bytes

    @property
    def said(self) -> object:
        """What readers learn from it, whatever its receipt."""
        raise AssertionError(f"{type(self).__name__} says what is in it")  # pragma: no cover

    def says_the_same_as(self, other: "File") -> bool:
        """Whether publishing the other one too would give readers nothing new."""
        ours, theirs = ((one.format, one.exporter, one.choice.only_signed_off, one.said) for one in (self, other))
        return ours == theirs


@dataclass(frozen=True)
class Made(File):
    """The file of one article."""

    article_version: int
    content_sha256: str  # of what it says, whatever its receipt: tells whether the desk says something else by now
    left_out: tuple[LeftOut, ...]

    @property
    def said(self) -> object:
        return self.content_sha256


@dataclass(frozen=True)
class Part:
    """One article of a report of several: what it was made from, and what is kept back of it."""

    article_id: str
    article_version: int
    content_sha256: str
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class MadeOfSeveral(File):
    """The file of several articles, all as of one version of the house."""

    parts: tuple[Part, ...]

    @property
    def said(self) -> object:
        return tuple((part.article_id, part.content_sha256) for part in self.parts)


@dataclass(frozen=True)
class Publication:
    publication_id: str
    made: Made
    by: str
    at: str

    @property
    def version(self) -> str:
        return f"{self.made.article_version}.{self.made.house_version}"

    @property
    def shown(self) -> dict[str, str]:
        """As the history tells it."""
        left_out = ", ".join(f"{left.count} {left.what.replace('_', ' ')}" for left in self.made.left_out)
        return _shown(self.made) | {"Made at version": self.version, "Left out": left_out}


@dataclass(frozen=True)
class Collection:
    """A published report of several articles."""

    publication_id: str
    made: MadeOfSeveral
    by: str
    at: str

    @property
    def shown(self) -> dict[str, str]:
        """As the history tells it."""
        parts = ", ".join(f"{part.article_id} (version {part.article_version}.{self.made.house_version})" for part in self.made.parts)
        return _shown(self.made) | {"Articles": parts}


def _shown(made: File) -> dict[str, str]:
    return {"File": made.file_name, "Format": made.format, "Chosen": made.choice.words, "SHA-256": made.sha256}


P = TypeVar("P", bound=Publication | Collection)


def known_among(published: Iterable[P], made: File) -> P | None:
    """The publication that gave readers the same already, if there is one."""
    return next((one for one in published if one.made.says_the_same_as(made)), None)
