"""A format: how a report becomes a file, and how such a file is read again to be checked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from factcheck import paths
from factcheck.discovery import collect
from factcheck.errors import Unknown
from factcheck.exporting.comparing import Difference
from factcheck.exporting.escaping import in_markdown, link
from factcheck.exporting.looks import day, is_disputed, kept, look, minute
from factcheck.exporting.report import Report
from factcheck.vocabulary.attribution import CHANNELS, RELIABILITIES, ROLES, SOURCE_TYPES, VERDICTS
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.evidence import CLOSENESSES, EVIDENCE_KINDS, STANCES
from factcheck.vocabulary.passages import DISPOSITIONS
from factcheck.vocabulary.stages import STAGES
from factcheck.vocabulary.statuses import STATUSES

WORDS = {
    "CHANNELS": CHANNELS,
    "CLOSENESSES": CLOSENESSES,
    "CONFIDENCES": CONFIDENCES,
    "DISPOSITIONS": DISPOSITIONS,
    "EVIDENCE_KINDS": EVIDENCE_KINDS,
    "RELIABILITIES": RELIABILITIES,
    "ROLES": ROLES,
    "SOURCE_TYPES": SOURCE_TYPES,
    "STAGES": STAGES,
    "STANCES": STANCES,
    "STATUSES": STATUSES,
    "VERDICTS": VERDICTS,
    "is_disputed": is_disputed,
    "kept": kept,
    "look": look,
}  # what templates may call by name


KINDS = READ, DATA, STANDARD = ("To read and print", "For programs", "For the web")  # in the order in which people are shown them


def as_text(data: bytes) -> str | None:
    """The text of a file that is UTF-8; None for any other."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def never(report: Report) -> str:  # noqa: ARG001
    """The refusal of a format that any report can have."""
    return ""


@dataclass(frozen=True)
class Beside:
    """How a file that describes another one speaks of it."""

    format: str  # of the file that it describes
    named: Callable[[bytes, str], bytes]  # the description of a file that is called so
    name_in: Callable[[bytes], str]  # what the described file is called


@dataclass(frozen=True)
class Several:
    """How one file holds the reports of several articles, each with its receipt."""

    render: Callable[[Sequence[Report]], bytes]
    receipts_in: Callable[[str], list[dict[str, str]]]  # the receipts' words in a file's text; none: it holds one report, or none


@dataclass(frozen=True)
class Format:
    name: str  # what `--format` takes
    label: str
    about: str  # one sentence on what one gets
    media_type: str
    suffix: str
    stem: str  # what the file is called after
    render: Callable[[Report], bytes]
    receipt_in: Callable[[str], Mapping[str, str] | None]  # the receipt's words in a file; None: it is of another format
    compare: Callable[[str, str], Difference | None]  # made by the desk, and given: the first difference that counts
    kind: str = READ  # what it is for
    text_in: Callable[[bytes], str | None] = as_text  # what a file says, all that its makers wrote; None: it is of another kind
    head_in: Callable[[bytes], str | None] | None = None  # so much of it as holds the receipt, where all of it takes long
    is_text: bool = True  # a file saved anew may have other bytes and still say the same
    only_signed_off: bool = False  # whether claims that are not signed off are left out unless asked for
    refusal: Callable[[Report], str] = never  # why there can be no such file of a report, as one sentence
    several: Several | None = None  # for a format in which one file can hold several articles
    beside: Beside | None = None  # for a format whose files describe those of another one


def formats() -> dict[str, Format]:
    """Every format by its name."""
    return {found.name: found for found in collect("factcheck.exporting.formats", "FORMAT")}


def format_named(name: str) -> Format:
    """Raises Unknown, which names the formats that there are."""
    if name not in formats():
        raise Unknown(f"“{name[:40]}” is no format of this desk. Use one of: {', '.join(formats())}.", word=name[:40])
    return formats()[name]


@cache
def templates() -> Environment:
    """The one environment for exports: everything is escaped unless a filter says otherwise, an undefined name is an error."""
    environment = Environment(
        loader=FileSystemLoader(paths.shipped("templates") / "exports", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "md": lambda text: Markup(in_markdown(text)),  # noqa: S704  escaped there
        "day": day,
        "minute": minute,
        "link": link,
    }
    environment.globals |= WORDS
    return environment
