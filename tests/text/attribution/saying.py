"""What the reader says of a text, in as few words as a test needs."""

from factcheck.text import read
from factcheck.text.reading import SuggestedHop
from factcheck.text.register import Known, Register

REGISTER = Register(
    (
        Known("belta", "BelTA", "state_media", ("BelTa", "Belarusian Telegraph Agency"), "BY"),
        Known("efe", "EFE", "wire_agency", ("Agencia EFE", "EFE news agency"), "ES"),
        Known(
            "mod", "Belarusian Ministry of Defence", "government", ("Belarusian Ministry of Defense", "Belarusian Defence Ministry"), "BY"
        ),
        Known("orlov", "Pavel Muraveiko", "official", ("Muraveiko", "Muravéiko"), "BY"),
        Known("un", "United Nations", "other", ("UN",), ""),
        Known(
            "gur",
            "Main Intelligence Directorate of Ukraine",
            "intelligence_service",
            ("GUR", "Ukrainian intelligence", "inteligencia ucraniana"),
            "UA",
        ),
    )
)


def hops(text: str, lang: str = "en") -> list[SuggestedHop]:
    """Every hop of an article that has its source in its own passage."""
    return [hop for passage in read(text, REGISTER, lang).passages for hop in passage.attributions if not hop.carried]


def sources(text: str, lang: str = "en") -> list[str]:
    return [hop.source.text for hop in sorted(hops(text, lang), key=lambda hop: hop.source.span) if hop.source]


def names(text: str, lang: str = "en") -> list[str | None]:
    return [hop.name for hop in sorted(hops(text, lang), key=lambda hop: hop.source.span if hop.source else None)]  # type: ignore[arg-type,return-value]


def last(text: str, lang: str = "en") -> SuggestedHop:
    """The last source of a text."""
    return max(hops(text, lang), key=lambda hop: hop.source.span if hop.source else None)  # type: ignore[arg-type,return-value]
