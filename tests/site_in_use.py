"""A desk behind its web application: a small article in use, and a browser-less visitor for each person.

site = Site(folder, kept)
site.visitor("ana").post(claim("c1", "assessment"), data={…})
"""

import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from build import TEXT, Clock, a_desk, a_reading, an_assessment, an_item

from factcheck.app import create_app
from factcheck.clock import fresh_id
from factcheck.config import PasswordCost, Settings
from factcheck.desk import Desk
from factcheck.domain.article import Description
from factcheck.domain.claim import Citation
from factcheck.domain.kinds.articles import ImportArticle
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.domain.kinds.nuances import AddNuance
from factcheck.domain.kinds.passages import SetClaimAside, SettlePassage
from factcheck.domain.kinds.queries import AskQuery
from factcheck.domain.kinds.sources import AddSource
from factcheck.edge.accounts import Accounts
from factcheck.storage.connection import Connections
from factcheck.vocabulary.attribution import SOURCE_TYPES
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.passages import DISPOSITIONS
from factcheck.vocabulary.statuses import STATUSES
from factcheck.web.visits import COOKIE

CHEAP = PasswordCost(time=1, memory_kib=8, lanes=1)
PASSWORD = "four plain words here"
ARTICLE = "a1"
ROLE = {"checker": "ana", "editor": "eve", "auditor": "aud", "admin": "adm"}  # one person of each role, by role
SWAP = {"HX-Request": "true"}


@dataclass(frozen=True)
class Kept:
    """A desk's file as it was made once, with a session for each person: copied for every test that changes it."""

    folder: Path
    tokens: dict[str, str]


def made_once(folder: Path) -> Kept:
    """A small article in use: c1 assessed by two, c2 with evidence and a question, c3 set aside."""
    folder.mkdir(parents=True, exist_ok=True)
    desk = a_desk(folder)
    take_in(desk)
    in_use(desk)
    accounts = Accounts(desk, CHEAP)
    accounts.set_password("ana", PASSWORD)
    tokens = {person: accounts.sign_in_as(person) for person in ("ana", "ben", "eve", "ed", "aud", "adm")}
    desk.connections.close()
    return Kept(folder, tokens)


def take_in(desk, text=TEXT, article_id=ARTICLE, title="Harbour news"):
    """The article as `build.a_reading` reads it, so that its ids can be foretold."""
    digest = sha256(text.encode()).hexdigest()
    desk.do(article_id, ImportArticle(text, digest, "", Description(title=title, lang="en"), a_reading(text)), "ana")


def in_use(desk):
    def do(command, actor):
        return desk.do(ARTICLE, command, actor)

    seen = 999
    do(AddEvidence(an_item(), "c2", Citation("", STANCES["supports"])), "ana")
    do(AddEvidence(an_item("A letter", confidential=True), "c2", Citation("", STANCES["context"])), "ben")
    do(AskQuery("c2", "Which bank?", "ben"), "ana")
    do(AssessClaim("c1", an_assessment("refuted", note="ask the desk of figures"), seen), "ana")
    do(AssessClaim("c1", an_assessment("refuted"), seen), "ben")
    do(SetClaimAside("c3", seen), "ana")
    do(SettlePassage("p4", DISPOSITIONS["question"], seen), "eve")
    desk.do_house(AddNuance("satire", "Satire", STATUSES["not_checkable"]), "adm")
    desk.do_house(AddSource("Belta News", SOURCE_TYPES["state_media"]), "ana")


class Site:
    """One desk with its application; everybody is signed in already."""

    def __init__(self, folder: Path, kept: Kept, *, demo: bool = False) -> None:
        shutil.copyfile(kept.folder / "desk.db", folder / "desk.db")
        self.clock = Clock()
        self.desk = Desk(Connections(folder / "desk.db"), now=self.clock, fresh_id=fresh_id)
        self.app = create_app(self.desk, Settings(folder, CHEAP, demo=demo))
        self._tokens = dict(kept.tokens)

    def visitor(self, person: str | None = None):
        """A test client, signed in as this person or not at all."""
        client = self.app.test_client()
        if person:
            client.set_cookie(COOKIE, self._tokens[person])
        return client

    def sign_in(self, person: str) -> None:
        """A new session, where the one that was there has ended."""
        self._tokens[person] = self.app.extensions["accounts"].sign_in_as(person)

    @property
    def dossier(self):
        return self.desk.dossier(ARTICLE)

    @property
    def written(self) -> int:
        """How many lines the ledger has."""
        return sum(checked.version for checked in self.desk.verify())

    def close(self) -> None:
        self.desk.connections.close()


def at(part: str = "") -> str:
    return f"/articles/{ARTICLE}{'/' + part if part else ''}"


def claim(claim_id: str, action: str) -> str:
    return at(f"claims/{claim_id}/{action}")
