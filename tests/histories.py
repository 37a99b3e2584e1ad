"""Random histories: any order that the desk knows, drawn so that most can be carried out and some cannot."""

from dataclasses import replace

from build import TEXT, a_chain, a_house, a_reading, an_article, an_assessment, an_item, happened
from hypothesis import strategies as st

from factcheck.domain.article import Description
from factcheck.domain.choice import NOTHING_CHOSEN
from factcheck.domain.claim import Citation
from factcheck.domain.dossier import fold
from factcheck.domain.events import HOUSE, ArticleEvent
from factcheck.domain.house import Rules, fold_house
from factcheck.domain.kinds.articles import AssignArticle, DescribeArticle, ReadAnew, WriteFinding
from factcheck.domain.kinds.assessments import AssessClaim, CiteAndAssess, SendBackClaim, SignOffClaim
from factcheck.domain.kinds.attributions import AcceptAttribution, AttributeClaim
from factcheck.domain.kinds.claims import MarkClaim, MergeWithNext, ReboundClaim, RestateClaim, SplitClaim
from factcheck.domain.kinds.evidence import AddEvidence, ChangeEvidence, CiteEvidence, DropCitation
from factcheck.domain.kinds.nuances import AddNuance, RetireNuance
from factcheck.domain.kinds.passages import ConfirmFurniture, RestoreClaim, SetClaimAside, SettlePassage
from factcheck.domain.kinds.people import AddPerson, ChangeRole, SwitchPerson
from factcheck.domain.kinds.publications import PublishCollection
from factcheck.domain.kinds.queries import AnswerQuery, AskQuery
from factcheck.domain.kinds.rules import SetRules
from factcheck.domain.kinds.sources import AddSource, ChangeSource, MergeSources
from factcheck.domain.kinds.undo import UndoLast
from factcheck.domain.publication import MadeOfSeveral, Part
from factcheck.errors import Failure
from factcheck.ledger.entry import Entry
from factcheck.text.span import Span, Words
from factcheck.vocabulary.attribution import RELIABILITIES, SOURCE_TYPES
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.passages import DISPOSITIONS, FURNITURE
from factcheck.vocabulary.roles import DESK_ROLES
from factcheck.vocabulary.statuses import STATUSES

WORDS = ("", "fell 4%", "as before", "Täglich – «да»")


def other_reading(grain, reader="2"):
    """TEXT read otherwise: its lines cut after every `grain` words, each cut a claim; 0 takes the whole text as one."""
    text, spans = TEXT, []
    gaps = [0, *(n + 1 for n, c in enumerate(text) if c.isspace()), len(text) + 1]
    step = grain or len(gaps)
    for first in range(0, len(gaps) - 1, step):
        start, end = gaps[first], gaps[min(first + step, len(gaps) - 1)] - 1
        spans.append(Span(start, end))
    like = a_reading(text).passages[1]
    passages = tuple(replace(like, span=span, attributions=like.attributions if n % 2 else ()) for n, span in enumerate(spans))
    return replace(a_reading(text, reader), passages=passages)


READINGS = (a_reading(reader="2"), other_reading(0), other_reading(3), other_reading(5))


