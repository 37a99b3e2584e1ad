"""The article's page, put together from its regions: the same for a visit, a refused form and a past moment."""

from flask import render_template, request

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House, Person
from factcheck.domain.moment import LedgerVersion, as_of
from factcheck.edge import current
from factcheck.vocabulary.roles import SIGN_OFF
from factcheck.web.regions.article import ArticleHead, ArticleText, Coverage, Focus, Tools
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.passage import EmptyCard, PassageCard
from factcheck.web.regions.portions import Portion
from factcheck.web.regions.region import Region


def asked_moment(article_id: str) -> LedgerVersion | None:
    """The past moment that the address asks for, if it does."""
    words = request.args.get("as_of", "")
    return current.desk().moment(article_id, as_of(words)) if words else None


def shown(article_id: str, at: LedgerVersion | None) -> tuple[Dossier, House]:
    """The article and the house as of that moment."""
    return current.desk().dossier(article_id, at), current.desk().house(at)


def focus_of(dossier: Dossier, at: LedgerVersion | None) -> Focus:
    """What the address points at, or the first claim that needs work."""
    claim_id, passage_id = request.args.get("claim", ""), request.args.get("passage", "")
    if passage_id:
        return Focus(passage_id=dossier.passage(passage_id).passage_id, at=at)
    if claim_id:
        return Focus(claim_id=dossier.claim(claim_id).claim_id, at=at)
    part = request.args.get("part", "")
    if not part.isdecimal() or len(part) > 8:
        return Focus(claim_id=_waiting(dossier.live_claims()), at=at)
    portion = Portion.numbered(dossier, int(part))
    waiting = _waiting(portion.claims)
    return Focus(claim_id=waiting, passage_id="" if waiting or not portion.ids else portion.ids[0], at=at)


def _waiting(claims: list[Claim]) -> str:
    """The first claim that this person is asked about: of an editor what reviewers cannot settle, then what nobody has assessed."""
    unsettled = [c for c in claims if c.is_disputed or c.changed_since_sign_off] if current.person().may(SIGN_OFF) else []
    first = (unsettled or [c for c in claims if not c.stage.is_settled] or [c for c in claims if c.stage.waits_for_editor] or claims)[:1]
    return first[0].claim_id if first else ""


def card_of(dossier: Dossier, house: House, focus: Focus, opened: str = "") -> Region:
    """The card for what is in focus, with what its reader typed and has not saved."""
    person = current.person()
    if focus.passage_id:
        return PassageCard(dossier, house, person, dossier.passage(focus.passage_id), focus)
    if not focus.claim_id:
        return EmptyCard(dossier, person, focus)
    return ClaimCard(dossier, house, person, dossier.claim(focus.claim_id), focus, form=draft_of(dossier, focus), opened=opened)


def draft_of(dossier: Dossier, focus: Focus) -> dict[str, str]:
    if focus.at is not None:
        return {}
    return current.drafts().get(current.actor(), dossier.about.article_id, focus.claim_id) or {}


def article_page(dossier: Dossier, house: House, card: Region, focus: Focus, notice: Region | None = None) -> str:
    """The whole page around a card; the notice says what came of an order that changed nothing."""
    person: Person = current.person()
    return render_template(
        "articles/article.html",
        dossier=dossier,
        house=house,
        focus=focus,
        head=ArticleHead(dossier, house, Coverage(dossier), "check", focus),
        tools=Tools(dossier, house, person, focus) if focus.at is None else None,
        text=ArticleText(dossier, focus),
        card=card,
        notice=notice,
        at=focus.at,
    )
