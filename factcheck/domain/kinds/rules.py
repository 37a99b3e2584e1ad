"""The desk's rules: what it says of itself in reports."""

from dataclasses import dataclass
from typing import Any, ClassVar

from factcheck.domain.events import Event, HouseEvent
from factcheck.domain.house import House, Rules
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import KEEP_RULES, Permission


@dataclass(frozen=True)
class RulesSet(HouseEvent):
    KIND, VERSION = "rules.set", 2
    SAYS = "set the desk’s rules"
    publisher: str
    public_url: str
    names_people: bool
    desk_url: str = ""

    @classmethod
    def lift(cls, version: int, data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "desk_url": ""} if version == 1 else super().lift(version, data)  # version 1 did not ask for it

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_rules(Rules(self.publisher, self.public_url, self.names_people, self.desk_url))


@dataclass(frozen=True)
class SetRules:
    PERMISSION: ClassVar[Permission] = KEEP_RULES
    rules: Rules

    def decide(self, house: House, actor: str) -> list[Event]:
        rules = self.rules
        return [] if rules == house.rules else [RulesSet(rules.publisher, rules.public_url, rules.names_people, rules.desk_url)]


EVENTS = (RulesSet,)
