"""A vocabulary: the words of one kind that the desk knows, in the order in which people are offered them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from factcheck.errors import Unknown


@dataclass(frozen=True)
class Term:
    """One word: its code for machines and its label for people."""

    code: str
    label: str
    retired: bool = False

    def __str__(self) -> str:
        return self.code


T = TypeVar("T", bound=Term)


class Vocabulary(Generic[T]):
    """Terms by code. A retired term is still known, since old events speak of it, but no longer offered.

    Each vocabulary has a class of terms of its own, so that a field's type tells which words it takes.
    """

    OF: ClassVar[dict[type[Term], "Vocabulary[Any]"]] = {}

    def __init__(self, name: str, *terms: T) -> None:
        self.name = name
        self._terms = {term.code: term for term in terms}
        Vocabulary.OF[type(terms[0])] = self

    def __iter__(self) -> Iterator[T]:
        return iter(self._terms.values())

    def __contains__(self, code: object) -> bool:
        return code in self._terms

    def __getitem__(self, code: str) -> T:
        """The term with this code. Raises Unknown, which names the words that there are."""
        try:
            return self._terms[code]
        except KeyError:
            offered = ", ".join(self.offered)
            raise Unknown(f"“{code}” is no {self.name}. Use one of: {offered}.", word=code) from None

    def get(self, code: str | None) -> T | None:
        """The term with this code, or None for an empty code."""
        return self[code] if code else None

    @property
    def codes(self) -> list[str]:
        return list(self._terms)

    @property
    def offered(self) -> list[str]:
        return [term.code for term in self if not term.retired]
