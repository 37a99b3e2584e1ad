"""Articles: take one in, read it with its claims, correct its details, assign it."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.desk import Delivery
from factcheck.domain.article import Article
from factcheck.domain.dossier import Dossier
from factcheck.domain.kinds.articles import AssignArticle, DescribeArticle
from factcheck.domain.kinds.undo import UndoLast
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, Faults, Incomplete, Stale, TooLarge
from factcheck.schemas.article import Asked, DetailsSchema, ImportSchema
from factcheck.schemas.form import load
from factcheck.text.decoding import accept, decode
from factcheck.vocabulary.roles import IMPORT
from factcheck.web.answers import answer, swap, wants_swap
from factcheck.web.article_page import article_page, asked_moment, card_of, focus_of, shown
from factcheck.web.context import Entry
from factcheck.web.done import done
from factcheck.web.refusals import conflict_of, errors_of
from factcheck.web.regions.article import ArticleHead, ArticleText, Coverage, Focus, Tools, assigned
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.conflict import Conflict
from factcheck.web.regions.notice import Notice
from factcheck.web.regions.region import Region

PAGES = Blueprint("articles", __name__)
MENU = Entry(2, "Import", "articles.take_in", IMPORT)


@dataclass
class ImportForm(Region):
    template: ClassVar[str] = "articles/_import_form.html"
    form: dict[str, str] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    known: Article | None = None  # the article that has this text already
    known_by: str = ""  # who took it in


@dataclass
class Details(Region):
    """Title, outlet, author, date, address, language: guessed at import, corrected by people."""

    template: ClassVar[str] = "articles/_details.html"
    dossier: Dossier
    form: dict[str, str]
    errors: dict[str, list[str]] = field(default_factory=dict)
    fresh: bool = False  # just taken in
    conflict: Conflict | None = None


@PAGES.get("/import")
def take_in() -> ResponseReturnValue:
    current.must(IMPORT)
    return render_template("articles/import.html", region=ImportForm())


@PAGES.post("/import")
def receive() -> ResponseReturnValue:
    current.must(IMPORT)
    form = request.form.to_dict()
    try:
        asked, delivery = _asked(form)
        taken = current.desk().take_in(delivery, current.actor(), again=asked.again)
    except (BadInput, TooLarge) as refused:
        errors = refused.details.get("fields") if isinstance(refused, Incomplete) else None
        region = ImportForm(form, errors or {"text": [refused.message]})
        return render_template("articles/import.html", region=region), status_of(refused)
    if taken.known:
        known = current.desk().dossier(taken.article_id).about
        by = current.desk().house().name_of(known.imported_by)
        return render_template("articles/import.html", region=ImportForm(form, known=known, known_by=by))
    return redirect(url_for("articles.details", article_id=taken.article_id, fresh=1), code=303)


def _asked(form: dict[str, str]) -> tuple[Asked, Delivery]:
    """What is known of the article, and its text. Raises Incomplete with all that is wrong with both."""
    faults = Faults()
    with faults.of("text"):
        delivery = _delivery(form.get("text", ""))
    with faults.of("title"):
        asked: Asked = load(ImportSchema(), form)
    faults.must_be_none()
    return asked, replace(delivery, description=asked.description)


def _delivery(pasted: str) -> Delivery:
    """The file that was chosen, or what was pasted. Raises BadInput where there is neither or both."""
    upload = request.files.get("file")
    name = (upload.filename if upload else "") or ""
    if not (upload and name):
        return Delivery(accept(pasted.replace("\r\n", "\n")), guess=True)
    if pasted.strip():
        raise BadInput("There is a pasted text and a chosen file. Send one of them.")
    data = upload.read()
    return Delivery(accept(decode(data)), data=data, file_name=name.replace("\\", "/").rpartition("/")[2][:200], guess=True)


@PAGES.get("/articles/<article_id>")
def show(article_id: str) -> ResponseReturnValue:
    at = asked_moment(article_id)
    dossier, house = shown(article_id, at)
    focus = focus_of(dossier, at)
    return article_page(dossier, house, card_of(dossier, house, focus, request.args.get("edit", "")), focus)


@PAGES.route("/articles/<article_id>/details", methods=["GET", "POST"])
def details(article_id: str) -> ResponseReturnValue:
    dossier = current.desk().dossier(article_id)
    if request.method != "POST":
        return _details_page(Details(dossier, dict(vars(dossier.about.description)), fresh="fresh" in request.args))
    form = request.form.to_dict()
    try:
        asked = load(DetailsSchema(), form)
        current.desk().do(article_id, DescribeArticle(asked.description, asked.seen), current.actor())
    except (Incomplete, Stale) as refused:
        dossier = current.desk().dossier(article_id)
        errors = errors_of(refused)
        return _details_page(Details(dossier, form, errors, conflict=None if errors else conflict_of(dossier, refused))), status_of(refused)
    return done("What is known of the article is saved.", url_for("articles.show", article_id=article_id))


def _details_page(region: Details) -> str:
    head = ArticleHead(region.dossier, current.desk().house(), Coverage(region.dossier), "details")
    return render_template("articles/details.html", head=head, region=region, dossier=region.dossier)


@PAGES.post("/articles/<article_id>/assignment")
def assign(article_id: str) -> ResponseReturnValue:
    dossier = current.desk().do(article_id, AssignArticle(request.form.get("to") or None), current.actor())
    return _shown(dossier, assigned(dossier.about, current.desk().house()))


@PAGES.post("/articles/<article_id>/undo")
def undo(article_id: str) -> ResponseReturnValue:
    undone = current.desk().dossier(article_id).undoable(current.actor())  # raises NotFound
    claims = [claim_id for part, claim_id in undone.before if part == "claims"] if undone else []
    dossier = current.desk().do(article_id, UndoLast(), current.actor())
    return _shown(dossier, "Your last action is undone.", next((claim_id for claim_id in claims if claim_id in dossier.claims), ""))


@PAGES.post("/articles/<article_id>/reading")
def read_anew(article_id: str) -> ResponseReturnValue:
    """What nobody has touched is suggested anew; where that changes nothing, nothing is recorded, and the page says so."""
    before = current.desk().dossier(article_id).version
    dossier = current.desk().read_anew(article_id, current.actor())
    return _shown(dossier, "Read anew.") if dossier.version > before else _nothing_new(dossier)


def _nothing_new(dossier: Dossier) -> ResponseReturnValue:
    house, focus = current.desk().house(), _asked_from(dossier)
    notice = Notice("Nothing new was found.", "The text reads as it did, so nothing was recorded.", "quiet")
    if wants_swap():
        return swap(Tools(dossier, house, current.person(), focus), notice)
    return article_page(dossier, house, card_of(dossier, house, focus), focus, notice)


def _asked_from(dossier: Dossier, changed: str = "") -> Focus:
    """The claim that an order changed, else what was in focus when it was given."""
    form = request.form
    claim_id, passage_id = changed or form.get("claim", ""), "" if changed else form.get("passage", "")
    focus = Focus(claim_id if claim_id in dossier.claims else "", passage_id if passage_id in dossier.passages else "")
    return focus if focus.claim_id or focus.passage_id else focus_of(dossier, None)


def _shown(dossier: Dossier, said: str, changed: str = "") -> ResponseReturnValue:
    """The article's page, or its regions, after an order given beside the text; a claim that it changed comes into focus and says so."""
    house, focus, about = current.desk().house(), _asked_from(dossier, changed), dossier.about
    address = url_for("articles.show", article_id=about.article_id, claim=focus.claim_id or None, passage=focus.passage_id or None)
    tools, text, card = Tools(dossier, house, current.person(), focus), ArticleText(dossier, focus), card_of(dossier, house, focus)
    if changed and isinstance(card, ClaimCard):
        card.saved = "Your last action on it is undone."
    else:
        tools.said = said
    moved = focus.claim_id != request.form.get("claim", "")
    return answer(tools, Coverage(dossier), text, card, address=address, moved=moved)
