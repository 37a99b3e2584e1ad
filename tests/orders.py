"""Every form of the desk filled in as it should be: where it goes, what it says, and who may send it.

A route that takes a form and is not listed here fails a test, so that nobody forgets whose it is.
"""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from build import TEXT
from site_in_use import PASSWORD, at, claim

CHECKERS = frozenset({"checker", "editor"})
EDITORS = frozenset({"editor"})
ADMINS = frozenset({"admin"})
EVERYBODY = frozenset({"checker", "editor", "auditor", "admin"})
ANYBODY = EVERYBODY | {None}  # even without signing in

SEEN = "999"  # newer than any version: never stale


@dataclass(frozen=True)
class Order:
    address: str
    form: dict[str, Any] = field(default_factory=dict)
    may: frozenset[str | None] = CHECKERS
    writes: bool = True  # to the ledger
    lasting: bool = True  # sending it again changes nothing


def word(text: str, quote: str) -> str:
    """A word of the article as the forms point at it."""
    return f"{text.index(quote)}:{quote}"


def hop(**more: str) -> dict[str, Any]:
    row = {"chain": "0", "hop_source": "BelTA", "hop_type": "", "hop_role": "origin", "hop_mode": "indirect", "hop_channel": "website"}
    return {**row, "hop_words": word(TEXT, "BelTA"), "hop_cue": word(TEXT, "reported"), "do": "save", **more}


def a_report() -> tuple[BytesIO, str]:
    return BytesIO(b"no report of ours"), "report.csv"


EVIDENCE = {"stance": "supports", "ev_kind": "document", "ev_title": "Customs table", "ev_closeness": "primary", "seen": SEEN}
ASSESSMENT = {"status": "not_enough_evidence", "confidence": "low", "reason": "no table says so", "seen": SEEN}

