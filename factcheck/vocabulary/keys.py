"""Keys: what a person can do on an article's page with one key, and which key does it unless the person chose another."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.statuses import STATUSES
from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Key(Term):
    """One thing to do; `key` is what does it at first, `group` the heading that help lists it under."""

    key: str = ""
    group: str = ""


MOVING, WORDS, SAYING, BEING, SURE, DESK = "Moving", "The claim", "Who says it?", "Is it so?", "How sure are you?", "The desk"

KEYS = Vocabulary(
    "key",
    Key("next", "Next claim", key="j", group=MOVING),
    Key("previous", "Previous claim", key="k", group=MOVING),
    Key("next_open", "Next claim that needs work", key="n", group=MOVING),
    Key("accept", "Accept what is suggested: who says it, or what a sentence is", key="a", group=SAYING),
    Key("verdict", "Did they say it? Then a digit", key="t", group=SAYING),
    *(
        Key(f"status_{status.code}", status.label, key=str(number), group=BEING)
        for number, status in enumerate((status for status in STATUSES if status.is_set), 1)
    ),
    Key("cite_again", "Cite what you cited last", key="=", group=BEING),
    *(Key(f"confidence_{sure.code}", sure.label, key=key, group=SURE) for sure, key in zip(CONFIDENCES, "qwe", strict=True)),
    Key("set_aside", "It is not a claim", key="x", group=WORDS),
    Key("split", "Split it; pressed again: split here", key="s", group=WORDS),
    Key("merge", "Merge it with the next claim", key="m", group=WORDS),
    Key("undo", "Undo my last action", key="u", group=DESK),
    Key("furniture", "Confirm all furniture", key="f", group=DESK),
    Key("search", "Search", key="/", group=DESK),
    Key("help", "All keys", key="?", group=DESK),
)


@dataclass(frozen=True)
class KeyMap:
    """Which key does what for one person; an action that is not in `chosen` keeps its own key."""

    chosen: Mapping[str, str] = field(default_factory=dict)  # by code; "" for no key
    off: bool = False

    def of(self, code: str) -> str:
        """The key of an action, or nothing where it has none or all are switched off."""
        return "" if self.off else self.chosen.get(code, KEYS[code].key)

    @property
    def mark(self) -> tuple[bool, tuple[tuple[str, str], ...]]:
        """The same for two people whose keys are the same."""
        return self.off, tuple(sorted(self.chosen.items()))

    @property
    def actions(self) -> dict[str, str]:
        """What each key does."""
        return {self.of(action.code): action.code for action in KEYS if self.of(action.code)}
