"""Signed-off claims as schema.org ClaimReview, for the file of its own and for the page that carries it."""

import json
import re
from typing import Any
from urllib.parse import quote

from factcheck.exporting.escaping import link
from factcheck.vocabulary.attribution import SOURCE_TYPES
from factcheck.vocabulary.stages import STAGES
from factcheck.vocabulary.statuses import STATUSES

Plain = dict[str, Any]

CONTEXT = "https://schema.org"
BEST, WORST = 5, 1
DATE = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.]+Z)?")
IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}  # no text may close the script that it stands in


def why_none(content: Plain) -> str:
    """Why there can be no ClaimReview of this article, as one sentence; empty where there can."""
    desk = content["desk"]
    lacking = [words for name, words in (("publisher", "a publisher"), ("public_url", "a public address")) if not desk[name].strip()]
    if lacking:
        return f"ClaimReview needs {' and '.join(lacking)}: an administrator gives the desk one under Rules (/rules)."
    if not link(desk["public_url"]):
        return "ClaimReview needs a public address that begins with http:// or https://: an administrator changes it under Rules (/rules)."
    if not signed_off(content):
        return "ClaimReview is made of signed-off claims, and this article has none: an editor signs them off first."
    return ""


def signed_off(content: Plain) -> list[Plain]:
    return [claim for claim in content["claims"] if STAGES[claim["stage"]].is_final]


def in_script(content: Plain) -> str:
    """The reviews as text that may stand inside a script element; empty where there can be none."""
    if why_none(content):
        return ""
    return json.dumps({"@context": CONTEXT, "@graph": reviews(content)}, ensure_ascii=False).translate(IN_SCRIPT)


def reviews(content: Plain) -> list[Plain]:
    """One ClaimReview for each signed-off claim, in the order of the article."""
    evidence = {item["evidence_id"]: item for item in content["evidence"]}
    return [_review(claim, content, evidence) for claim in signed_off(content)]


def page_address(content: Plain) -> str:
    """Where the desk publishes what it found about the article."""
    base: str = content["desk"]["public_url"]
    return f"{base.rstrip('/')}/{quote(content['article']['article_id'])}"


def publisher(content: Plain) -> Plain:
    return {"@type": "Organization", "name": content["desk"]["publisher"], "url": content["desk"]["public_url"]}


def _review(claim: Plain, content: Plain, evidence: dict[str, Plain]) -> Plain:
    cited = [_cited(evidence[one["evidence_id"]]) for one in claim["evidence"]]
    standing = next((given["at"] for given in claim["assessments"] if given["stands"]), "")
    signed = claim["signed_off"]["at"]
    return _told(
        {
            "@type": "ClaimReview",
            "url": f"{page_address(content)}#n{claim['number']}",
            "claimReviewed": claim["restatement"] or claim["quote"],
            "reviewRating": _rating(claim),
            "author": publisher(content),
            "dateCreated": standing,
            "datePublished": signed,
            "itemReviewed": _claim(claim, content["article"]),
            "citation": cited,
        }
    )


def _rating(claim: Plain) -> Plain:
    """The label, and a number where the status has one; a nuance may move it."""
    status, nuance = STATUSES[claim["status"]], claim["nuance"] or {}
    number = status.rating and (nuance.get("rating") or status.rating)
    scale = {"ratingValue": number, "bestRating": BEST, "worstRating": WORST} if number else {}
    label = f"{status.label}: {nuance['label']}" if nuance else status.label
    return _told({"@type": "Rating", "alternateName": label, **scale, "ratingExplanation": claim["reason"]})


def _claim(claim: Plain, article: Plain) -> Plain:
    """What was claimed, by whom in the end, and where the words stand."""
    return _told(
        {
            "@type": "Claim",
            "text": claim["quote"],
            "author": _authors(claim, article),
            "datePublished": _date(article["published"]),
            "appearance": _appearance(article),
            "correction": claim["should_read"],
        }
    )


def _authors(claim: Plain, article: Plain) -> list[Plain]:
    """The end of every chain that was traced; a claim without a chain is the article's own."""
    if claim["attribution"] == []:
        return [_outlet(article)] if article["outlet"] else []
    ends = [chain["hops"][-1] for chain in claim["attribution"] or () if not chain["untraced"]]
    found = {hop["source_id"]: _who(hop["name"], is_person=SOURCE_TYPES[hop["type"]].is_person) for hop in ends}
    return list(found.values())


def _who(name: str, *, is_person: bool) -> Plain:
    return {"@type": "Person" if is_person else "Organization", "name": name}


def _outlet(article: Plain) -> Plain:
    return _who(article["outlet"], is_person=False)


def _appearance(article: Plain) -> Plain:
    return _told(
        {
            "@type": "NewsArticle",
            "url": link(article["address"]),
            "headline": article["title"],
            "author": _who(article["author"], is_person=True) if article["author"] else None,
            "publisher": _outlet(article) if article["outlet"] else None,
            "datePublished": _date(article["published"]),
            "inLanguage": article["lang"],
        }
    )


def _cited(item: Plain) -> Plain:
    return _told({"@type": "CreativeWork", "name": item["title"] or item["address"], "url": link(item["address"])})


def _date(words: str) -> str:
    return words if DATE.fullmatch(words) else ""


def _told(node: Plain) -> Plain:
    """The node without what is empty."""
    return {name: value for name, value in node.items() if value not in ("", None, [])}
