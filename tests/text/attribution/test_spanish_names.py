"""Whom Spanish words for a source name, and of what kind it is."""

import pytest
from text.attribution.saying import hops, last

NAMED = {
    "La Fuerza Aérea ucraniana dijo que lloverá.": ("Fuerza Aérea ucraniana", "military"),
    "El Ministerio de Exteriores ruso dijo que lloverá.": ("Ministerio de Exteriores ruso", "government"),
    "La Cancillería brasileña dijo que lloverá.": ("Cancillería brasileña", "government"),
    "El gobierno británico dijo que lloverá.": ("gobierno británico", "government"),
    "Las autoridades rusas dijeron que lloverá.": ("autoridades rusas", "government"),
    "Londres dijo que lloverá.": ("Gobierno británico", "government"),
    "Estados Unidos dijo que lloverá.": ("Gobierno estadounidense", "government"),
    "La Habana dijo que lloverá.": ("Gobierno cubano", "government"),
    "Un portavoz del Kremlin dijo que lloverá.": ("Kremlin", "government"),
    "Una portavoz de la firma Andes Litio dijo que lloverá.": ("portavoz de la firma Andes Litio", "other"),
    "Fuentes de Andes Litio dijeron que lloverá.": ("fuentes de Andes Litio", "unnamed"),
    "Un informe de la Agencia Tributaria dijo que lloverá.": ("Agencia Tributaria", "government"),
    "La diputada del PSOE Ana Redondo dijo que lloverá.": ("Ana Redondo", "official"),
    "El presidente de Rusia Radek Wolski dijo que lloverá.": ("Radek Wolski", "official"),
    "Dos altos funcionarios estadounidenses dijeron que lloverá.": ("altos funcionarios estadounidenses", "unnamed"),
    "Un alto cargo del Ministerio de Defensa dijo que lloverá.": ("alto cargo del Ministerio de Defensa", "unnamed"),
    "El Washington Post dijo que lloverá.": ("Washington Post", "news_outlet"),
    "El Heraldo de Soria dijo que lloverá.": ("Heraldo de Soria", "news_outlet"),
    "El Universal dijo que lloverá.": ("Universal", "news_outlet"),
    "Radio Reloj dijo que lloverá.": ("Radio Reloj", "state_media"),
    "El Consejo de Estado dijo que lloverá.": ("Consejo de Estado", "government"),
    "El Organismo Internacional de la Energía Atómica dijo que lloverá.": ("Organismo Internacional de la Energía Atómica", "other"),
    "La Comisión Económica para América Latina y el Caribe (Cepal) dijo que lloverá.":
        ("Comisión Económica para América Latina y el Caribe", "other"),
    "La Red Vecinal para la Vivienda y la Junta dijeron que lloverá.": ("Red Vecinal para la Vivienda", "ngo"),
    "Médicos del Mundo denunció que lloverá.": ("Médicos del Mundo", "ngo"),
    "El Sindicato de Inquilinas dijo que lloverá.": ("Sindicato de Inquilinas", "ngo"),
    "Nuria Aldea, portavoz del Sindicato de Inquilinas, dijo que lloverá.": ("Nuria Aldea", "ngo"),
    "Nuria Aldea, politóloga de la Universidad de Cádiz, dijo que lloverá.": ("Nuria Aldea", "expert"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED.items(), ids=list(NAMED))
def test_a_source_gets_its_name_and_kind(text, expected):
    hop = next(h for h in hops(text, "es") if h.source)
    assert (hop.name, hop.type) == expected


POINTED = {
    "El portavoz del PSOE, Manuel Requena, dijo que lloverá.\n\nEl dirigente socialista dijo que no.": "Manuel Requena",
    "El ministro polaco Radek Wolski vino. El ministro ruso Yuri Belov vino. El ministro polaco dijo que lloverá.": "Radek Wolski",
    "La portavoz Ana Redondo vino. El portavoz Raúl Bermejo vino. La portavoz dijo que lloverá.": "Ana Redondo",
    "Marta Rius, jefa de guardia, dijo que lloverá. La médica dijo que no.": "Marta Rius",
    "La consejera Ana Redondo vino. La dirigente dijo que lloverá.": "Ana Redondo",
    "El viceprimer ministro de Vietnam, Nguyen Duc Thang, llegó el lunes. El alto dirigente dijo que lloverá.": "Nguyen Duc Thang",
    "El primer ministro, Raúl Bermejo, dijo que lloverá. El Primer Ministro dijo que no.": "Raúl Bermejo",
    "La Agencia Tributaria dijo que lloverá. El organismo dijo que no.": "Agencia Tributaria",
    "Médicos Sin Fronteras cerró. La ONG dijo que lloverá.": "Médicos Sin Fronteras",
    "La empresa Sanivida cerró. La compañía dijo que lloverá.": "Sanivida",
    "La Dirección General de Prisiones cerró. La Dirección dijo que lloverá.": "Dirección General de Prisiones",
    "La Cancillería chilena dijo que lloverá. Un portavoz de ese ministerio dijo que no.": "Cancillería chilena",
    "El Instituto Nacional Electoral cerró. El INE dijo que lloverá.": "Instituto Nacional Electoral",
    "Dos testigos de la marcha dijeron que lloverá. Uno de los testigos dijo que no.": "testigos de la marcha",
    "Un asesor del alcalde dijo que lloverá. “No”, dijo esta persona.": "asesor del alcalde",
}


@pytest.mark.parametrize(("text", "name"), POINTED.items(), ids=list(POINTED))
def test_descriptions_point_at_the_nearest_that_fits_as_a_guess(text, name):
    assert last(text, "es").name == name


OPEN = {
    "La ministra Ana Redondo vino. El funcionario dijo que lloverá.": "funcionario",
    "El perro ladra.\n\nEl funcionario dijo que lloverá.": "funcionario",
    "Raúl Bermejo vino. La empresa dijo que lloverá.": "empresa",
    "El alcalde Raúl Bermejo vino. El hombre de la gorra dijo que lloverá.": "hombre de la gorra",
}


@pytest.mark.parametrize(("text", "name"), OPEN.items(), ids=list(OPEN))
def test_a_description_without_a_bearer_names_itself(text, name):
    assert last(text, "es").name == name
