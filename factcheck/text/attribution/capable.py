"""Which noun phrases can be a source: people, bodies, papers and names can, things cannot."""

from factcheck.text.attribution.phrases import Phrase, describes
from factcheck.text.attribution.sentence import Sentence

SPEAKERS = (
    "people",
    "bodies",
    "media",
    "papers",
    "officials",
    "experts",
    "sayings",
    "governments",
    "militaries",
    "services",
    "parties",
    "ngos",
    "socials",
)
HUMAN_ENDINGS = (
    "ist",
    "ists",
    "man",
    "men",
    "woman",
    "women",
    "ician",
    "icians",
    "ologist",
    "ologists",
    "eer",
    "eers",
    "ator",
    "ators",
    "ivist",
    "ivists",
    "crat",
    "crats",
    "person",
    "persons",
    "-old",
)
HEARERS = frozenset({"i", "we", "you", "there", "who", "which", "this", "that"})


def may_speak(s: Sentence, phrase: Phrase) -> bool:
    """A pronoun, a name, a noun with a name behind it (her grandson, Billy), or a noun for people, bodies or papers."""
    tag, low = s.tags[phrase.head], s.lows[phrase.head]
    if tag in "RO":
        return low not in HEARERS
    if s.lexicon.has("numbered_houses", " ".join(s.lows[phrase.start : phrase.core])):
        return True  # No 10
    if low in {"nobody", "none"} or (s.low(phrase.start) in {"no", "neither"} and s.low(phrase.start + 1) not in {"fewer", "less"}):
        return False
    return tag == "P" or ",P" in s.tags[phrase.core : phrase.end] or known_speaker(s, phrase) or _is_explained(s, phrase)


def _is_explained(s: Sentence, phrase: Phrase) -> bool:
    """Unite, the union that represents miners: a capital at the sentence's start, and behind the comma what it is."""
    return s.words[phrase.head][0].isupper() and s.tags[phrase.core] == "," and describes(s, phrase.core + 1, phrase.end)


def known_speaker(s: Sentence, phrase: Phrase) -> bool:
    """May this phrase also show, suggest or find? A name, he or she, or a noun known to speak."""
    tag, low = s.tags[phrase.head], s.lows[phrase.head]
    if tag in "RO":
        return s.lexicon.has("he", low) or s.lexicon.has("she", low) or s.lexicon.has("they", low)
    if tag == "P":
        return True
    if s.tags[phrase.head + 1] in "FI" and (tag == "U" or s.lexicon.has("portions", low)) and phrase.core < phrase.end:
        return s.tags[phrase.end - 1] in "ORU" or not s.lexicon.all_of(SPEAKERS).isdisjoint(s.lows[phrase.core : phrase.end])
    human = low.endswith(HUMAN_ENDINGS) or (s.lexicon["human_endings"] and low.endswith(tuple(s.lexicon["human_endings"])))
    former = low.removeprefix("ex").removeprefix("-")  # una extrabajadora
    return former in s.lexicon["people"] or low in s.lexicon.all_of(SPEAKERS) or bool(human) or low in s.lexicon.demonyms


def may_be_anyone(s: Sentence, phrase: Phrase) -> bool:
    """A common noun that is not known, yet may be a person."""
    endings = ("er", "ers", "or", "ors", "ant", "ants", "ian", "ians", "ee", "ees", "s")
    return s.tags[phrase.head] in "NP" and s.lows[phrase.head].endswith(endings)


def tells(s: Sentence, phrase: Phrase) -> bool:
    """A source by trade: a body, an outlet, sources, officials, a paper, or a name that holds such a word."""
    return not s.lexicon.all_of(SPEAKERS).isdisjoint(s.lows[phrase.start : phrase.end])


def is_sourced(s: Sentence, phrase: Phrase) -> bool:
    """Sources, officials, media or papers: words that say "this is where we have it from"."""
    return s.lows[phrase.head] in s.lexicon.all_of(("unnamed", "media", "papers", "sayings", "experts", "services"))


def is_outlet(s: Sentence, phrase: Phrase) -> bool:
    """A word for media in it, or a bare name that is no person's as far as one can tell."""
    lows = s.lows[phrase.start : phrase.end]
    if not s.lexicon["mastheads"].isdisjoint(s.words[phrase.start : phrase.end]):
        return True
    return not s.lexicon.all_of(("media", "agencies", "states")).isdisjoint(lows) or s.words[phrase.head].isupper()
