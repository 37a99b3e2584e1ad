"""What `import` does with an evidence bundle: the article with its whole history, into this desk or an empty folder."""

import json
import zipfile
from pathlib import Path

import click

from factcheck import reports
from factcheck.cli.options import acting, settings, shown, tell
from factcheck.desk import Desk
from factcheck.edge.home import empty_desk, open_desk
from factcheck.errors import NoDesk
from factcheck.exporting.verifier import CRATE, RECEIPT, is_json


def is_bundle(name: str) -> bool:
    """Whether a file or folder is an evidence bundle, whole or not."""
    place = Path(name)
    try:
        if place.is_dir():
            return (place / CRATE).is_file() and (place / RECEIPT).is_file()
        if not place.is_file():  # never a device, which may have no end
            return False
        if not zipfile.is_zipfile(place):
            return is_json(place)
        with zipfile.ZipFile(place) as zipped:
            return {CRATE, RECEIPT} <= set(zipped.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def take_over(names: tuple[str, ...], as_name: str | None, plain: bool) -> None:
    """Take over each of these bundles and print its line. Raises Failure; bundles before it are then taken over."""
    for name in names:
        unpacked = reports.unpack(Path(name))
        desk, is_new = _desk()
        try:
            taken = reports.take_over(desk, unpacked, acting(desk, as_name) if not is_new else "")
        finally:
            desk.connections.close()
        click.echo(_as_json(taken) if plain else f"{taken.article_id}\t{shown(taken.title)}")
        if is_new:
            tell(f"The desk in {settings().home} was made from the bundle. Give people their passwords: factcheck user reset NAME")


def _desk() -> tuple[Desk, bool]:
    """The desk that this command is about, and whether it is an empty one that was made just now."""
    try:
        return open_desk(settings()), False
    except NoDesk:
        return empty_desk(settings()), True


def _as_json(taken: reports.TakenOver) -> str:
    return json.dumps({"id": taken.article_id, "title": taken.title, "known": not taken.added}, ensure_ascii=False)
