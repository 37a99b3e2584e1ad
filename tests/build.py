"""What tests are told with: a small article, a house with one person of each role, and happenings that read as a story.

dossier = told(an_article(), assessed("c3", "refuted", by="ana"))
after = ordered(dossier, SignOffClaim("c3", "clear", seen=dossier.version), by="eve")
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count

from factcheck.clock import stamp
from factcheck.desk import Delivery, Desk
from factcheck.domain.article import Description
from factcheck.domain.claim import Assessment, Chain, Citation, Hop
from factcheck.domain.dossier import Dossier, fold
from factcheck.domain.events import HOUSE, ArticleEvent
from factcheck.domain.evidence import Item
from factcheck.domain.house import fold_house
from factcheck.domain.kinds.articles import ArticleImported, ArticleRead
from factcheck.domain.kinds.assessments import ClaimAssessed
from factcheck.domain.kinds.attributions import ClaimAttributed
from factcheck.domain.kinds.claims import ClaimMarked
from factcheck.domain.kinds.evidence import ClaimCited, EvidenceAdded
from factcheck.domain.kinds.passages import PassageSettled
from factcheck.domain.kinds.people import PersonAdded
from factcheck.domain.kinds.sources import SourceAdded
from factcheck.ledger.entry import Entry
from factcheck.storage.connection import Connections
from factcheck.text.reading import READER, Reading, SuggestedHop, SuggestedPassage
from factcheck.text.span import Span, Words
from factcheck.vocabulary.attribution import MODES, NOT_CHECKED, ROLES, SOURCE_TYPES, VERDICTS
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.evidence import CLOSENESSES, EVIDENCE_KINDS, STANCES
from factcheck.vocabulary.passages import DISPOSITIONS, FURNITURE
from factcheck.vocabulary.roles import DESK_ROLES
from factcheck.vocabulary.statuses import STATUSES

OUTLET = "The Harbour Post"
TAXES = "Taxes fell 4% in May, the ministry said, and prices rose 2%."
CRANES = "The port bought nine cranes, BelTA reported citing the bank."
QUESTION = "Who will pay for them?"
EXPORTS = "Exports grew by a third."
TEXT = "\n".join((OUTLET, TAXES, CRANES, QUESTION, EXPORTS))  # p1 … p5; TAXES is c1, CRANES c2, EXPORTS c3

START = datetime(2026, 5, 31, 14, 0, tzinfo=UTC)
PEOPLE = (("ana", "checker"), ("ben", "checker"), ("eve", "editor"), ("ed", "editor"), ("aud", "auditor"), ("adm", "admin"))


# -- a house -----------------------------------------------------------------------------------------------------
def house_events():
    """The first lines of a house: a person of each role (`cmd` is the command line's account) and two sources."""
    people = [PersonAdded(name, name.title(), DESK_ROLES[role]) for name, role in (*PEOPLE, ("cmd", "command_line"))]
    sources = [("belta", "BelTA", "state_media", "BY"), ("ministry", "Ministry of Finance", "government", "")]
    return [*people, *(SourceAdded(key, name, SOURCE_TYPES[kind], country) for key, name, kind, country in sources)]


def a_house(*more):
    """The house with its first people and sources, and what else happened to it."""
    return fold_house(numbered((*house_events(), *more), HOUSE, 0)).at_rest()


def numbered(events, stream, last, by="adm"):
    """Events as the entries that follow version `last` of a stream, each at a moment of its own."""
    return [Entry(stream, number, moment(number), by, event) for number, event in enumerate(events, last + 1)]


# -- what happens to an article ----------------------------------------------------------------------------------
def moment(number):
    return stamp(START + timedelta(seconds=number))


def a_reading(text=TEXT, reader=READER):
    """One passage a line, each a claim but the two lines of TEXT that are none, with attributions where TEXT has some."""
    passages, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            passages.append(_suggested(text, Span(start, start + len(line))))
        start += len(line) + 1
    return Reading(sha256(text.encode()).hexdigest(), "en", reader, tuple(passages))


def _suggested(text, span):
    line = span.of(text)
    kind = {OUTLET: ("furniture", "outlet"), QUESTION: ("question", "")}.get(line, ("claim", ""))
    return SuggestedPassage(span, "en", *kind, 0 if kind[1] else 60, (), (), None, tuple(_hops(text, span)))


def _hops(text, span):
    line = span.of(text)
    if line.startswith(TAXES[:20]):
        yield a_hop(0, 0, "Ministry of Finance", "ministry", "government", "origin", words(text, "the ministry"))
    if line == CRANES:
        yield a_hop(0, 0, "BelTA", "belta", "state_media", "relay", words(text, "BelTA"))
        yield a_hop(0, 1, None, None, "other", "origin", words(text, "the bank"))


def a_hop(chain, hop, name, source_id, kind, role, source):
    return SuggestedHop(chain, hop, name, source_id, kind, role, "indirect", None, source, None, guess=False, carried=False, why="a cue")


def words(text, quote):
    """Words of the article, where they first stand."""
    return Words.at(text, text.index(quote), text.index(quote) + len(quote))


def happened(event, by="ana"):
    return Entry("a1", 0, "", by, event)


def an_article(text=TEXT, reading=None, title=""):
    """Taken in and read in one go: give it to `told`."""
    reading = reading or a_reading(text)
    digest = sha256(text.encode()).hexdigest()
    return happened(ArticleImported(text, digest, digest, "", Description(title=title, lang="en"))), happened(ArticleRead(reading))


def marked(claim_id, quote, text=TEXT, by="ana"):
    return happened(ClaimMarked(claim_id, (words(text, quote),)), by)


def settled(passage_id, disposition="claim", sub="", duplicate_of=None, by="ana"):
    return happened(PassageSettled(passage_id, DISPOSITIONS[disposition], FURNITURE.get(sub), duplicate_of), by)


def assessed(claim_id, status, by="ana", **more):
    return happened(ClaimAssessed(claim_id, an_assessment(status, **more)), by)


def an_assessment(status, confidence="high", reason="as the record shows", verdict="not_checked", **more):
    held = STATUSES[status]
    given = CONFIDENCES[confidence] if held.needs_confidence else None
    return Assessment(held, confidence=given, reason=reason, verdict=VERDICTS.get(verdict) or NOT_CHECKED, **more)


def attributed(claim_id, *sources, by="ana"):
    return happened(ClaimAttributed(claim_id, (a_chain(*sources),) if sources else (), accepted=False), by)


def a_chain(*sources):
    """A chain from the article towards its origin, which is the last of these sources."""
    hops = [Hop(source, ROLES["relay"], MODES["indirect"]) for source in sources]
    return Chain((*hops[:-1], replace(hops[-1], role=ROLES["origin"])))


def an_item(title="Budget report", confidential=False):
    return Item(EVIDENCE_KINDS["document"], title, "", CLOSENESSES["primary"], "", "", confidential)


def evidence_added(evidence_id, by="ana", **more):
    return happened(EvidenceAdded(evidence_id, an_item(**more)), by)


def cited(claim_id, evidence_id, stance="supports", by="ana"):
    return happened(ClaimCited(claim_id, Citation(evidence_id, STANCES[stance])), by)


def told(*happenings, after=None):
    """The dossier after these happenings, each at a moment of its own; those in one tuple share theirs."""
    dossier = after or Dossier()
    for happening in happenings:
        together = happening if isinstance(happening, tuple) else (happening,)
        first = dossier.version + 1
        dossier = fold([replace(e, version=first + n, time=moment(first)) for n, e in enumerate(together)], dossier)
    return dossier


def ordered(dossier, command, by="ana", house=None):
    """The dossier after a command was carried out."""
    events = [event for event in command.decide(dossier, house or a_house(), by) if isinstance(event, ArticleEvent)]
    return told(tuple(happened(event, by) for event in events), after=dossier) if events else dossier


# -- a desk ------------------------------------------------------------------------------------------------------
class Clock:
    """Stands still unless moved."""

    def __init__(self, now=START):
        self.time = now

    def __call__(self):
        return self.time

    def move(self, **by):
        self.time += timedelta(**by)


def a_desk(path, clock=None):
    """A desk in this folder with the people of `a_house`; its ids and salts can be foretold."""
    numbers = count(1)
    desk = Desk(
        Connections(path / "desk.db"),
        now=clock or Clock(),
        fresh_id=lambda prefix: f"{prefix}{next(numbers)}",
        fresh_salt=lambda: f"{next(numbers):032x}",
    )
    desk.found(house_events(), "cmd")
    return desk


def taken_in(desk, text=TEXT, by="ana"):
    """The id of an article that the desk has taken in, read by the desk's own reader."""
    return desk.take_in(Delivery(text), by).article_id
