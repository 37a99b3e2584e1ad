"""The columns of the table: each says what stands in its cells, for the file and for the metadata that describe it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from factcheck.exporting.looks import kept
from factcheck.exporting.receipts import CHOICE, LABELS, SHAPES
from factcheck.vocabulary.attribution import VERDICTS
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.stages import STAGES
from factcheck.vocabulary.statuses import STATUSES
from factcheck.vocabulary.vocabulary import Term

Plain = dict[str, Any]
Cell = str | int
Datatype = str | dict[str, str]

LISTED, SPACED = " | ", " "
COUNT, NUMBER, TIME, DATE = "nonNegativeInteger", "positiveInteger", "dateTime", "date"


@dataclass(frozen=True)
class Column:
    """What stands under one name; `cell` takes a claim and the report's evidence by id."""

    name: str
    label: str
    about: str
    cell: Callable[[Plain, Plain], Cell]
    datatype: Datatype = "string"
    separator: str = ""  # between the items of a cell that is a list
    same_as: str = ""  # the property of a published vocabulary that says the same
    is_required: bool = False
    is_of_article: bool = False  # its words are of the article, in its language


def _plain(name: str) -> Callable[[Plain, Plain], Cell]:
    return lambda claim, items: claim[name] if isinstance(claim[name], int) else claim[name] or ""  # noqa: ARG005


def _of(name: str, label: str, about: str, **more: Any) -> Column:
    """A column that says what its claim, article or receipt says under the same name."""
    return Column(name, label, about, _plain(name), **more)


def _one_of(name: str, label: str, words: Iterable[Term], *, is_required: bool = True) -> Column:
    terms = list(words)
    about = "; ".join(f"{term.code}: {term.label}" for term in terms)
    return _of(name, label, f"{about}.", datatype=_shaped("|".join(term.code for term in terms)), is_required=is_required)


def _shaped(pattern: str) -> Datatype:
    """A text that matches a pattern whole, also to programs that would search for it."""
    return {"base": "string", "format": f"^({pattern})$"}


def _spans(claim: Plain, _: Plain) -> str:
    return SPACED.join(f"{part['start']}..{part['end']}" for part in claim["words"])


def _listed(parts: Iterable[str]) -> str:
    """A list in one cell: what parts it stands in no part."""
    return LISTED.join(re.sub(r"\s*\|\s*", "|", part).strip() for part in parts)


def _chain(chain: Plain) -> str:
    """“BelTA > Ministry of Defence”, from the article towards the origin; an ellipsis where the trace ends too early."""
    return " > ".join([*(hop["name"] for hop in chain["hops"]), *(["…"] if chain["untraced"] else [])])


def _citation(citation: dict[str, str], item: Plain) -> str:
    what = [f"{citation['evidence_id']} {citation['stance']}", item["closeness"], item["title"], item["address"], citation["locator"]]
    return ", ".join(part for part in what if part) + (f": “{citation['quote']}”" if citation["quote"] else "")


def _files(claim: Plain, items: Plain) -> str:
    cited = (items[citation["evidence_id"]] for citation in claim["evidence"])
    return _listed(f"{item['evidence_id']} {kept(item)}" for item in cited if item["file"])


def _standing(claim: Plain) -> Plain:
    return next((given for given in claim["assessments"] if given["stands"]), {})


def _when(said: Plain | None) -> str:
    return said["at"] if said else ""


def _who(said: Plain | None) -> str:
    return said["by"]["name"] if said else ""


