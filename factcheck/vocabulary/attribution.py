"""Words for who said it, how, where, and whether they did."""

from dataclasses import dataclass

from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class SourceType(Term):
    """What kind of body or person a source is."""

    is_person: bool = False


@dataclass(frozen=True)
class Role(Term):
    """Whether a hop says it or passes it on."""

    passes_on: bool = False


@dataclass(frozen=True)
class Mode(Term):
    """In whose words it stands in the article."""


@dataclass(frozen=True)
class Channel(Term):
    """Where the source said it."""


@dataclass(frozen=True)
class Reliability(Term):
    """Admiralty reliability of a source."""


SOURCE_TYPES = Vocabulary(
    "type of source",
    SourceType("state_media", "State media"),
    SourceType("wire_agency", "Wire agency"),
    SourceType("news_outlet", "News outlet"),
    SourceType("government", "Government"),
    SourceType("military", "Military"),
    SourceType("intelligence_service", "Intelligence service"),
    SourceType("party", "Party"),
    SourceType("official", "Official", is_person=True),
    SourceType("expert", "Expert", is_person=True),
    SourceType("ngo", "NGO"),
    SourceType("social_media", "Social media"),
    SourceType("document", "Document"),
    SourceType("unnamed", "Unnamed"),
    SourceType("other", "Other"),
)

ROLES = Vocabulary("role", Role("relay", "Passes it on", passes_on=True), Role("origin", "Says it"))

MODES = Vocabulary("mode", Mode("direct", "In quotation marks"), Mode("indirect", "In other words"), Mode("mixed", "Partly quoted"))

CHANNELS = Vocabulary(
    "channel",
    Channel("website", "Website"),
    Channel("telegram", "Telegram"),
    Channel("x_post", "Post on X"),
    Channel("facebook", "Facebook"),
    Channel("social_media", "Social media"),
    Channel("speech", "Speech"),
    Channel("interview", "Interview"),
    Channel("press_conference", "Press conference"),
    Channel("statement", "Statement"),
    Channel("report", "Report"),
    Channel("broadcast", "Broadcast"),
    Channel("letter", "Letter"),
    Channel("other", "Other"),
)

RELIABILITIES = Vocabulary(
    "reliability",  # Admiralty code, AJP-2.1
    Reliability("A", "A · Completely reliable"),
    Reliability("B", "B · Usually reliable"),
    Reliability("C", "C · Fairly reliable"),
    Reliability("D", "D · Not usually reliable"),
    Reliability("E", "E · Unreliable"),
    Reliability("F", "F · Cannot be judged"),
)


@dataclass(frozen=True)
class Verdict(Term):
    """Did they say it?"""

    tone: str = "quiet"
    mark: str = "○"
    is_set: bool = True


VERDICTS = Vocabulary(
    "attribution verdict",
    Verdict("not_checked", "Not checked", is_set=False),
    Verdict("quote_confirmed", "Quote confirmed", tone="good", mark="✓"),
    Verdict("paraphrase_fair", "Fair paraphrase", tone="good", mark="≈"),
    Verdict("distorted", "Distorted", tone="warn", mark="~"),
    Verdict("misattributed", "Misattributed", tone="bad", mark="✗"),
    Verdict("not_traced", "Not traced", tone="warn", mark="?"),
)
NOT_CHECKED = next(verdict for verdict in VERDICTS if not verdict.is_set)
