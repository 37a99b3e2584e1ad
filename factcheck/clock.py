"""The time and fresh ids, for those that are handed them."""

import secrets
from datetime import UTC, datetime

FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """The one way in which a time is written: UTC, always six digits of a second."""
    return moment.astimezone(UTC).strftime(FORMAT)


def fresh_salt() -> str:
    """128 random bits in hexadecimal: what keeps a withheld payload from being guessed."""
    return secrets.token_hex(16)


def fresh_id(prefix: str = "") -> str:
    """An id that nobody had before: 80 random bits in lower-case letters and digits."""
    return prefix + "".join(secrets.choice("abcdefghijkmnpqrstuvwxyz23456789") for _ in range(16))
