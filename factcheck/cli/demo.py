"""`factcheck demo`: a desk in use, made from the seeds, to look at and play with."""

import os
import secrets
import shutil
from dataclasses import replace
from pathlib import Path

import click

from factcheck import paths
from factcheck.cli import serving
from factcheck.cli.options import given_home, home_option, shown, start
from factcheck.cli.seed import SeedClock, add_people, add_rules, play_all
from factcheck.config import Settings
from factcheck.edge.home import COMMAND_LINE, empty_desk, first_lines, open_desk
from factcheck.errors import BadInput

FOLDER = "demo"
MARK = "DEMO"  # a file that tells a demo's folder from a desk that somebody works on
ABOUT = "A demo desk of factcheck: anybody on this machine may sign in as anybody. “factcheck demo --fresh” makes it anew.\n"
THREADS = 8
NAMED = "--port (make demo: PORT=…), or leave it out for any that is free"


@click.command("demo")
@click.option("--fresh", is_flag=True, help="Throw the demo's desk away and make it anew.")
@click.option("--port", type=click.IntRange(0, 65535), help=f"Default: {serving.USUAL_PORT}, or any that is free.")
@click.option("--no-serve", is_flag=True, help="Make the desk and stop.")
@home_option
def command(fresh: bool, port: int | None, no_serve: bool) -> None:
    """Serve a desk in use, on this machine only: five articles, a person of each role, no passwords.

    It has a folder of its own, demo/ unless --home says otherwise, and never touches another desk.
    """
    here = Settings(Path(given_home() or FOLDER).absolute(), start().password_cost, demo=True)
    if no_serve:
        prepare(here, fresh)
        click.echo(f"The demo is in {shown(str(here.home))}. “factcheck demo” serves it.")
        return
    wanted = serving.USUAL_PORT if port is None else port
    with serving.bound(serving.LOOPBACK, wanted, or_any=port is None, named=NAMED) as listener:
        prepare(here, fresh)
        desk = open_desk(here)
        try:
            serving.serve(desk, here, listener, THREADS)
        finally:
            desk.connections.close()


COMMAND = command


def prepare(here: Settings, fresh: bool) -> None:
    """See that there is a demo's desk; it is put in place whole, or not at all."""
    there = here.home.exists() and any(here.home.iterdir())
    if there and not (here.home / MARK).is_file():
        raise BadInput(f"{here.home} is not a demo's folder, so the demo keeps off it. Name another with --home, or leave --home out.")
    if there and not fresh and here.database.is_file():
        return
    draft = here.home.with_name(f".{here.home.name}-{secrets.token_hex(4)}")
    try:
        _build(replace(here, home=draft))
        if here.home.exists():
            shutil.rmtree(here.home)
        draft.rename(here.home)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _build(draft: Settings) -> None:
    clock = SeedClock()
    desk = empty_desk(draft, clock)
    try:
        desk.connections.db.conn.execute("PRAGMA synchronous=OFF")  # a draft: it is put on disk once, when it is done
        desk.found(first_lines((paths.shipped("seeds") / "sources.toml").read_text("utf-8")), COMMAND_LINE)
        add_people(desk, COMMAND_LINE)
        add_rules(desk, COMMAND_LINE)
        play_all(desk, clock)
    finally:
        desk.connections.close()
    (draft.home / MARK).write_text(ABOUT, "utf-8")
    with open(draft.database, "rb") as file:
        os.fsync(file.fileno())