OF_CLAIM = (
    _of("claim_id", "Claim", "The claim’s id, the same in every report of this article.", same_as="dc:identifier", is_required=True),
    _of("number", "Number", "The claim’s number, in the order of the article.", datatype=NUMBER, is_required=True),
    Column(
        "start",
        "Start",
        "Where the claim’s words begin in the stored text, in Unicode code points from 0.",
        lambda claim, _: claim["words"][0]["start"],
        datatype=COUNT,
        same_as="oa:start",
        is_required=True,
    ),
    Column(
        "end",
        "End",
        "The first code point after the claim’s words.",
        lambda claim, _: claim["words"][-1]["end"],
        datatype=NUMBER,
        same_as="oa:end",
        is_required=True,
    ),
    Column(
        "spans",
        "Spans",
        "Every stretch of the text that the claim stands on, as start..end.",
        _spans,
        datatype=_shaped(r"[0-9]+\.\.[0-9]+"),
        separator=SPACED,
        is_required=True,
    ),
    _of("quote", "Quote", "The claim in the article’s own words.", same_as="oa:exact", is_required=True, is_of_article=True),
    _of("restatement", "Restatement", "The claim in words that can be read without the article."),
    _one_of("stage", "Stage", STAGES),
    _one_of("status", "Is it so?", STATUSES),
    _one_of("confidence", "Confidence", CONFIDENCES, is_required=False),
    _one_of("verdict", "Did they say it?", VERDICTS),
    _of("reason", "Reason", "Why the status is as it is, in public."),
    _of("should_read", "Should read", "What the article should say instead."),
    Column("nuance", "Nuance", "The desk’s own word beside the status.", lambda claim, _: (claim["nuance"] or {}).get("label", "")),
    Column(
        "attribution",
        "Who says it",
        "Chains of sources, each from the article towards the origin; … where the trace ends too early.",
        lambda claim, _: _listed(_chain(chain) for chain in claim["attribution"] or ()),
        separator=LISTED,
    ),
    Column(
        "attribution_settled",
        "Who says it is settled",
        "settled: a person has confirmed who says it; unsettled: nobody has yet.",
        lambda claim, _: "unsettled" if claim["attribution"] is None else "settled",
        datatype=_shaped("settled|unsettled"),
        is_required=True,
    ),
    Column(
        "evidence",
        "Evidence",
        "What is cited: number and stance, closeness, title, address, place: “quote”.",
        lambda claim, items: _listed(_citation(cited, items[cited["evidence_id"]]) for cited in claim["evidence"]),
        separator=LISTED,
    ),
    Column(
        "evidence_files",
        "Kept files",
        "Of the evidence cited, the files that the desk keeps: name, size and SHA-256.",
        _files,
        separator=LISTED,
    ),
    _of(
        "confidential_citations",
        "Confidential citations",
        "How many citations of confidential evidence are not shown.",
        datatype=COUNT,
        is_required=True,
    ),
    Column(
        "assessments", "Assessments", "How many there are.", lambda claim, _: len(claim["assessments"]), datatype=COUNT, is_required=True
    ),
    Column("assessed_by", "Assessed by", "Whose assessment stands for the claim.", lambda claim, _: _who(_standing(claim))),
    Column("assessed_at", "Assessed at", "When, in UTC.", lambda claim, _: _when(_standing(claim)), datatype=TIME),
    Column("signed_off_by", "Signed off by", "The editor.", lambda claim, _: _who(claim["signed_off"])),
    Column("signed_off_at", "Signed off at", "When, in UTC.", lambda claim, _: _when(claim["signed_off"]), datatype=TIME),
)

OF_ARTICLE = (
    _of("title", "Title", "The article’s title.", is_of_article=True),
    _of("outlet", "Outlet", "Who published the article."),
    _of("author", "Author", "Who wrote the article."),
    _of("published", "Published", "The day on which the article was published.", datatype=DATE),
    _of("address", "Address", "Where the article stands on the web."),
    _of("lang", "Language", "The article’s language as a BCP 47 code."),
)

_IN_RECEIPT: dict[str, Datatype] = {"article_version": NUMBER, "house_version": COUNT, "as_of": TIME, "exporter": COUNT}

OF_RECEIPT = tuple(
    _of(
        name,
        label,
        f"{label}. Of the report’s receipt.",
        datatype=_IN_RECEIPT.get(name) or _shaped(SHAPES[name]),
        is_required=name != CHOICE,
    )
    for name, label in LABELS.items()
)

LEFT_OUT = _of("left_out", "Left out", "What the desk holds that this file does not say.", is_required=True)

COLUMNS = (*OF_CLAIM, *OF_ARTICLE, *OF_RECEIPT, LEFT_OUT)


def cells(columns: Iterable[Column], told: Plain, items: Plain) -> dict[str, Cell]:
    """The cells of these columns, by name; all are empty where nothing is told."""
    return {column.name: column.cell(told, items) if told else "" for column in columns}
