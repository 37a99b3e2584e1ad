"""Several verified summaries in one file: each a section of its own, with its own receipt, under an opening that counts them all."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.exporting.looks import groups, minute
from factcheck.exporting.loss import counted
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.summary import METHOD, counts, summary
from factcheck.exporting.telling import scope

Plain = dict[str, Any]

METHOD_HEADING = "How this was checked"
PEOPLE_HEADING = "Who checked it"
NUMBERED = re.compile(r"(\d{1,4})\.(\w+)")


def together(reports: Sequence[Report]) -> Plain:
    """All that a file of several summaries says, in its order."""
    articles = [_section(report, number, len(reports)) for number, report in enumerate(reports, 1)]
    return {
        "title": f"{counted(len(reports), 'article', 'articles')}, checked claim by claim",
        "publisher": articles[-1]["publisher"],
        "as_of": f"As of {minute(max(report.receipt.as_of for report in reports))}",
        "groups": _tally(reports),
        "scope": scope([report.content for report in reports], reports[0].receipt.choice),
        "contents": [_entry(article) for article in articles],
        "articles": articles,
        "method": list(METHOD),
        "checked": METHOD_HEADING,
        "who": PEOPLE_HEADING,
    }


def _section(report: Report, number: int, of: int) -> Plain:
    """What the summary of this article says; how the desk checks is told once for all of them."""
    told = summary(report)
    people = [sentence for sentence in told["method"] if sentence not in METHOD]
    return {**told, "method": people, "number": number, "at": f"a{number}-", "which": which(number, of, report.receipt.article_id)}


def which(number: int, of: int, article_id: str) -> str:
    """The line with which the section of an article begins, the same in every format; by it a section is found again."""
    return f"Article {number} of {of} · {article_id}"


def _entry(article: Plain) -> Plain:
    """A line of the list of contents."""
    found = ", ".join(f"{len(group['claims'])} {group['label'].lower()}" for group in article["groups"])
    return {"number": article["number"], "at": article["at"], "title": article["title"], "found": found or "no claims to show"}


def _tally(reports: Sequence[Report]) -> list[Plain]:
    """The claims of all articles by what was found, in the order in which a summary has them."""
    claims = [claim for report in reports for claim in report.content["claims"]]
    return [counts(group) for group in groups(claims) if group.claims]


# -- read again --------------------------------------------------------------------------------------------------
def numbered(reports: Sequence[Report]) -> dict[str, str]:
    """The receipts' words under names that say of which article of a file they are: “2.article_id”."""
    told = ((number, fields_of(report.receipt)) for number, report in enumerate(reports, 1))
    return {f"{number}.{name}": value for number, fields in told for name, value in fields.items()}


def told_apart(found: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """The receipts of a file from words under such names, in the order of their numbers."""
    receipts: dict[int, dict[str, str]] = {}
    for name, value in found:
        if named := NUMBERED.fullmatch(name):
            receipts.setdefault(int(named[1]), {})[named[2]] = value
    return [receipts[number] for number in sorted(receipts)]


def one_after_another(found: Iterable[tuple[str, str]], first: str = "article_id") -> list[dict[str, str]]:
    """The receipts of a file in which each begins with the same word."""
    receipts: list[dict[str, str]] = []
    for name, value in found:
        if name == first or not receipts:
            receipts.append({})
        receipts[-1][name] = value
    return receipts


def parts(text: str, article_ids: Sequence[str]) -> list[str]:
    """The opening, the section of each of these articles, and the closing; what is not found makes what is before it longer."""
    cuts, at = [0], 0
    for number, article_id in enumerate(article_ids, 1):
        at = _line_with(text, which(number, len(article_ids), article_id), at)
        cuts.append(at)
    cuts.append(max(at, _start_of_line(text, text.rfind(METHOD_HEADING))))
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _line_with(text: str, words: str, after: int) -> int:
    """Where the line with these words begins; `after` where there is none."""
    found = text.find(words, after)
    return after if found < 0 else max(after, _start_of_line(text, found))


def _start_of_line(text: str, at: int) -> int:
    return text.rfind("\n", 0, max(0, at)) + 1
