"""Every page of the program, as addresses of the small desk in use: every test of all pages asks here."""

from site_in_use import at, claim

# endpoint -> addresses, and who may open them where not everybody who is signed in may
PAGES = {
    "desk.queue": (
        *("/", "/?show=mine", "/?show=disputed", "/?show=ready", "/?show=queries"),
        *("/?show=nonsense&after=x", "/?source=belta&status=refuted&sort=title"),
    ),
    "account.show": ("/account",),
    "help.show": ("/help",),
    "history.house": ("/history", "/history?who=eve", "/history?who=nobody&before=3"),
    "history.article": (at("history"), at("history?who=ana&before=4")),
    "history.claim": (claim("c1", "history"), claim("c2", "history")),
    "sources.index": ("/sources", "/sources?type=government", "/sources?type=nonsense&sort=claims"),
    "sources.show": ("/sources/belta", "/sources/ministry", "/sources/belta?status=refuted&page=2"),
    "articles.show": (
        at(),
        *(at(f"?claim={name}").replace("/?", "?") for name in ("c1", "c2", "c3")),
        *(
            at(f"?claim=c2&edit={part}").replace("/?", "?")
            for part in ("chain", "evidence", "split", "bounds", "restatement", "query", "mark", "x")
        ),
        *(at(f"?passage={name}").replace("/?", "?") for name in ("p1", "p2", "p4")),
        *(at(f"?as_of={moment}").replace("/?", "?") for moment in ("2", "4.3", "2026-05-31T15:00Z", "2027-01-01")),
    ),
    "evidence.show": (at("evidence"), at("evidence?edit=E1"), at("evidence?edit="), at("evidence?as_of=4.3"), at("evidence?as_of=2&edit=")),
    "evidence.form": (at("evidence/form"), at("evidence/form?edit=E1")),
    "articles.details": (at("details"), at("details?fresh=1")),
    "articles.take_in": ("/import",),
    "claims.card": (claim("c1", "card"), claim("c2", "card?edit=chain"), claim("c3", "card?as_of=3")),
    "passages.card": (at("passages/p1/card"), at("passages/p4/card"), at("passages/p4/card?as_of=2")),
    "reports.show": (at("reports"), at("reports?as_of=3"), at("reports?only_signed_off=1&claim=none&claim=1&without=evidence")),
    "reports.preview": (at("report"), at("report?as_of=3&only_signed_off=1")),
    "reports.download": tuple(at(f"report.{form}") for form in ("html", "markdown", "csv", "json")),
    "summaries.show": ("/summaries", "/summaries?q=cranes&article=a1", "/summaries?article=a1&as_of=2026-05-31&only_signed_off=0"),
    "summaries.preview": ("/summaries/preview?article=a1",),
    "summaries.download": ("/summaries/file?article=a1&format=markdown", "/summaries/file?article=a1&format=summary"),
    "people.index": ("/people",),
    "rules.show": ("/rules",),
    "proof.show": ("/verify",),
    "outside.show": ("/check",),
    "search.show": ("/search", "/search?q=cranes", "/search?q=%22a-b%22+OR+*", "/search?q=%00"),
    "signing.show": ("/sign-in", "/sign-in?next=/sources"),
}
ONLY = {
    "articles.take_in": {"checker", "editor"},
    "reports.preview": {"checker", "editor", "auditor"},
    "reports.download": {"checker", "editor", "auditor"},
    "summaries.show": {"checker", "editor", "auditor"},
    "summaries.preview": {"checker", "editor", "auditor"},
    "summaries.download": {"checker", "editor", "auditor"},
    "people.index": {"admin"},
    "rules.show": {"admin"},
}
ADDRESSES = [(name, address) for name, addresses in PAGES.items() for address in addresses]
