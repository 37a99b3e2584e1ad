"""The form of a claim's chains: one row a hop, as typed; and what it means once it is saved."""

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from hashlib import sha256

from marshmallow import ValidationError

from factcheck.domain.claim import Chain, Claim, Hop
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House
from factcheck.domain.kinds.attributions import AttributeClaim
from factcheck.domain.kinds.sources import SourceAdded, new_source_id
from factcheck.errors import BadInput, Incomplete, Unknown
from factcheck.schemas.pointing import pointed
from factcheck.text.span import Words
from factcheck.vocabulary.attribution import CHANNELS, MODES, ROLES, SOURCE_TYPES

COLUMNS = ("chain", "hop_source", "hop_type", "hop_role", "hop_mode", "hop_channel", "hop_words", "hop_cue")
LINES = 5  # columns behind the chain that hold one line each; the others hold words of the article, kept to the letter
LONGEST, LONGEST_WORDS = 400, 2000  # characters


@dataclass(frozen=True)
class Row:
    """One hop as it stands in the form."""

    chain: int
    source: str = ""
    type: str = ""
    role: str = ""
    mode: str = ""
    channel: str = ""
    words: str = ""  # those that name the source, as `offset:words`
    cue: str = ""  # those that say that it speaks


def rows(form: dict[str, list[str]]) -> list[Row]:
    """The rows of a posted form. Raises Incomplete where the columns do not belong together."""
    columns = [form.get(name, []) for name in COLUMNS]
    if len({len(column) for column in columns}) > 1 or not all(chain.isdecimal() and len(chain) < 6 for chain in columns[0]):
        raise Incomplete({"chain": ["The chain arrived incomplete. Reload the page and enter it again."]})
    return [_row(int(chain), rest) for chain, *rest in zip(*columns, strict=True)]


def _row(chain: int, rest: Iterable[str]) -> Row:
    values = list(rest)
    lines = [" ".join(value.split())[:LONGEST] for value in values[:LINES]]
    return Row(chain, *lines, *(value.replace("\r\n", "\n") for value in values[LINES:]))


def written(listed: Iterable[Row], untraced: Iterable[str]) -> str:
    """The rows as one text, to be kept as a draft."""
    return json.dumps([[astuple(row) for row in listed], sorted(set(untraced))])


def read_back(text: str) -> tuple[list[Row], list[str]] | None:
    """The rows that `written` wrote; nothing where the text is none of its."""
    try:
        listed, untraced = json.loads(text)
        return [_row(int(chain), map(str, rest)) for chain, *rest in listed], [str(chain) for chain in untraced]
    except (ValueError, TypeError, AttributeError):
        return None


def mark_of(listed: Iterable[Row], untraced: Iterable[str]) -> str:
    """What tells whether the rows were changed since a form was drawn."""
    return sha256(written(listed, untraced).encode("utf-8", "replace")).hexdigest()[:16]


def edited(listed: list[Row], order: str) -> list[Row]:
    """The rows after one of the form's buttons: add-0, joint, remove-2, up-2, down-2. Anything else changes nothing."""
    verb, _, which = order.partition("-")
    number = int(which) if which.isdecimal() and len(which) < 6 else -1
    last = ROLES.codes[-1]
    if verb == "joint":
        return [*listed, Row(max((row.chain for row in listed), default=-1) + 1, role=last)]
    if verb == "add" and number >= 0:
        after = max((place for place, row in enumerate(listed) if row.chain == number), default=len(listed) - 1)
        return [*listed[: after + 1], Row(number, role=last), *listed[after + 1 :]]
    if verb == "remove" and 0 <= number < len(listed):
        return listed[:number] + listed[number + 1 :]
    other = number + {"up": -1, "down": 1}.get(verb, len(listed) + 1)
    if 0 <= number < len(listed) and 0 <= other < len(listed) and listed[number].chain == listed[other].chain:
        low, high = sorted((number, other))
        return [*listed[:low], listed[high], *listed[low + 1 : high], listed[low], *listed[high + 1 :]]
    return listed


@dataclass(frozen=True)
class Place:
    """Where the rows are to be understood: the claim in its article, and the register."""

    dossier: Dossier
    house: House
    claim: Claim


def attribution(place: Place, listed: list[Row], untraced: Iterable[int], seen: int) -> AttributeClaim:
    """The command for these rows; names that the register lacks are added to it. Raises Incomplete, row by row."""
    added: dict[str, SourceAdded] = {}
    wrong: dict[str, list[str]] = {}
    chains: dict[int, list[Hop]] = {}
    for number, row in enumerate(listed):
        try:
            chains.setdefault(row.chain, []).append(_hop(place, row, added))
        except (BadInput, ValidationError) as refused:
            wrong[f"hop-{number}"] = [refused.message] if isinstance(refused, BadInput) else [str(words) for words in refused.messages]
    if wrong:
        raise Incomplete(wrong)
    ended = set(untraced)
    settled = tuple(Chain(tuple(hops), untraced=chain in ended) for chain, hops in chains.items())
    return AttributeClaim(place.claim.claim_id, settled, seen, added=tuple(added.values()))


def _hop(place: Place, row: Row, added: dict[str, SourceAdded]) -> Hop:
    if not row.source:
        raise Unknown("Name the source, or remove this step.")
    hop = Hop("", ROLES[row.role], MODES[row.mode], CHANNELS.get(row.channel), _words(place, row.words), _words(place, row.cue))
    return replace(hop, source_id=_source_id(place.house, row, added))


def _source_id(house: House, row: Row, added: dict[str, SourceAdded]) -> str:
    if known := house.source_named(row.source):
        return known.source_id
    if not row.type:
        raise Unknown(f"“{row.source}” is not in the register. Choose a source from the list, or choose a type to add it.")
    source_id = new_source_id(row.source, house, taken=added)
    added.setdefault(source_id, SourceAdded(source_id, row.source, SOURCE_TYPES[row.type]))
    return source_id


def _words(place: Place, named: str) -> Words | None:
    """The words that a row points at. Raises BadInput or ValidationError unless they stand there to the letter."""
    if not named:
        return None
    words = pointed(named)
    if len(words.text) > LONGEST_WORDS:
        raise Unknown(f"These words are {len(words.text):,} characters long; a name or a cue has at most {LONGEST_WORDS:,}. Choose fewer.")
    words.span.must_quote(place.dossier.text, words.text)
    return words
