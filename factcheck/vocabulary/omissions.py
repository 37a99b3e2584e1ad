"""What may be left out of a report by choice; internal notes and confidential evidence are never in one."""

from dataclasses import dataclass

from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Omission(Term):
    """`one` and `many` are the words for what is counted where it is left out."""

    one: str = ""
    many: str = ""
    is_of_people: bool = False  # the desk's rules may leave it out of every report


OMISSIONS = Vocabulary(
    "part of a report that can be left out",
    Omission("names", "Names of the desk’s people", one="name of a person", many="names of people", is_of_people=True),
    Omission("finding", "The finding", one="finding", many="findings"),
    Omission("restatements", "Restatements of claims", one="restatement", many="restatements"),
    Omission("corrections", "What it should read", one="correction", many="corrections"),
    Omission("evidence", "Evidence", one="item of evidence", many="items of evidence"),
    Omission("sources", "The list of sources", one="source", many="sources"),
)