ORDERS: dict[str, Order] = {
    # who is there
    "signing.sign_in": Order("/sign-in", {"name": "Ana", "password": PASSWORD}, ANYBODY, writes=False),
    "signing.demo": Order("/sign-in/demo", {"person_id": "ben"}, ANYBODY, writes=False),
    "signing.sign_out": Order("/sign-out", {}, ANYBODY, writes=False),
    "theme.choose": Order("/theme", {"theme": "dark"}, ANYBODY, writes=False),
    "account.change_password": Order("/account/password", {"present": PASSWORD, "password": "other plain words"}, EVERYBODY, writes=False),
    "account.end_session": Order("/account/sessions/{session}/end", {}, EVERYBODY, writes=False),
    "account.change_keys": Order("/account/keys", {"on": "yes", "key-next": "l"}, EVERYBODY, writes=False),
    "people.add": Order("/people", {"name": "Cleo", "role": "checker", "password": "some plain words"}, ADMINS),
    "people.change_role": Order("/people/ben/role", {"role": "editor"}, ADMINS),
    "people.switch": Order("/people/ben/active", {"active": "no"}, ADMINS),
    "people.reset": Order("/people/ben/password", {"password": "some plain words"}, ADMINS, writes=False),
    "people.end_sessions": Order("/people/ben/sessions/end", {}, ADMINS, writes=False),
    "rules.change": Order(
        "/rules", {"publisher": "The Harbour Desk", "public_url": "https://example.org/checks", "names_people": "yes"}, ADMINS
    ),
    "rules.add_nuance": Order("/rules/nuances", {"label": "Mostly true", "status": "supported", "rating": "4"}, ADMINS),
    "rules.retire_nuance": Order("/rules/nuances/satire/retire", {}, ADMINS),
    # the article
    "articles.receive": Order("/import", {"text": "Wages rose 3% in June, the union said."}),
    "articles.details": Order(at("details"), {"title": "Another title", "seen": SEEN}),
    "articles.assign": Order(at("assignment"), {"to": "ben"}),
    "desk.assign": Order("/queue/a1/assignment", {"to": "ben"}),
    "articles.undo": Order(at("undo"), {}, lasting=False),
    "articles.read_anew": Order(at("reading"), {}, lasting=False),
    "reports.write_finding": Order(at("finding"), {"title": "Half right", "text": "The cranes are there.", "seen": SEEN}, EDITORS),
    "publications.publish": Order(at("publications"), {"format": "html"}, EDITORS),
    "summaries.publish": Order("/summaries/published", {"article": "a1", "format": "summary"}, EDITORS),
    "passages.settle": Order(at("passages/p4"), {"disposition": "opinion", "seen": SEEN}),
    "passages.confirm_furniture": Order(at("furniture"), {"passage_id": "p1"}),
    # the claim
    "claims.mark": Order(at("claims"), {"begin": word(TEXT, "prices"), "finish": word(TEXT, "2%.")}),
    "claims.assess": Order(claim("c2", "assessment"), ASSESSMENT),
    "claims.sign_off": Order(claim("c1", "sign-off"), {"sign_note": "two agree", "seen": SEEN}, EDITORS),
    "claims.send_back": Order(claim("c1", "send-back"), {"sign_note": "look again", "seen": SEEN}, EDITORS),
    "claims.accept": Order(claim("c2", "attribution/accept"), {"seen": SEEN}),
    "claims.attribute": Order(claim("c2", "attribution"), hop(seen=SEEN)),
    "claims.add_evidence": Order(claim("c2", "evidence"), EVIDENCE, lasting=False),
    "evidence.add": Order(at("evidence"), EVIDENCE, lasting=False),
    "evidence.change": Order(at("evidence/E1"), {**EVIDENCE, "ev_title": "Budget report of May"}),
    "claims.cite": Order(claim("c1", "citations"), {"evidence": "E1", "stance": "refutes", "seen": SEEN}),
    "claims.cite_again": Order(claim("c1", "citations/again"), {"seen": SEEN}),
    "claims.drop_citation": Order(claim("c2", "citations/E1/drop"), {"seen": SEEN}),
    "claims.ask": Order(claim("c2", "queries"), {"query_question": "Since when?", "query_to": ""}, lasting=False),
    "claims.answer_query": Order(claim("c2", "queries/q1/answer"), {"answer-q1": "The central one."}),
    "claims.restate": Order(claim("c2", "restatement"), {"restatement": "The port bought nine cranes.", "seen": SEEN}),
    "claims.split": Order(claim("c2", "split"), {"at": word(TEXT, "BelTA"), "seen": SEEN}),
    "claims.merge": Order(claim("c1", "merge"), {"seen": SEEN}),
    "claims.rebound": Order(claim("c2", "bounds"), {"begin": word(TEXT, "port"), "finish": word(TEXT, "cranes,"), "seen": SEEN}),
    "claims.set_aside": Order(claim("c2", "set-aside"), {"seen": SEEN}),
    "claims.restore": Order(claim("c3", "restore"), {"seen": SEEN}),
    "drafts.keep": Order(claim("c2", "draft"), {"reason": "half a thought"}, writes=False),
    # the register, the proof
    "sources.add": Order("/sources", {"name": "Port Authority", "type": "government"}),
    "sources.change": Order(
        "/sources/belta", {"name": "BelTA", "type": "state_media", "country": "BY", "aliases": "Belta", "reason": "it is spelled so"}
    ),
    "sources.merge": Order("/sources/{other}/merge", {"into": "belta", "reason": "one agency"}, EDITORS),
    "proof.check_ledger": Order("/verify/ledger", {}, EVERYBODY, writes=False),
    "outside.check": Order("/check", {"report": a_report}, ANYBODY, writes=False),
    "proof.check_report": Order("/verify/report", {"report": a_report}, EVERYBODY, writes=False),
}


def addressed(address: str, site: Any, person: str | None) -> str:
    """The address with what only a running site knows."""
    session = next((s.session_id for s in site.app.extensions["accounts"].sessions(person)), "none") if person else "none"
    other = site.desk.house().source_named("Belta News")
    return address.format(session=session, other=other.source_id if other else "")


def filled(form: dict[str, Any]) -> dict[str, Any]:
    """The form as the client sends it; a file is opened anew each time."""
    return {name: value() if callable(value) else value for name, value in form.items()}
