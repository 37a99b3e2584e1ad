"""`factcheck seed`: the demo's articles, played through the desk as their people would work on them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from factcheck import paths
from factcheck.cli.options import home_option, the_desk
from factcheck.desk import Delivery, Desk, TakenIn
from factcheck.domain.article import Description
from factcheck.domain.house import Rules
from factcheck.domain.kinds.passages import SettlePassage
from factcheck.domain.kinds.people import AddPerson
from factcheck.domain.kinds.rules import SetRules
from factcheck.domain.kinds.sources import AddSource
from factcheck.edge.home import COMMAND_LINE
from factcheck.errors import BadInput, Failure
from factcheck.schemas.marks import IMPORT, Step, marks
from factcheck.schemas.places import Page
from factcheck.schemas.step import OrderSchema
from factcheck.text.decoding import decode
from factcheck.vocabulary.passages import DISPOSITIONS
from factcheck.vocabulary.roles import DESK_ROLES, DeskRole

FOUNDED = datetime(2026, 3, 2, 7, tzinfo=UTC)  # before the first step of any seed
CLAIM = next(disposition for disposition in DISPOSITIONS if disposition.holds_claims)


@dataclass(frozen=True)
class DemoPerson:
    """Somebody who works on the demo's desk."""

    person_id: str
    name: str
    role: DeskRole


DEMO_PEOPLE = (
    DemoPerson("ana", "Ana", DESK_ROLES["checker"]),
    DemoPerson("ben", "Ben", DESK_ROLES["checker"]),
    DemoPerson("eve", "Eve", DESK_ROLES["editor"]),
    DemoPerson("ada", "Ada", DESK_ROLES["auditor"]),
    DemoPerson("max", "Max", DESK_ROLES["admin"]),
)
DEMO_RULES = Rules("The Demo Desk", "https://desk.example/checks")  # an address that nobody can own


class SeedClock:
    """The clock of a desk on which seeds are played at their own times; it stands still between the steps."""

    def __init__(self) -> None:
        self.time = FOUNDED

    def __call__(self) -> datetime:
        return self.time


@dataclass(frozen=True)
class Seed:
    """One article with what people did with it."""

    slug: str
    data: bytes
    steps: list[Step]


@click.command("seed")
@home_option
def command() -> None:
    """Play the demo's articles and their recorded reviews into the desk; what it has already stays as it is."""
    with the_desk() as desk:
        add_people(desk, COMMAND_LINE)
        for taken in play_all(desk):
            click.echo(f"{taken.article_id}\t{taken.title}" + ("\t(known)" if taken.known else ""))


COMMAND = command


def slugs() -> list[str]:
    """The seeds that ship with the program."""
    return sorted(file.parent.name for file in paths.shipped("seeds").glob("*/marks.json"))


def seed(slug: str) -> Seed:
    """One of them, read and checked. Raises BadInput where its marks cannot be read."""
    folder = paths.shipped("seeds") / slug
    try:
        return Seed(slug, (folder / "article.txt").read_bytes(), marks((folder / "marks.json").read_text("utf-8")))
    except BadInput as wrong:
        raise BadInput(f"seeds/{slug}: {wrong.message}", **wrong.details) from None


def add_people(desk: Desk, actor: str) -> None:
    """Give the desk those of the demo's people that it lacks; they have no passwords yet."""
    for person in DEMO_PEOPLE:
        if person.person_id not in desk.house().people:
            desk.do_house(AddPerson(person.person_id, person.name, person.role), actor)


def add_rules(desk: Desk, actor: str) -> None:
    """Tell a demo's desk who publishes and where, so that it can make every format."""
    desk.do_house(SetRules(DEMO_RULES), actor)


def play(desk: Desk, slug: str, clock: SeedClock | None = None) -> list[TakenIn]:
    """Play one seed; what the desk knows already is left as it is."""
    return play_together(desk, [seed(slug)], clock)


def play_all(desk: Desk, clock: SeedClock | None = None) -> list[TakenIn]:
    """Play every seed, all steps in the order of time, as one desk worked on them."""
    return play_together(desk, map(seed, slugs()), clock)


def play_together(desk: Desk, seeds: Iterable[Seed], clock: SeedClock | None = None) -> list[TakenIn]:
    """The steps of several seeds in the order of time; without a clock they are recorded at the desk's own time."""
    taken: dict[str, TakenIn] = {}
    for seed_, step in sorted(((s, step) for s in seeds for step in s.steps), key=lambda one: one[1].at):
        if clock:
            clock.time = step.at
        try:
            if step.do == IMPORT:
                taken[seed_.slug] = _taken_in(desk, seed_, step)
            elif not taken[seed_.slug].known:
                _carry_out(desk, seed_.slug, step)
        except Failure as failure:
            where = f"seeds/{seed_.slug}/marks.json, step {step.number} ({step.do})"
            raise BadInput(f"{where} does not fit the article: {failure.message}", seed=seed_.slug, step=step.number) from failure
    return list(taken.values())


def _taken_in(desk: Desk, seed_: Seed, step: Step) -> TakenIn:
    description = Description(**{name: step.said[name] for name in Description.__dataclass_fields__})
    delivery = Delivery(decode(seed_.data), description, seed_.data, f"{seed_.slug}.txt")
    return desk.take_in(delivery, _person(desk, step), article_id=seed_.slug)


def _carry_out(desk: Desk, slug: str, step: Step) -> None:
    page, actor = Page(desk.dossier(slug), desk.house()), _person(desk, step)
    if not isinstance(step.schema, OrderSchema):
        return _add_source(desk, step, actor)
    for quote in step.claims:
        if page.claim_at(quote) is None:  # the reading took these words for something else
            claimed = SettlePassage(page.passage(quote).passage_id, CLAIM, page.seen)
            page = Page(desk.do(slug, claimed, actor), page.house)
    desk.do(slug, step.schema.order(page, step.said), actor)
    return None


def _add_source(desk: Desk, step: Step, actor: str) -> None:
    """Put a source on the register, unless an accepted suggestion has put it there before."""
    said = step.said
    if not desk.house().source_named(said["name"]):
        desk.do_house(AddSource(said["name"], said["type"], said["country"], note=said["note"]), actor)


def _person(desk: Desk, step: Step) -> str:
    person = desk.house().named(step.by)
    if person is None:
        raise BadInput(f"Nobody on this desk is named {step.by}. Add the demo's people first.")
    return person.person_id
