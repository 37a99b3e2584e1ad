"""What others did while a page is open: nothing, or the regions that changed."""

import json

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from factcheck.domain.dossier import Dossier
from factcheck.domain.kinds.assessments import ClaimAssessed, ClaimSentBack, ClaimSignedOff
from factcheck.domain.kinds.attributions import ClaimAttributed
from factcheck.domain.kinds.claims import ClaimRestated
from factcheck.domain.kinds.evidence import CitationDropped, ClaimCited, EvidenceAdded, EvidenceChanged
from factcheck.domain.kinds.passages import PassageSettled
from factcheck.edge import current
from factcheck.ledger.entry import Entry
from factcheck.web.answers import several
from factcheck.web.regions.article import ArticleText, Coverage, Focus, PassageText
from factcheck.web.regions.others import Others, Standing
from factcheck.web.regions.region import Region

PAGES = Blueprint("live", __name__)
SHOWN_WITH_OTHERS = (ClaimAssessed,)
OF_ONE_CLAIM = (ClaimAssessed, ClaimSentBack, ClaimSignedOff, ClaimAttributed, ClaimRestated, ClaimCited, CitationDropped)
OF_NO_CLAIM = (EvidenceAdded, EvidenceChanged, PassageSettled)


@PAGES.get("/articles/<article_id>/changes")
def changes(article_id: str) -> ResponseReturnValue:
    """Nothing since that version, or what changed since, each part for its own place on the page."""
    desk = current.desk()
    asked = request.args.get("since", "")
    newest = desk.moment(article_id).article
    since = int(asked) if asked.isdecimal() and len(asked) < 10 else newest
    if newest <= since:
        return "", 204
    dossier = desk.dossier(article_id)
    claim_id = request.args.get("claim", "")
    focus = Focus(claim_id if claim_id in dossier.claims else "", request.args.get("passage", ""))
    news = list(desk.history(article_id, since))
    regions = [Coverage(dossier), *_text(dossier, news, focus), *_card(dossier, news, focus)]
    response = several(regions)
    others = [entry for entry in news if entry.actor != current.actor()]
    fresh = [region.region_id for region in regions[1:]] if others else []
    said = " ".join(_told(entry) for entry in others if _claim_of(entry) == focus.claim_id)
    response.headers["HX-Trigger"] = json.dumps({"desk:news": {"version": dossier.version, "fresh": fresh, "say": said}})
    return response


def _claim_of(entry: Entry) -> str:
    return str(getattr(entry.event, "claim_id", "-"))


def _told(entry: Entry) -> str:
    return f"{current.desk().house().name_of(entry.actor)} {entry.event.SAYS}."


def _text(dossier: Dossier, news: list[Entry], focus: Focus) -> list[Region]:
    """The passages of the claims that were worked on; all of the text where it may be cut otherwise now."""
    if not all(isinstance(entry.event, OF_ONE_CLAIM + OF_NO_CLAIM) for entry in news):
        return [ArticleText(dossier, focus)]
    claims = [dossier.claim(_claim_of(entry)) for entry in news if isinstance(entry.event, OF_ONE_CLAIM)]
    settled = [entry.event.passage_id for entry in news if isinstance(entry.event, PassageSettled)]
    homes = dict.fromkeys([*settled, *(home for claim in claims for home in claim.passage_ids)])
    return [PassageText(dossier, dossier.passage(home), focus) for home in homes]


def _card(dossier: Dossier, news: list[Entry], focus: Focus) -> list[Region]:
    """What of the card changes by itself; what is typed there and the version that it was drawn from stay as they are."""
    if not focus.claim_id:
        return []
    claim, person = dossier.claim(focus.claim_id), current.person()
    mine = [entry for entry in news if _claim_of(entry) == focus.claim_id and entry.actor != person.person_id]
    told = tuple(_told(entry) for entry in mine if not isinstance(entry.event, SHOWN_WITH_OTHERS))
    return [Standing(claim), Others(dossier, current.desk().house(), person, claim, news=told)]
