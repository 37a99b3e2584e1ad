"""Reports to test exports with: from a dossier alone, and from a desk on which an article was reviewed."""

from build import TEXT, a_house, an_article, an_assessment, an_item, assessed, attributed, cited, evidence_added, happened, taken_in, told

from factcheck.domain.choice import Choice
from factcheck.domain.claim import Citation
from factcheck.domain.house import Rules
from factcheck.domain.kinds.articles import FindingWritten, WriteFinding
from factcheck.domain.kinds.assessments import AssessClaim, ClaimSignedOff, SignOffClaim
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.domain.kinds.rules import RulesSet, SetRules
from factcheck.domain.moment import LedgerVersion
from factcheck.exporting.format import formats
from factcheck.exporting.report import EXPORTER, Receipt, Report
from factcheck.vocabulary.evidence import STANCES

SECRET = "the minister’s driver told us"
HIDDEN = "Letter from the driver"
PUBLISHED = Rules("The Harbour Desk", "https://example.org/checks")


def a_report(dossier, form="html", house=None, only_signed_off=False, choice=None):
    """A report of a dossier that no ledger holds."""
    receipt = Receipt(
        article_id="a1",
        text_sha256=dossier.about.text_sha256,
        version=LedgerVersion(dossier.version, 10),
        article_head="a" * 64,
        house_head="b" * 64,
        as_of=dossier.time,
        format=form,
        exporter=EXPORTER,
        choice=choice or Choice(only_signed_off),
    )
    return Report(dossier, house or published_house(), receipt)


def published_house(*more, rules=PUBLISHED):
    """A house that says who publishes, and where."""
    return a_house(RulesSet(rules.publisher, rules.public_url, rules.names_people, rules.desk_url), *more)


def rendered(dossier, form, **more):
    """What a format makes of a dossier, as the text that its file holds."""
    return words_in(form, formats()[form].render(a_report(dossier, form, **more)))


def words_in(form, data):
    return formats()[form].text_in(data).removeprefix("\ufeff")


def every_format(dossier, **more):
    """The text of every format that there can be of this dossier."""
    return {name: rendered(dossier, name, **more) for name, form in formats().items() if not form.refusal(a_report(dossier, name, **more))}


def reviewed():
    """c1 signed off as supported, c2 disputed, c3 open; one item of evidence confidential, one note internal."""
    return told(
        an_article(title="Taxes and cranes"),
        attributed("c1", "ministry"),
        attributed("c2", "belta", "ministry"),
        evidence_added("E1"),
        evidence_added("E2", title=HIDDEN, confidential=True),
        cited("c1", "E1"),
        cited("c1", "E2"),
        assessed("c1", "supported", by="ana", note=SECRET, verdict="paraphrase_fair"),
        assessed("c2", "refuted", by="ana", reason="Seven were bought.", should_read="The port bought seven cranes"),
        assessed("c2", "not_enough_evidence", by="ben", reason="The bank does not say."),
        happened(ClaimSignedOff("c1", "ana", "convinced by the letter"), by="eve"),
        happened(FindingWritten("Right on taxes", "One figure is open.\n\nWe wait for the bank."), by="eve"),
    )


def reviewed_on(desk, text=TEXT):
    """The id of an article with a signed-off claim, an assessed one and an open one, taken through the desk."""
    article_id = taken_in(desk, text)
    claims = [claim.claim_id for claim in desk.dossier(article_id).live_claims()]
    seen = 10**6
    desk.do_house(SetRules(PUBLISHED), "adm")
    desk.do(article_id, AddEvidence(an_item(), claims[0], Citation("", STANCES["supports"])), "ana")
    desk.do(article_id, AddEvidence(an_item(HIDDEN, confidential=True), claims[0], Citation("", STANCES["context"])), "ana")
    desk.do(article_id, AssessClaim(claims[0], an_assessment("supported", note=SECRET), seen), "ana")
    desk.do(article_id, AssessClaim(claims[1], an_assessment("refuted", reason="Seven were bought."), seen), "ben")
    desk.do(article_id, SignOffClaim(claims[0], "clear", seen), "eve")
    desk.do(article_id, WriteFinding("Mostly right", "One figure is open.", seen), "eve")
    return article_id
