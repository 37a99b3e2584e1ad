"""Words for what a claim is checked against."""

from dataclasses import dataclass

from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class EvidenceKind(Term):
    """What an item of evidence is."""


@dataclass(frozen=True)
class Closeness(Term):
    """How near the evidence stands to what it tells of."""


@dataclass(frozen=True)
class Stance(Term):
    mark: str = ""


EVIDENCE_KINDS = Vocabulary(
    "kind of evidence",
    EvidenceKind("web_page", "Web page"),
    EvidenceKind("document", "Document"),
    EvidenceKind("person", "Person asked"),
    EvidenceKind("dataset", "Data set"),
    EvidenceKind("image_or_video", "Image or video"),
)
CLOSENESSES = Vocabulary("closeness", Closeness("primary", "Primary"), Closeness("secondary", "Secondary"))
STANCES = Vocabulary(
    "stance",
    Stance("supports", "Supports", mark="+"),
    Stance("refutes", "Refutes", mark="−"),
    Stance("context", "Context", mark="·"),
)
