"""The desk: the one door through which pages and commands reach articles, house and ledger."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import ClassVar

from factcheck import clock
from factcheck.config import KEPT_DOSSIERS
from factcheck.domain.article import Description
from factcheck.domain.dossier import Dossier, play
from factcheck.domain.events import HOUSE, ArticleEvent, Command, Event, HouseCommand
from factcheck.domain.foreseeing import foreseen
from factcheck.domain.house import House, fold_house
from factcheck.domain.kinds.articles import ImportArticle, ReadAnew
from factcheck.domain.moment import AsOf, LedgerVersion
from factcheck.errors import BadInput, NotFound, Stale
from factcheck.ledger.chain import Checked
from factcheck.ledger.entry import Entry
from factcheck.storage import ledger_store, queries, read_tables
from factcheck.storage.connection import Connections
from factcheck.storage.erasure import erase
from factcheck.storage.kept import AS_READ, Kept
from factcheck.storage.migrations import migrate
from factcheck.storage.turns import Turns
from factcheck.text import read
from factcheck.text.decoding import accept
from factcheck.text.masthead import masthead
from factcheck.text.reading import Reading
from factcheck.vocabulary.roles import IMPORT, KEEP_RULES, Permission


@dataclass(frozen=True)
class Delivery:
    """A text as it reaches the desk; `data` are the bytes that it was decoded from, where there were any.

    `guess`: what the description leaves empty is taken from the article's own furniture, where that is safe.
    `reading`: where the text was read already, with the register and the language that the desk would read it with.
    """

    text: str
    description: Description = field(default_factory=Description)
    data: bytes | None = None
    file_name: str = ""
    guess: bool = False
    reading: Reading | None = None


@dataclass(frozen=True)
class TakenIn:
    """What came of an import; `known` where the desk had the text already and nothing was written."""

    article_id: str
    title: str
    known: bool = False


class Desk:
    """Articles, house and ledger of one folder. Safe to share between threads; other processes may write too."""

    def __init__(
        self,
        connections: Connections,
        now: Callable[[], datetime] = clock.now,
        fresh_id: Callable[[str], str] = clock.fresh_id,
        fresh_salt: Callable[[], str] = clock.fresh_salt,
    ) -> None:
        self.connections = connections
        self.now = now
        self.fresh_id = fresh_id
        self.fresh_salt = fresh_salt
        self._kept = Kept(KEPT_DOSSIERS)
        self._taking_in = Turns()
        migrate(connections.db)
        if read_tables.is_behind(connections.db):
            with connections.write() as db:
                read_tables.bring_up(db)

    # -- writing -------------------------------------------------------------------------------------------------
    def do(self, article_id: str, command: Command, actor: str) -> Dossier:
        """Carry out an order about one article, all or nothing, and give the article as it stands then."""
        self._kept.dossier(self.connections.db, article_id)
        with self.connections.write() as db:
            house, before = self._kept.house(db), self._kept.dossier(db, article_id)
            house.person(actor).must(command.PERMISSION)
            try:
                events = command.decide(before, house, actor)
            except Stale as refused:
                refused.details["meant"] = foreseen(command, before, house, actor)
                raise
            after, house = self._record(article_id, before, house, events, actor)
        self._kept.replace(article_id, after)
        self._kept.replace_house(house)
        return after

    def do_house(self, command: HouseCommand, actor: str) -> House:
        """Carry out an order about the house."""
        with self.connections.write() as db:
            house = self._kept.house(db)
            house.person(actor).must(command.PERMISSION)
            _, house = self._record("", Dossier(), house, command.decide(house, actor), actor)
        self._kept.replace_house(house)
        return house

    def _record(self, article_id: str, before: Dossier, house: House, events: list[Event], actor: str) -> tuple[Dossier, House]:
        """Append to both streams at one moment, the house first, and redraw the rows that changed."""
        if not events:
            return before, house
        db = self.connections.db
        stroke = ledger_store.Stroke(actor, ledger_store.moment(db, clock.stamp(self.now())), self.fresh_salt)
        ours = [event for event in events if isinstance(event, ArticleEvent)]
        if shared := [event for event in events if not isinstance(event, ArticleEvent)]:
            house = fold_house(ledger_store.append(db, HOUSE, shared, stroke), house)
            read_tables.apply(db, read_tables.of_house(), house, HOUSE, house.touched)
        after = before
        if ours:
            after, touched = play(ledger_store.append(db, article_id, ours, stroke), before)
            read_tables.apply(db, read_tables.of_articles(), after, article_id, touched)
        read_tables.drawn_to(db, ledger_store.position(db))
        return after, house.at_rest()

    def found(self, events: list[Event], actor: str) -> None:
        """The first lines of a new desk's house, before there is anybody whose role could allow them; a desk is founded once."""
        with self.connections.write() as db:
            if ledger_store.head(db, HOUSE).version:
                return
            _, house = self._record("", Dossier(), House(), events, actor)
        self._kept.replace_house(house)

    def take_in(self, delivery: Delivery, actor: str, *, again: bool = False, article_id: str = "") -> TakenIn:
        """Take in a text and its reading; the same text a second time gives the article that is there, unless `again`.

        The article gets a fresh id unless it comes with one of its own.
        """
        delivery = replace(delivery, text=accept(delivery.text))
        digest = sha256(delivery.text.encode()).hexdigest()
        with self._taking_in.one_at_a_time(digest) as had_to_wait:  # a button that was pressed twice asks once
            known = None if again and not had_to_wait else queries.article_with_text(self.connections.db, digest)
            if known:
                return TakenIn(known.article_id, known.title, known=True)
            return self._take_in(delivery, digest, actor, again, article_id or self.fresh_id("a"))

    def _take_in(self, delivery: Delivery, digest: str, actor: str, again: bool, article_id: str) -> TakenIn:
        text, reading = delivery.text, delivery.reading
        if reading is None or reading.text_sha256 != digest:
            reading = read(text, self.house().register(), delivery.description.lang or None)
        described = replace(delivery.description, lang=reading.lang)
        if delivery.guess:
            described = described.filled(masthead(text, reading))
        bytes_sha256 = sha256(delivery.data).hexdigest() if delivery.data is not None else digest
        command = _Once(ImportArticle(text, bytes_sha256, delivery.file_name, described, reading), self, digest, again)
        dossier = self.do(article_id, command, actor)
        if command.known:
            return TakenIn(command.known.article_id, command.known.title, known=True)
        return TakenIn(article_id, dossier.about.title)

    def knows(self, text: str) -> bool:
        """Whether an article with this text was taken in."""
        return queries.article_with_text(self.connections.db, sha256(text.encode()).hexdigest()) is not None

    def read_anew(self, article_id: str, actor: str) -> Dossier:
        """Read an article again with the register of now; what people touched stays."""
        article = self.dossier(article_id).about
        reading = read(article.text, self.house().register(), article.description.lang or None)
        return self.do(article_id, ReadAnew(reading), actor)

    def erase(self, stream: str, version: int, reason: str, actor: str) -> None:
        """Take the words of one line out of the ledger, where the law asks; its hash stays, and an event says so."""
        if not reason.strip():
            raise BadInput("Say why the words are erased: which request, which law.")
        with self.connections.write() as db:
            self._kept.house(db).person(actor).must(KEEP_RULES)
            event = erase(db, stream, version, reason.strip())
            stroke = ledger_store.Stroke(actor, ledger_store.moment(db, clock.stamp(self.now())), self.fresh_salt)
            ledger_store.append(db, stream, [event], stroke)
            read_tables.redraw(db, stream)
            read_tables.drawn_to(db, ledger_store.position(db))
        self.connections.scrub()

    # -- reading -------------------------------------------------------------------------------------------------
    def dossier(self, article_id: str, at: LedgerVersion | None = None) -> Dossier:
        """An article now, or as it stood. Raises NotFound."""
        db = self.connections.db
        dossier = self._kept.dossier(db, article_id) if at is None else self._kept.dossier_at(db, article_id, at.article)
        if dossier.article is None:
            raise NotFound("There is no such article on this desk. It may be on another one, or the address is incomplete.")
        return dossier

    def as_read(self, article_id: str) -> Dossier:
        """An article as its import left it, before anybody worked on it."""
        return self._kept.dossier_at(self.connections.db, article_id, AS_READ)

    def house(self, at: LedgerVersion | None = None) -> House:
        """The house now, or as it stood."""
        db = self.connections.db
        return self._kept.house(db) if at is None else self._kept.house_at(db, at.house)

    def moment(self, article_id: str, asked: AsOf | None = None) -> LedgerVersion:
        """The ledger version that was asked for, or the newest. Raises NotFound where there was none yet."""
        db = self.connections.db
        newest = LedgerVersion(ledger_store.head(db, article_id).version, ledger_store.head(db, HOUSE).version)
        if asked is None:
            return newest
        version = asked.article if asked.article is not None else ledger_store.version_at(db, article_id, asked.time or "")
        if not 1 <= version <= newest.article or (asked.house or 0) > newest.house:
            raise NotFound(f"The article has versions 1 to {newest.article}; it had none at the moment that you ask for.")
        time = asked.time or ledger_store.time_of(db, article_id, version) or ""
        return LedgerVersion(version, asked.house or ledger_store.version_at(db, HOUSE, time))

    def history(self, stream: str, after: int = 0, until: int = ledger_store.EVERYTHING) -> Iterable[Entry]:
        """Every entry of a stream after a version, up to another, the oldest first."""
        return ledger_store.entries(self.connections.db, stream, after, until)

    def signatures(self, stream: str) -> list[tuple[int, str]]:
        """Which version of a stream is whose, the oldest first, without reading what it says."""
        return ledger_store.signatures(self.connections.db, stream)

    # -- proof ---------------------------------------------------------------------------------------------------
    def verify(self) -> list[Checked]:
        """Walk every stream of the ledger in one snapshot."""
        return ledger_store.walked(self.connections.db)

    def rebuild(self, tick: Callable[[], None] = lambda: None) -> int:
        """Draw all read tables anew from the ledger; gives the number of streams."""
        with self.connections.write() as db:
            return read_tables.rebuild(db, tick)


class _Once:
    """An import that looks once more, inside the transaction, whether somebody else took in the same text meanwhile."""

    PERMISSION: ClassVar[Permission] = IMPORT

    def __init__(self, command: ImportArticle, desk: Desk, digest: str, again: bool) -> None:
        self.known: queries.KnownArticle | None = None
        self._command, self._desk, self._digest, self._again = command, desk, digest, again

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        if not self._again:
            self.known = queries.article_with_text(self._desk.connections.db, self._digest)
        return [] if self.known else self._command.decide(dossier, house, actor)
