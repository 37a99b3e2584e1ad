"""`factcheck import`: take in articles from files, folders or standard input."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import click
from marshmallow import ValidationError

from factcheck.cli import reading_ahead, taking_over, texts
from factcheck.cli.options import DONE, NOT_DONE, acting, as_option, home_option, shown, tell, the_desk
from factcheck.cli.texts import Found
from factcheck.desk import Delivery, Desk, TakenIn
from factcheck.domain.article import Description
from factcheck.errors import BadInput, Failure
from factcheck.schemas.article import DescriptionForm
from factcheck.text.decoding import decode
from factcheck.text.language import known
from factcheck.vocabulary.roles import IMPORT

OF_ONE_ARTICLE = ("title", "address")


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER…")
@click.option("--again", is_flag=True, help="Take in a text that the desk knows once more: another outlet's copy.")
@click.option("--json", "plain", is_flag=True, help="Print one JSON object a line: id, title, known.")
@click.option("--title", help="The article's title.")
@click.option("--outlet", help="Where the articles were printed.")
@click.option("--author", help="Who wrote them.")
@click.option("--date", "published", metavar="YYYY-MM-DD", help="When they were printed.")
@click.option("--address", metavar="URL", help="The article's web address.")
@click.option("--lang", type=click.Choice(sorted(known())), help="The articles' language.")
@as_option
@home_option
def command(files: tuple[str, ...], again: bool, plain: bool, as_name: str | None, **said: str | None) -> None:
    """Take in articles; “-” is standard input.

    Of a folder, every file below it whose name ends in .txt, .text, .md or .markdown. Prints a line an article: its
    id, a tab, its title. A text that the desk knows already prints the id that it has. What is not said about an
    article is taken from its own headline, byline and so on, where that is safe. A file that cannot be taken in is told
    on stderr, the others are taken in all the same, and the exit code is 2.

    An evidence bundle (zip or unpacked) is taken over with its whole history, into this desk or an empty folder.
    """
    if any(map(taking_over.is_bundle, files)):
        _must_be_bundles_alone(files, again, said)
        taking_over.take_over(files, as_name, plain)
        return
    found = list(texts.below(files))
    if not found:
        raise BadInput(f"There is no text file below {files[0]}. Name the file itself, or a folder with {', '.join(texts.SUFFIXES)} files.")
    described = _description(said, len(found))
    with the_desk() as desk:
        actor = acting(desk, as_name)
        desk.house().person(actor).must(IMPORT)
        run = Import(desk, actor, described, again, plain)
        results = [run.take(one) for one in _with_progress(run.prepared(found), len(found))]
    sys.exit(DONE if all(results) else NOT_DONE)


COMMAND = command


def _must_be_bundles_alone(files: tuple[str, ...], again: bool, said: dict[str, str | None]) -> None:
    """Raise a usage error for bundles that come with something else."""
    if other := next((name for name in files if not taking_over.is_bundle(name)), None):
        raise click.UsageError(f"Evidence bundles are imported by themselves, and {other} is none. Import it with a command of its own.")
    if option := next((name for name, value in {"again": again, **said}.items() if value), None):
        raise click.UsageError(f"--{option} is not for an evidence bundle: it is taken over as it is.")


@dataclass(frozen=True)
class Prepared:
    """One file with what it delivers, or why it cannot be taken."""

    found: Found
    delivery: Delivery | None = None
    cause: str = ""


@dataclass(frozen=True)
class Import:
    """What holds for every file of one run."""

    desk: Desk
    actor: str
    described: Description
    again: bool
    plain: bool

    def prepared(self, found: list[Found]) -> Iterator[Prepared]:
        """Every file, decoded; of many, also read on the other processors."""
        decoded = map(self._decoded, found)
        if not reading_ahead.pays_off(len(found)):
            yield from decoded
            return
        register, lang = self.desk.house().register(), self.described.lang or None
        for one, reading in reading_ahead.read_ahead(decoded, self._new_text, register, lang):
            yield replace(one, delivery=replace(one.delivery, reading=reading)) if one.delivery else one

    def _decoded(self, one: Found) -> Prepared:
        try:
            data = one.read()
            return Prepared(one, Delivery(decode(data), self.described, data, one.name, guess=True))
        except (Failure, OSError) as failure:
            return Prepared(one, cause=_cause(failure))

    def _new_text(self, one: Prepared) -> str | None:
        """The text to be read, unless the desk has it."""
        text = one.delivery.text if one.delivery else None
        return text if text and (self.again or not self.desk.knows(text)) else None

    def take(self, one: Prepared) -> bool:
        """Take in one file and print its line; False, and a line on stderr, for one that cannot be taken."""
        cause = one.cause
        if one.delivery:
            try:
                taken = self.desk.take_in(one.delivery, self.actor, again=self.again)
            except Failure as failure:
                cause = failure.message
        _make_room()
        if cause:
            tell(f"{one.found.shown}: {cause}")
        else:
            click.echo(_as_json(taken) if self.plain else f"{taken.article_id}\t{shown(taken.title)}")
        if not cause and taken.known and not self.plain:
            tell(f"{one.found.shown}: {self._known_since(taken)}")
        return not cause

    def _known_since(self, taken: TakenIn) -> str:
        """Since when the desk has a text, and by whom."""
        known = self.desk.dossier(taken.article_id).about
        by = self.desk.house().name_of(known.imported_by)
        since = f"The desk has this text since {known.imported_at[:10]}, taken in by {by}."
        return f"{since} Nothing was written; --again takes in another outlet’s copy."


def _cause(failure: Failure | OSError) -> str:
    return failure.message if isinstance(failure, Failure) else texts.unreadable(failure)


def _as_json(taken: TakenIn) -> str:
    return json.dumps({"id": taken.article_id, "title": taken.title, "known": taken.known}, ensure_ascii=False)


def _description(said: dict[str, Any], articles: int) -> Description:
    """What the options say. Raises a usage error that names the option."""
    for name in OF_ONE_ARTICLE:
        if said[name] and articles > 1:
            raise click.UsageError(f"--{name} describes one article, but there are {articles}. Import that one by itself.")
    form = DescriptionForm()
    try:
        return form.description(form.load({name: value or "" for name, value in said.items()}))
    except ValidationError as refused:
        name, causes = next(iter(refused.messages_dict.items()))
        raise click.UsageError(f"--{'date' if name == 'published' else name}: {' '.join(causes)}") from None


def _with_progress(prepared: Iterator[Prepared], how_many: int) -> Iterator[Prepared]:
    """The files, with a bar on stderr where that is a terminal."""
    if how_many < 2 or not sys.stderr.isatty():
        yield from prepared
        return
    with click.progressbar(prepared, length=how_many, label="Importing", file=sys.stderr, show_pos=True) as bar:
        yield from bar


def _make_room() -> None:
    """Wipe the bar off its line, so that what is printed next stands alone; the bar comes back below it."""
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)
