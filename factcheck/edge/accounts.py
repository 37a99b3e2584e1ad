"""Accounts: passwords, signing in, and the sessions that follow; who may do what is the house's business."""

import secrets
import threading
import unicodedata
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from factcheck.clock import stamp
from factcheck.config import PasswordCost
from factcheck.desk import Desk
from factcheck.domain.house import Person, fold_name
from factcheck.domain.kinds.people import AddPerson, ChangeRole, SwitchPerson
from factcheck.edge import waiting
from factcheck.errors import BadInput, Faults, Forbidden, NotFound, SignInNeeded
from factcheck.storage import private_tables
from factcheck.storage.private_tables import Session
from factcheck.vocabulary.roles import KEEP_ACCOUNTS, DeskRole

SHORTEST, LONGEST = 10, 200  # characters of a password
IDLE, ABSOLUTE = timedelta(hours=12), timedelta(days=7)
SEEN_EVERY = timedelta(minutes=1)  # so that reading pages does not write each time
WRONG = "Name and password do not go together. Check both; an administrator can reset the password."


class Accounts:
    """One a process: it lets passwords be checked one at a time, since each check takes much memory on purpose."""

    def __init__(self, desk: Desk, cost: PasswordCost = PasswordCost()) -> None:  # noqa: B008 - a frozen value
        self._desk = desk
        self._hasher = PasswordHasher(time_cost=cost.time, memory_cost=cost.memory_kib, parallelism=cost.lanes)
        self._turn = threading.RLock()

    # -- accounts ------------------------------------------------------------------------------------------------
    def add(self, name: str, role: DeskRole, password: str, actor: str) -> Person:
        """A new account. The password is kept first, so that no account is ever without one."""
        command = AddPerson(self._desk.fresh_id("p"), name, role)
        house = self._desk.house()
        house.person(actor).must(KEEP_ACCOUNTS)
        faults = Faults()  # refuse before anything is kept
        with faults.of("name"):
            command.decide(house, actor)
        with faults.of("password"):
            strong(password, name)
        faults.must_be_none()
        self.set_password(command.person_id, password, name)
        return self._desk.do_house(command, actor).person(command.person_id)

    def change_role(self, person_id: str, role: DeskRole, actor: str) -> Person:
        return self._desk.do_house(ChangeRole(person_id, role), actor).person(person_id)

    def switch(self, person_id: str, active: bool, actor: str) -> Person:
        """Switch an account off or on; either way nobody stays signed in to it."""
        if active:
            self._desk.house().person(actor).must(KEEP_ACCOUNTS)
            self.end_all(person_id)
        person = self._desk.do_house(SwitchPerson(person_id, active), actor).person(person_id)
        if not active:
            self.end_all(person_id)
        return person

    def reset(self, person_id: str, password: str, actor: str) -> None:
        """Another password for somebody, given by one who keeps accounts."""
        house = self._desk.house()
        house.person(actor).must(KEEP_ACCOUNTS)
        person = house.person(person_id)
        if not person.role.offered:
            raise BadInput(f"{person.name} is the desk's own account and has no password. Name a person's account.")
        self.set_password(person_id, password, person.name)

    # -- passwords -----------------------------------------------------------------------------------------------
    def set_password(self, person_id: str, password: str, name: str = "") -> None:
        """Keep a password and end every session of this person. Raises BadInput for one that is too weak."""
        hashed = self._hasher.hash(strong(password, name or self._desk.house().name_of(person_id)))
        with self._desk.connections.write() as db:
            private_tables.keep_password(db, person_id, hashed, stamp(self._desk.now()))
            private_tables.end_sessions(db, person_id)

    def check(self, person_id: str, password: str) -> bool:
        """Whether this is the person's password; takes as long for nobody's as for somebody's."""
        kept = private_tables.password_hash(self._desk.connections.db, person_id)
        password = _normal(password)[: LONGEST + 1]
        with self._turn:
            if kept is None:
                self._hasher.hash(password)
                return False
            try:
                self._hasher.verify(kept, password)
            except (VerificationError, InvalidHashError):
                return False
        if self._hasher.check_needs_rehash(kept):
            with self._desk.connections.write() as db:
                private_tables.swap_password(db, person_id, kept, self._hasher.hash(password))
        return True

    # -- signing in ----------------------------------------------------------------------------------------------
    def sign_in(self, name: str, password: str, browser: str = "") -> str:
        """The token of a new session. Raises SignInNeeded, TooManyTries, or Forbidden for an account that is switched off."""
        counter = sha256(fold_name(name).encode("utf-8", "replace")).hexdigest()  # people do type passwords into the name field
        person = self._desk.house().named(name)
        with self._turn:
            with self._desk.connections.write() as db:
                waiting.count(db, counter, self._desk.now())
            if not self.check(person.person_id if person else "", password) or person is None:
                raise SignInNeeded(WRONG)
            with self._desk.connections.write() as db:
                private_tables.forget_tries(db, counter)
        return self.sign_in_as(person.person_id, browser)

    def sign_in_as(self, person_id: str, browser: str = "") -> str:
        """The token of a new session, without a password: for the demo's buttons."""
        person = self._desk.house().person(person_id)
        if not person.active:
            raise Forbidden(f"The account of {person.name} is switched off. Ask an administrator to switch it on.")
        token, now = secrets.token_urlsafe(32), self._desk.now()
        browser = "".join(c for c in browser if c.isprintable())[:200]
        session = Session(self._desk.fresh_id("s"), person_id, stamp(now), stamp(now), browser)
        with self._desk.connections.write() as db:
            private_tables.drop_old_sessions(db, stamp(now - ABSOLUTE), stamp(now - IDLE))
            private_tables.begin_session(db, _digest(token), session)
        return token

    # -- sessions ------------------------------------------------------------------------------------------------
    def session(self, token: str) -> Session | None:
        """The session of this token, unless it was ended, has run out, or its account is switched off."""
        session, now = private_tables.session_of(self._desk.connections.db, _digest(token)), self._desk.now()
        if session is None or session.started <= stamp(now - ABSOLUTE) or session.seen <= stamp(now - IDLE):
            return None
        person = self._desk.house().people.get(session.person_id)
        if person is None or not person.active:
            self.end_all(session.person_id)
            return None
        if session.seen <= stamp(now - SEEN_EVERY):
            with self._desk.connections.write() as db:
                private_tables.session_seen(db, session.session_id, stamp(now))
            session = replace(session, seen=stamp(now))
        return session

    def sessions(self, person_id: str) -> list[Session]:
        """Where this person is signed in, the last used first."""
        now = self._desk.now()
        found = private_tables.sessions_of(self._desk.connections.db, person_id)
        return [s for s in found if s.started > stamp(now - ABSOLUTE) and s.seen > stamp(now - IDLE)]

    def end(self, token: str) -> None:
        """Sign out: end the session of this token, if there is one."""
        if session := private_tables.session_of(self._desk.connections.db, _digest(token)):
            with self._desk.connections.write() as db:
                private_tables.end_session(db, session.person_id, session.session_id)

    def end_one(self, person_id: str, session_id: str) -> None:
        """End one session of this person. Raises NotFound."""
        with self._desk.connections.write() as db:
            if not private_tables.end_session(db, person_id, session_id):
                raise NotFound("This session has ended already. Open the list again to see those that go on.")

    def end_all(self, person_id: str) -> int:
        """Sign this person out everywhere; gives how many sessions that ended."""
        with self._desk.connections.write() as db:
            return private_tables.end_sessions(db, person_id)


def strong_password() -> str:
    """A password of 80 random bits that can be read out and typed: four groups of four letters and digits."""
    letters = "abcdefghijkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(4)) for _ in range(4))


def strong(password: str, name: str) -> str:
    """The password as it is hashed. Raises BadInput with what is wrong with it."""
    password = _normal(password)
    if len(password) < SHORTEST:
        raise BadInput(f"A password needs at least {SHORTEST} characters. A few words in a row are fine.")
    if len(password) > LONGEST:
        raise BadInput(f"A password has at most {LONGEST} characters. Choose a shorter one.")
    if len(set(password)) < 4 or fold_name(password) in {fold_name(name), fold_name(name) * 2}:
        raise BadInput("This password is easily guessed: it repeats a few characters or the name. Choose another.")
    return password


def _normal(password: str) -> str:
    """The same characters whichever keyboard they were typed on; half characters, which no keyboard types, become “?”."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace").decode()


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()
