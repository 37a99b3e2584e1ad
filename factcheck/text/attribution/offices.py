"""What kind of source a person is, by the words that describe one."""

from collections.abc import Set as AbstractSet

from factcheck.text.attribution.sentence import Sentence


def kind_of(s: Sentence, words: AbstractSet[str]) -> str:
    """What kind of source a person is whom these words describe."""
    lexicon = s.lexicon
    if not lexicon["counsels"].isdisjoint(words) and not lexicon["prosecuting"].isdisjoint(words):
        return "official"  # the state's lawyer
    if not lexicon["unions"].isdisjoint(words) and lexicon["public_unions"].isdisjoint(words):
        return "other"  # the union's president
    studied = "author" in words and not lexicon["learned_papers"].isdisjoint(words)
    if studied or not lexicon["experts"].isdisjoint(words) or any(word.endswith("ologist") for word in words):
        return "expert"
    titles = lexicon["officials"] & words
    if titles and titles <= lexicon["soft_titles"] and not lexicon["learned_bodies"].isdisjoint(words):
        return "expert"  # director of the Institute
    if titles or any(word.startswith(("r-", "d-")) for word in words):
        runs = not lexicon["executives"].isdisjoint(words) and lexicon["public_bodies"].isdisjoint(words)
        return "other" if runs else "official"  # the chief executive, company president Ann Holt
    return _untitled(s, words)


def _untitled(s: Sentence, words: AbstractSet[str]) -> str:
    """What kind of source a person is who has no title, by the places and the work that these words tell."""
    lexicon = s.lexicon
    leads = not lexicon["roles"].isdisjoint(words)
    if leads and not lexicon["public_bodies"].isdisjoint(words):
        return "official"  # Dr. Holt, who heads the department
    if not lexicon["private"].isdisjoint(words):
        return "official" if leads else "other"  # a welder who once wrote to the council
    if not lexicon["learned"].isdisjoint(words):
        return "expert"
    return "official" if not lexicon["offices"].isdisjoint(words) else ""
