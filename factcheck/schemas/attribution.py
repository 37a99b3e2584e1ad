"""The form of a claim's chains: one row a hop, as typed; and what it means once it is saved."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.domain.claim import Chain, Claim, Hop
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House
from factcheck.domain.kinds.attributions import AttributeClaim
from factcheck.domain.kinds.sources import SourceAdded, new_source_id
from factcheck.errors import Incomplete, Unknown
from factcheck.text.span import Words
from factcheck.vocabulary.attribution import CHANNELS, MODES, ROLES, SOURCE_TYPES

COLUMNS = ("chain", "hop_source", "hop_type", "hop_role", "hop_mode", "hop_channel", "hop_words", "hop_cue")


@dataclass(frozen=True)
class Row:
    """One hop as it stands in the form."""

    chain: int
    source: str = ""
    type: str = ""
    role: str = ""
    mode: str = ""
    channel: str = ""
    words: str = ""
    cue: str = ""


def rows(form: dict[str, list[str]]) -> list[Row]:
    """The rows of a posted form. Raises Incomplete where the columns do not belong together."""
    columns = [form.get(name, []) for name in COLUMNS]
    if len({len(column) for column in columns}) > 1 or not all(chain.isdecimal() and len(chain) < 6 for chain in columns[0]):
        raise Incomplete({"chain": ["The chain arrived incomplete. Reload the page and enter it again."]})
    typed = zip(*columns, strict=True)
    return [Row(int(chain), *(" ".join(value.split())[:400] for value in rest)) for chain, *rest in typed]


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
        except Unknown as unknown:
            wrong[f"hop-{number}"] = [unknown.message]
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


def _words(place: Place, quote: str) -> Words | None:
    """Where these words stand: in the claim, else in its passages, else nearest before or after it."""
    if not quote:
        return None
    text, span = place.dossier.text, place.claim.span
    homes = [place.dossier.passage(home).span for home in place.claim.passage_ids]
    for inside in [span, *homes]:
        if (at := text.find(quote, inside.start, inside.end)) >= 0:
            return Words.at(text, at, at + len(quote))
    before, after = text.rfind(quote, 0, span.start), text.find(quote, span.end)
    found = [at for at in (before, after) if at >= 0]
    if not found:
        raise Unknown(f"The words “{quote}” do not stand in the article. Copy them exactly, or leave the field empty.")
    at = min(found, key=lambda place: abs(place - span.start))
    return Words.at(text, at, at + len(quote))
