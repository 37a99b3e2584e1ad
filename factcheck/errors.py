"""Failures: one class each, with a code for machines and a sentence for people."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar


class Failure(Exception):
    """Something that was asked for cannot be done; `message` says what was wrong and what to do next."""

    CODE: ClassVar[str] = "failure"

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class BadInput(Failure):
    CODE = "bad_input"


class NotText(BadInput):
    """The bytes that were handed in are no text that the desk can keep."""

    CODE = "not_text"


class EmptyText(BadInput):
    CODE = "empty_text"


class TooLarge(Failure):
    CODE = "too_large"


class SpanOutsideText(BadInput):
    CODE = "span_outside_text"


class QuoteMismatch(BadInput):
    CODE = "quote_mismatch"


class Unknown(BadInput):
    """A word that the vocabulary does not have, or an id that names nothing here."""

    CODE = "unknown_word"


class NotFound(Failure):
    CODE = "not_found"


class Retired(Failure):
    """The claim was split or merged meanwhile; `details` name what stands in its place."""

    CODE = "retired"


class Stale(Failure):
    """The same thing was changed after the page was drawn; `details` say who, when and what, and what was `meant` by the late order."""

    CODE = "stale"


class NotNow(Failure):
    """The order is well formed, but the claim is not at a stage in which it can be carried out."""

    CODE = "not_now"


class Forbidden(Failure):
    CODE = "forbidden"


class SignInNeeded(Failure):
    CODE = "sign_in_needed"


class ForeignOrigin(Failure):
    CODE = "foreign_origin"


class TooManyTries(Failure):
    CODE = "too_many_tries"


class NoDesk(Failure):
    CODE = "no_desk"


class DeskExists(Failure):
    CODE = "desk_exists"


class BrokenLedger(Failure):
    CODE = "broken_ledger"


class Busy(Failure):
    CODE = "busy"


class Incomplete(BadInput):
    """A form lacks something or has something that does not go together; `details["fields"]` says what, by field."""

    CODE = "incomplete"

    def __init__(self, fields: dict[str, list[str]], because: Failure | None = None) -> None:
        super().__init__(" ".join(message for messages in fields.values() for message in messages), fields=fields)
        self.because = because  # the one refusal, where there was no other


class Faults:
    """What is wrong with a form, gathered from checks of which each would stop at what it finds."""

    def __init__(self) -> None:
        self._fields: dict[str, list[str]] = {}
        self._refusals: list[Failure | None] = []

    def add(self, field: str, message: str) -> None:
        self._fields.setdefault(field, []).append(message)
        self._refusals.append(None)

    @contextmanager
    def of(self, field: str) -> Iterator[None]:
        """What the block refuses; what names no field of its own is a fault of this one."""
        try:
            yield
        except (BadInput, NotNow) as refused:
            found: dict[str, list[str]] = refused.details["fields"] if isinstance(refused, Incomplete) else {field: [refused.message]}
            for name, messages in found.items():
                self._fields.setdefault(name, []).extend(messages)
            self._refusals.append(refused.because if isinstance(refused, Incomplete) else refused)

    def must_be_none(self) -> None:
        """Raise Incomplete with all of them."""
        if self._fields:
            raise Incomplete(self._fields, self._refusals[0] if len(self._refusals) == 1 else None)
