"""A desk as one file: written while it is in use, and put back only when its chains hold.

The file is a zip with `desk.db`, `secret` and what lies in `files/` and `keys/`; nothing else is taken or put back.
"""

import os
import secrets
import shutil
import sqlite3
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from factcheck import clock
from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.edge.home import open_desk
from factcheck.errors import BadInput, BrokenLedger, DeskExists, NoDesk

DATABASE, SECRET = "desk.db", "secret"
FOLDERS = ("files", "keys")
BESIDE = ("-wal", "-shm")  # SQLite's own files beside the database
ABOUT = b"A backup of a factcheck desk. It holds password hashes and keys: keep it as safe as the desk. Put back: factcheck restore FILE\n"


@dataclass(frozen=True)
class Restored:
    """What was put back; `aside` is where the desk went that was there before."""

    streams: int
    lines: int
    aside: Path | None


def write(desk: Desk, settings: Settings, file: Path) -> int:
    """Write the desk into `file`, whole or not at all; gives its size."""
    if not file.parent.is_dir():
        raise BadInput(f"There is no folder {file.parent} to write the backup into. Make it, or name another.")
    draft = file.with_name(f".{file.name}-{secrets.token_hex(4)}")
    copy = draft.with_name(draft.name + ".db")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "wb") as target:
            _copy_database(desk, copy)  # first: the files that it speaks of are there, and none ever goes
            with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as zipped:
                zipped.writestr("ABOUT.txt", ABOUT)
                zipped.write(copy, DATABASE)
                for path in _kept(settings.home):
                    zipped.write(path, path.relative_to(settings.home).as_posix())
            target.flush()
            os.fsync(target.fileno())
        os.replace(draft, file)
    finally:
        for leftover in (draft, copy):
            leftover.unlink(missing_ok=True)
    return file.stat().st_size


def _copy_database(desk: Desk, copy: Path) -> None:
    """The database as of one moment, by SQLite's own backup; others write on meanwhile."""
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(copy)) as target:
        desk.connections.db.conn.backup(target)
        target.execute("PRAGMA journal_mode=DELETE").close()


def _kept(home: Path) -> Iterator[Path]:
    """The files beside the database that belong to the desk."""
    if (home / SECRET).is_file():
        yield home / SECRET
    for folder in FOLDERS:
        yield from sorted(path for path in (home / folder).rglob("*") if path.is_file() and not path.is_symlink())


def restore(file: Path, settings: Settings, *, force: bool = False) -> Restored:
    """Put the desk in `file` into its folder, the database last. Raises DeskExists, BadInput or BrokenLedger; then nothing changed."""
    if settings.database.exists() and not force:
        raise DeskExists(f"There is a desk in {settings.home}. Name another folder with --home, or put that one aside with --force.")
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = settings.home / f".restoring-{secrets.token_hex(4)}"
    try:
        _unpack(file, draft)
        streams, lines = _proved(replace(settings, home=draft), file)
        aside = _put_aside(settings.home)
        for name in (SECRET, *FOLDERS, DATABASE):
            if (draft / name).exists():
                (draft / name).rename(settings.home / name)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return Restored(streams, lines, aside)


def _unpack(file: Path, folder: Path) -> None:
    """What a backup may hold, and nothing else, into a folder of its own. Raises BadInput for what is no backup."""
    folder.mkdir(mode=0o700)
    try:
        with zipfile.ZipFile(file) as zipped:
            names = [entry.filename for entry in zipped.infolist() if _belongs(entry)]
            if DATABASE not in names:
                raise BadInput(f"{file} is no backup of a desk: it holds no {DATABASE}. Choose a file that “factcheck backup” wrote.")
            for name in names:
                target = folder / name
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                with zipped.open(name) as source, os.fdopen(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as out:
                    shutil.copyfileobj(source, out, 1 << 20)
                    out.flush()
                    os.fsync(out.fileno())
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as wrong:
        raise BadInput(f"{file} is no whole backup of a desk ({wrong}). Choose another backup; nothing was changed here.") from wrong


def _belongs(entry: zipfile.ZipInfo) -> bool:
    """Whether a name in the archive is one that a backup writes; never one that leads out of the folder."""
    parts = PurePosixPath(entry.filename).parts
    if entry.is_dir() or ".." in parts or "\\" in entry.filename or stat.S_ISLNK(entry.external_attr >> 16):
        return False
    return entry.filename in (DATABASE, SECRET) or (len(parts) > 1 and parts[0] in FOLDERS)


def _proved(draft: Settings, file: Path) -> tuple[int, int]:
    """How many streams and lines the unpacked desk has, all of whose chains hold. Raises BrokenLedger."""
    try:
        desk = open_desk(draft)
    except (BrokenLedger, NoDesk) as wrong:
        raise BadInput(f"{file} holds no desk that can be opened. Choose another backup; nothing was changed here.") from wrong
    try:
        checked = desk.verify()
        fault = next((one.fault for one in checked if one.fault), None)
        if fault:
            raise BrokenLedger(
                f"{file} was not restored: its ledger was altered ({fault}). Choose another backup; nothing was changed here."
            )
        desk.rebuild()
    except sqlite3.DatabaseError as wrong:
        raise BadInput(f"{file} is damaged ({wrong}). Choose another backup; nothing was changed here.") from wrong
    finally:
        desk.connections.close()
    return len(checked), sum(one.version for one in checked)


def _put_aside(home: Path) -> Path | None:
    """Move the desk that is there into a folder of its own beside it; nothing is thrown away."""
    names = [name for name in (DATABASE, *(DATABASE + end for end in BESIDE), SECRET, *FOLDERS) if (home / name).exists()]
    if not names:
        return None
    moment = clock.stamp(clock.now()).replace(":", "").split(".")[0]
    aside = home / f"before-restore-{moment}-{secrets.token_hex(2)}"
    aside.mkdir(mode=0o700)
    for name in names:
        (home / name).rename(aside / name)
    return aside
