"""`factcheck import` of many articles: they are read on all processors, and the desk believes nothing blindly."""

import json
import os
import subprocess
import sys

from cli.articles import STORM, TAXES

from factcheck.cli import reading_ahead
from factcheck.cli.import_ import Import
from factcheck.cli.texts import Found
from factcheck.config import Settings
from factcheck.desk import Delivery
from factcheck.domain.article import Description
from factcheck.edge.home import open_desk
from factcheck.text import read
from factcheck.text.register import Register


def typed(*words):
    """The command in a process of its own, which may start others."""
    return subprocess.run([sys.executable, "-m", "factcheck", *map(str, words)], capture_output=True, text=True, check=False)


def test_many_articles_are_read_on_all_processors_and_kept_in_order(desk_made, home, tmp_path):
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"Taxes fell by {number} per cent, BelTA reported.\n")
    (tmp_path / "17.txt").write_bytes(b"Taxes\0fell.")
    done = typed("--home", home, "import", tmp_path, "--json")
    assert done.returncode == 2
    assert "17.txt" in done.stderr
    titles = [json.loads(line)["title"] for line in done.stdout.splitlines()]
    assert titles == [f"Taxes fell by {number} per cent, BelTA reported." for number in range(30) if number != 17]
    again = typed("--home", home, "import", tmp_path, "--json")
    assert all(json.loads(line)["known"] for line in again.stdout.splitlines())


def test_what_was_read_on_another_processor_is_what_the_desk_reads_itself(desk_made, home, folder, about):
    desk = open_desk(Settings(home))
    delivery = next(Import(desk, "command_line", Description(), False, False).prepared([Found(folder / "storm.txt")])).delivery
    register = desk.house().register()
    (one,) = reading_ahead.read_ahead([delivery], lambda item: item.text, register, None)
    assert one == (delivery, read(delivery.text, register))
    desk.connections.close()


def test_a_reading_of_another_text_is_not_believed(desk_made, home, about):
    desk = open_desk(Settings(home))
    taken = desk.take_in(Delivery(TAXES, reading=read(STORM)), "command_line")
    desk.connections.close()
    desk = open_desk(Settings(home))
    assert len(desk.dossier(taken.article_id).passages) == 1
    desk.connections.close()


def test_a_processor_that_drops_out_leaves_its_articles_to_the_desk():
    def drop_out(item):
        return item if item == "Taxes fell." else Killer(item)

    items = ["Taxes fell.", "Prices rose.", "Ships came."]
    done = list(reading_ahead.read_ahead(items, drop_out, Register(), None))
    assert [item for item, _ in done] == items
    assert [reading for _, reading in done][1:] == [None, None]


class Killer(str):
    """A text that ends the process which unpacks it."""

    def __reduce__(self):
        return os._exit, (1,)
