"""How long one waits after wrong passwords: five tries are free, then each failure doubles the wait."""

from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

from factcheck.clock import FORMAT, stamp
from factcheck.errors import TooManyTries
from factcheck.storage import private_tables

FREE = 5
FIRST, LONGEST = timedelta(seconds=30), timedelta(minutes=15)
FORGOTTEN = timedelta(days=1)


def count(db: Database, name: str, now: datetime) -> None:
    """Count a try before its password is looked at, so that many at once are counted too. Raises TooManyTries."""
    private_tables.drop_old_tries(db, stamp(now - FORGOTTEN))
    before = private_tables.tries(db, name)
    if before.failures >= FREE:
        last = datetime.strptime(before.last, FORMAT).replace(tzinfo=UTC)
        left = last + wait(before.failures) - now
        if left > timedelta(0):
            seconds = -(-left // timedelta(seconds=1))
            raise TooManyTries(f"Too many wrong passwords for this name. Wait {_spoken(seconds)}, then try again.", seconds=seconds)
    private_tables.count_try(db, name, stamp(now))


def wait(failures: int) -> timedelta:
    """The wait after so many failures in a row."""
    return min(LONGEST, FIRST * (1 << min(failures - FREE, 10)))


def _spoken(seconds: int) -> str:
    if seconds < 60:
        return f"{seconds} second{'' if seconds == 1 else 's'}"
    minutes = -(-seconds // 60)
    return f"{minutes} minute{'' if minutes == 1 else 's'}"