class Hand:
    """Draws orders for the article and the house as they stand."""

    def __init__(self, data):
        self.data = data

    def draw(self, strategy):
        return self.data.draw(strategy)

    def pick(self, options):
        """One of these, or None where there are none."""
        options = list(options)
        return self.draw(st.sampled_from(options)) if options else None

    def seen(self, dossier):
        """Mostly the newest version, at times an older one."""
        return self.pick((dossier.version, dossier.version, dossier.version, max(0, dossier.version - 3)))

    def claim(self, dossier):
        """Mostly a claim that counts."""
        return self.pick(sorted(self.pick(({c.claim_id for c in dossier.live_claims()},) * 4 + (set(dossier.claims),)))) or "c99"

    def words(self):
        start = self.draw(st.integers(0, len(TEXT) - 2))
        return (Words.at(TEXT, start, self.draw(st.integers(start + 1, min(len(TEXT), start + 60)))),)

    def chains(self, house):
        return tuple(
            a_chain(*self.pick((("belta",), ("belta", "ministry"), tuple(house.sources)[-1:]))) for _ in range(self.pick((0, 1, 2)))
        )

    # -- orders about an article ---------------------------------------------------------------------------------
    def order(self, dossier, house):
        return self.pick(ORDERS)(self, dossier, house)

    def describe(self, dossier, house):
        return DescribeArticle(Description(title=self.pick(WORDS), outlet=self.pick(WORDS), lang="en"), self.seen(dossier))

    def assign(self, dossier, house):
        return AssignArticle(self.pick((None, *house.people)))

    def find(self, dossier, house):
        return WriteFinding(self.pick(WORDS), self.pick(WORDS), self.seen(dossier))

    def read_anew(self, dossier, house):
        return ReadAnew(self.pick(READINGS))

    def settle(self, dossier, house):
        disposition = self.pick(DISPOSITIONS)
        passage_id = self.pick(sorted(dossier.passages))
        return SettlePassage(passage_id, disposition, self.seen(dossier), FURNITURE["caption"], self.claim(dossier))

    def confirm(self, dossier, house):
        return ConfirmFurniture(tuple(dossier.passages))

    def set_aside(self, dossier, house):
        return SetClaimAside(self.claim(dossier), self.seen(dossier))

    def restore(self, dossier, house):
        aside = [claim.claim_id for claim in dossier.claims.values() if claim.set_aside]
        return RestoreClaim(self.pick(aside) or self.claim(dossier), self.seen(dossier))

    def mark(self, dossier, house):
        return MarkClaim(self.words())

    def split(self, dossier, house):
        claim = dossier.claims.get(claim_id := self.claim(dossier))
        return SplitClaim(claim_id, self.draw(st.integers(claim.span.start, claim.span.end)) if claim else 3, self.seen(dossier))

    def merge(self, dossier, house):
        return MergeWithNext(self.claim(dossier), self.seen(dossier))

    def rebound(self, dossier, house):
        return ReboundClaim(self.claim(dossier), self.words(), self.seen(dossier))

    def restate(self, dossier, house):
        return RestateClaim(self.claim(dossier), self.pick(WORDS), self.seen(dossier))

    def attribute(self, dossier, house):
        return AttributeClaim(self.claim(dossier), self.chains(house), self.seen(dossier))

    def accept(self, dossier, house):
        return AcceptAttribution(self.claim(dossier), self.seen(dossier))

    def add_evidence(self, dossier, house):
        claim_id = self.pick((None, self.claim(dossier)))
        return AddEvidence(an_item(self.pick(WORDS)), claim_id, Citation("", self.pick(STANCES)) if claim_id else None)

    def change_evidence(self, dossier, house):
        return ChangeEvidence(self.pick(dossier.evidence) or "E1", an_item(self.pick(WORDS)), self.seen(dossier))

    def cite(self, dossier, house):
        return CiteEvidence(self.claim(dossier), Citation(self.pick(dossier.evidence) or "E1", self.pick(STANCES)), self.seen(dossier))

    def drop(self, dossier, house):
        claim_id = self.claim(dossier)
        cited = dossier.claims[claim_id].citations if claim_id in dossier.claims else ()
        return DropCitation(claim_id, self.pick(cited) or "E1", self.seen(dossier))

    def assess(self, dossier, house):
        status = self.pick(status for status in STATUSES if status.is_set)
        nuance = self.pick(("", "", *(n.code for n in house.nuances.values())))
        return AssessClaim(self.claim(dossier), an_assessment(status.code, nuance=nuance, reason=self.pick(WORDS)), self.seen(dossier))

    def cite_and_assess(self, dossier, house):
        claim_id = self.claim(dossier)
        adding = AddEvidence(an_item(self.pick(WORDS)), claim_id, Citation("", self.pick(STANCES)))
        return CiteAndAssess(adding, AssessClaim(claim_id, an_assessment("supported"), self.seen(dossier)))

    def sign_off(self, dossier, house):
        claim_id = self.claim(dossier)
        stands = self.pick((None, *(dossier.claims[claim_id].assessments if claim_id in dossier.claims else ())))
        return SignOffClaim(claim_id, "clear", self.seen(dossier), stands)

    def send_back(self, dossier, house):
        return SendBackClaim(self.claim(dossier), "look again", self.seen(dossier))

    def ask(self, dossier, house):
        return AskQuery(self.claim(dossier), "Which May?", self.pick((None, *house.people)))

    def answer(self, dossier, house):
        return AnswerQuery(self.pick(dossier.queries) or "q1", "This one.")

    def undo(self, dossier, house):
        return UndoLast()

    # -- orders about the house ----------------------------------------------------------------------------------
    def house_order(self, house):
        return self.pick(HOUSE_ORDERS)(self, house)

    def add_source(self, house):
        return AddSource(
            self.pick(("EFE", "Efé", "bank", "BelTA", "Reform")), self.pick(SOURCE_TYPES), aliases=self.pick(((), ("efe agency",)))
        )

    def change_source(self, house):
        source = house.sources[self.pick(house.sources)]
        name = self.pick((source.name, source.name.upper(), "The Bank"))
        grade = self.pick(RELIABILITIES)
        return ChangeSource(
            source.source_id, name, source.type, self.pick(("", "BY")), source.aliases, grade, self.pick(WORDS), "found out"
        )

    def merge_sources(self, house):
        return MergeSources(self.pick(house.sources), self.pick(house.sources), "the same")

    def add_nuance(self, house):
        return AddNuance(self.pick(("satire", "mostly_true", "outdated")), "A shade", self.pick(STATUSES), self.pick((None, 2, 9)))

    def retire_nuance(self, house):
        return RetireNuance(self.pick(("satire", "mostly_true", "outdated")))

    def set_rules(self, house):
        return SetRules(Rules(self.pick(WORDS), self.pick(("", "https://desk.example.org")), self.pick((True, False))))

    def publish_collection(self, house):
        part = Part("a1", 2, self.pick(("b", "c")) * 64, ())
        return PublishCollection(MadeOfSeveral("summary", house.version, "1", NOTHING_CHOSEN, "summary.html", "a" * 64, 9, (part, part)))

    def add_person(self, house):
        return AddPerson(person_id := self.pick(("pia", "tom", "zoe")), person_id, self.pick(DESK_ROLES))

    def change_role(self, house):
        return ChangeRole(self.pick(("pia", "tom", "zoe")), self.pick(DESK_ROLES))

    def switch(self, house):
        return SwitchPerson(self.pick(("pia", "tom", "zoe", "adm")), self.pick((True, False)))


