"""People: who has an account, with which role."""

from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.domain.events import Event, HouseEvent
from factcheck.domain.house import House, Person
from factcheck.errors import BadInput, Faults, NotNow
from factcheck.ledger.entry import Entry
from factcheck.text.unseen import unseen_in_name
from factcheck.vocabulary.roles import KEEP_ACCOUNTS, DeskRole, Permission


@dataclass(frozen=True)
class PersonAdded(HouseEvent):
    KIND = "person.added"
    SAYS = "opened an account"
    person_id: str
    name: str
    role: DeskRole

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_person(Person(self.person_id, self.name, self.role))


@dataclass(frozen=True)
class RoleChanged(HouseEvent):
    KIND = "person.role_changed"
    SAYS = "changed a role"
    person_id: str
    role: DeskRole

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_person(replace(house.person(self.person_id), role=self.role))


@dataclass(frozen=True)
class PersonSwitched(HouseEvent):
    KIND = "person.switched"
    SAYS = "switched an account on or off"
    person_id: str
    active: bool

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_person(replace(house.person(self.person_id), active=self.active))


@dataclass(frozen=True)
class AddPerson:
    PERMISSION: ClassVar[Permission] = KEEP_ACCOUNTS
    person_id: str
    name: str
    role: DeskRole

    def decide(self, house: House, actor: str) -> list[Event]:
        faults = Faults()
        with faults.of("name"):
            _must_be_a_new_name(self.name, house)
        with faults.of("role"):
            _must_be_for_a_person(self.role)
        faults.must_be_none()
        return [PersonAdded(self.person_id, self.name.strip(), self.role)]


@dataclass(frozen=True)
class ChangeRole:
    PERMISSION: ClassVar[Permission] = KEEP_ACCOUNTS
    person_id: str
    role: DeskRole

    def decide(self, house: House, actor: str) -> list[Event]:
        person = _someone(house, self.person_id)
        _must_be_for_a_person(self.role)
        if person.role == self.role:
            return []
        _must_leave_an_admin(house, person)
        return [RoleChanged(person.person_id, self.role)]


@dataclass(frozen=True)
class SwitchPerson:
    """Switch an account off or on again; nothing it did is lost."""

    PERMISSION: ClassVar[Permission] = KEEP_ACCOUNTS
    person_id: str
    active: bool

    def decide(self, house: House, actor: str) -> list[Event]:
        person = _someone(house, self.person_id)
        if person.active == self.active:
            return []
        if not self.active:
            _must_leave_an_admin(house, person)
        return [PersonSwitched(person.person_id, self.active)]


def _must_be_a_new_name(name: str, house: House) -> None:
    if wrong := unseen_in_name(name):
        raise BadInput(f"This name cannot be read by others. {wrong}")
    if not name.strip() or len(name) > 60:
        raise BadInput("A name needs 1 to 60 visible characters. Choose another.")
    if house.named(name):
        raise NotNow(f"There is an account named {name} already. Choose another name.")


def _must_be_for_a_person(role: DeskRole) -> None:
    if not role.offered:
        raise BadInput(f"“{role.code}” is no role for a person.")


def _someone(house: House, person_id: str) -> Person:
    person = house.person(person_id)
    if not person.role.offered:
        raise NotNow(f"{person.name} is the desk's own account; it stays as it is.")
    return person


def _must_leave_an_admin(house: House, person: Person) -> None:
    admins = [p for p in house.people.values() if p.role.offered and p.may(KEEP_ACCOUNTS)]
    if admins == [person]:
        raise NotNow(f"{person.name} is the only administrator. Make somebody else one first.")


EVENTS = (PersonAdded, RoleChanged, PersonSwitched)
