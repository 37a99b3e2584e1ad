"""A report that an editor published: which file it was, and what it was made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LeftOut:
    """How much of one kind the file does not carry."""

    what: str
    count: int


@dataclass(frozen=True)
class Made:
    """The file and what it was made from; it is kept under its SHA-256."""

    format: str
    article_version: int
    house_version: int
    exporter: str
    only_signed_off: bool
    file_name: str
    sha256: str
    size: int  # in bytes
    content_sha256: str  # of what it says, whatever its receipt: tells whether the desk says something else by now
    left_out: tuple[LeftOut, ...]

    def says_the_same_as(self, other: "Made") -> bool:
        """Whether publishing the other one too would give readers nothing new."""
        return (self.format, self.only_signed_off, self.exporter, self.content_sha256) == (
            other.format,
            other.only_signed_off,
            other.exporter,
            other.content_sha256,
        )


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
        return {
            "File": self.made.file_name,
            "Format": self.made.format,
            "Made at version": self.version,
            "SHA-256": self.made.sha256,
            "Left out": left_out,
        }


@dataclass(frozen=True)
class Part:
    """One article of a report of several: what it was made from, and what is kept back of it."""

    article_id: str
    article_version: int
    content_sha256: str
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class MadeOfSeveral:
    """The file of a report of several articles, all as of one version of the house."""

    format: str
    house_version: int
    exporter: str
    only_signed_off: bool
    file_name: str
    sha256: str
    size: int  # in bytes
    parts: tuple[Part, ...]

    def says_the_same_as(self, other: "MadeOfSeveral") -> bool:
        """Whether publishing the other one too would give readers nothing new."""
        return self._said == other._said

    @property
    def _said(self) -> tuple[object, ...]:
        said = tuple((part.article_id, part.content_sha256) for part in self.parts)
        return self.format, self.only_signed_off, self.exporter, said


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
        return {"File": self.made.file_name, "Format": self.made.format, "Articles": parts, "SHA-256": self.made.sha256}