ORDERS = (
    *(Hand.describe, Hand.assign, Hand.find, Hand.read_anew, Hand.settle, Hand.confirm, Hand.mark, Hand.split, Hand.merge),
    *(Hand.rebound, Hand.restate, Hand.attribute, Hand.accept, Hand.add_evidence, Hand.change_evidence, Hand.cite, Hand.drop),
    *(Hand.assess, Hand.assess, Hand.assess, Hand.sign_off, Hand.sign_off, Hand.send_back, Hand.ask, Hand.answer),
    *(Hand.undo, Hand.undo, Hand.set_aside, Hand.restore),
)
HOUSE_ORDERS = (
    *(Hand.add_source, Hand.change_source, Hand.merge_sources, Hand.add_nuance, Hand.retire_nuance),
    *(Hand.add_person, Hand.change_role, Hand.switch, Hand.set_rules, Hand.publish_collection),
)


def able(house, command):
    """The people who may give this order."""
    return sorted(person.person_id for person in house.people.values() if person.may(command.PERMISSION))


class Story:
    """An article and a house under a random history, with all their entries."""

    def __init__(self, data):
        self.hand = Hand(data)
        self.entries = retold(an_article(), 0)
        self.dossier = fold(self.entries)
        self.house = a_house()
        self.house_entries = []

    def step(self):
        """One order of any kind; whether it was carried out."""
        if self.hand.pick((True, False, False, False, False, False)):
            return self.order_house(self.hand.house_order(self.house))
        command = self.hand.order(self.dossier, self.house)
        return self.order(command, self.hand.pick(able(self.house, command)))

    def order(self, command, actor):
        try:
            events = command.decide(self.dossier, self.house, actor)
        except Failure:
            return False
        self._house_follows([event for event in events if not isinstance(event, ArticleEvent)], actor)
        entries = retold([happened(event, actor) for event in events if isinstance(event, ArticleEvent)], self.dossier.version)
        self.dossier = fold(entries, self.dossier)
        self.entries += entries
        return bool(entries)

    def order_house(self, command):
        actor = self.hand.pick(able(self.house, command))
        try:
            self._house_follows(command.decide(self.house, actor), actor)
        except Failure:
            return False
        return False

    def _house_follows(self, events, actor):
        last = self.house.version
        entries = [Entry(HOUSE, last + n, f"t{last:06}", actor, event) for n, event in enumerate(events, 1)]
        self.house = fold_house(entries, self.house).at_rest()
        self.house_entries += entries


def retold(entries, last):
    return [Entry("a1", last + n, f"t{last:06}", entry.actor, entry.event) for n, entry in enumerate(entries, 1)]
