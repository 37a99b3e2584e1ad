"""How Spanish news attributes: subjects behind their verb, little words for what was said, relative clauses, dashes."""

import pytest
from text.attribution.saying import hops, last, names, sources

from factcheck.text.languages.es.verbs import forms

SAID = {
    # behind the verb, past when, where and to whom
    "“Cederá la presa”, explica por teléfono Jaume Roldán, ingeniero de Darlow.": ["Jaume Roldán, ingeniero de Darlow"],
    "“Cederá la presa”, ha adelantado a Europa Press su abogada, Ana Roldán.": ["su abogada, Ana Roldán"],
    "“Cederá la presa”, contó a 14ymedio Ana Roldán.": ["Ana Roldán"],
    "“Cederá la presa”, confesó a Granma Ana Roldán, la directora.": ["Ana Roldán, la directora"],
    "“Cederá la presa”, dijo, con la voz quebrada, la alcaldesa.": ["la alcaldesa"],
    "La presa cederá, argumentó en su momento la dirección.": ["la dirección"],
    "La presa cederá en abril, anunció la cancillería.": ["la cancillería"],
    "“Cederá la presa”, relata una madre de dos hijos que vive abajo.": ["una madre de dos hijos que vive abajo"],
    "“Cederá la presa”, relata Ana Roldán, una madre que vive abajo.": ["Ana Roldán, una madre"],
    "“Cederá la presa”, relata Ana Roldán, una viuda de 46 años que vive abajo.": ["Ana Roldán, una viuda de 46 años"],
    "“Cederá la presa”, dijo el director del Ministerio de Aguas y Minas, Leonel Roldán.": [
        "el director del Ministerio de Aguas y Minas, Leonel Roldán"
    ],
    "Según el director, Estados Unidos, Rusia y China cederán.": ["el director"],
    "—No cederá —respondió la alcaldesa—. Ya veremos.": ["la alcaldesa"],
    "«Si nadie paga —advirtió Roldán—, cederá la presa».": ["Roldán"],
    "La presa cede, como alegaba la defensa.": ["la defensa"],
    "Faltan los 180 que reconoce la consejería.": ["la consejería"],
    "Desde el Ayuntamiento han asegurado que cederá la presa.": ["el Ayuntamiento"],
    "En el Ministerio admiten que cederá la presa.": ["el Ministerio"],
    "La alcaldesa alertó ya en 2020 de la grieta.": ["La alcaldesa"],
    "Así consta en el acta de la presa.": ["el acta de la presa"],
    "La alcaldesa dejó entrever que cederá la presa.": ["La alcaldesa"],
    # what was said is a little word or an infinitive
    "La alcaldesa lo dijo durante su programa.": ["La alcaldesa"],
    "Así lo ha confirmado este lunes la alcaldesa.": ["la alcaldesa"],
    "La alcaldesa las calificó de farsa.": ["La alcaldesa"],
    "La alcaldesa dijo tener las llaves.": ["La alcaldesa"],
    "La alcaldesa prometió arreglar la presa.": ["La alcaldesa"],
    "La alcaldesa prevé abrir la presa.": [],
    "La alcaldesa volvió a insistir en que cederá la presa.": ["La alcaldesa"],
    "“Cederá la presa”, se ha limitado a señalar la alcaldesa.": ["la alcaldesa"],
    "“Cederá la presa”, se ha limitado a señalar.": [],
    "La presa volvió a señalar el río.": [],
    "La obra tiende a señalar el río.": [],
    "Se informó que cederá la presa.": [],
    "La empresa se defiende.": [],
    # relative clauses
    "Un funcionario que pidió el anonimato dijo a Reuters que cederá la presa.": ["Un funcionario que pidió el anonimato"],
    "La sentencia de mayo de 2024 que avaló la obra recordaba que cederá la presa.": ["La sentencia de mayo de 2024"],
    "Los datos a los que tuvo acceso Reuters muestran que cederá la presa.": ["Los datos"],
    "El barómetro de febrero del CIS revela que cederá la presa.": ["El barómetro de febrero del CIS"],
    "El jefe conocido como Ti Makak reivindicó la obra.": ["El jefe conocido como Ti Makak"],
    "El documento de la dirección fechado el 12 de enero de 2024 ya alertaba de un riesgo.": ["El documento de la dirección"],
    "Ana Roldán, hidróloga de Darlow que no participó en la obra, advierte que cederá.": [
        "Ana Roldán, hidróloga de Darlow que no participó en la obra"
    ],
    "La alcaldesa dio una rueda de prensa en la que aseguró que cederá la presa.": ["La alcaldesa"],
    "La alcaldesa dijo en un acto que mantiene un equipo en la presa.": ["La alcaldesa"],
    "Cederá la presa, si lo ratifican los parlamentos.": [],
    "El organismo (OIEA), que asegura que cederá, tiene un plan.": ["El organismo (OIEA)"],
    "El documento, de 17 páginas, advierte que cederá.": ["El documento"],
    "Hablan otros testigos, según los cuales cederá la obra.": ["otros testigos"],
    "Desde Syriza, principal fuerza opositora, exigieron la obra.": ["Syriza, principal fuerza opositora"],
    # nouns, participles and verbs that look alike
    "El abogado defensor, Luis Roldán, dijo que cederá.": ["El abogado defensor, Luis Roldán"],
    "El general retirado opina que cederá la presa.": ["El general retirado"],
    "Los reclutas heridos hoy dijeron que cederá la presa.": ["Los reclutas heridos"],
    "La última marcha de Darlow pidió la obra.": [],
    "Él mismo reconoce, sin embargo, que cederá la presa.": ["Él"],
    "Los avales, informó la Sala, da crédito.": ["la Sala"],
    "El canal Darlow difundió imágenes de la presa.": ["El canal Darlow"],
    "En mayo, corroboraron esa versión.": [],
    "El comunicado conjunto exige el cese de la obra.": ["El comunicado conjunto"],
    "El Presidente dijo que cederá la presa.": ["El Presidente"],
    "Carranza, hoy exiliada, confirmó por videollamada la autenticidad.": ["Carranza"],
    "Consultado sobre la obra, el ministro dijo que cederá.": ["el ministro"],
    "El ministro afeó al líder su silencio.": ["El ministro"],
    "El presidente llamó a su embajador a consultas.": [],
    "El presidente llamó a la calma.": ["El presidente"],
    "El testigo fue citado por la policía.": [],
    "El titular de la Secretaría de Seguridad y Protección Ciudadana (SSPC), Luis Roldán, dijo que cederá.": [
        "El titular de la Secretaría de Seguridad y Protección Ciudadana (SSPC), Luis Roldán"
    ],
    "“Cederá la obra”, soltó el remachador.": ["el remachador"],
    "“Cederá la obra”, dice Amalia, de 72 años.": ["Amalia, de 72 años"],
    "La obra cederá y así lo reconocen fuentes jurídicas.": ["fuentes jurídicas"],
    # when it was said stands between the verb and what was said
    "La ONG denunció este jueves fallos en la presa.": ["La ONG"],
    "El ejército desmintió horas después esa afirmación.": ["El ejército"],
    "El Miami Herald publicó la semana pasada, citando a dos altos funcionarios, que cederá.": [
        "El Miami Herald",
        "dos altos funcionarios",
    ],
    "Un diputado pronosticó, con tono burlón: “Cederá la presa”.": ["Un diputado"],
    "La noticia fue adelantada el domingo por Clarín.": ["Clarín"],
    # cues before their source
    "Según ha podido saber este diario, cederá la presa.": ["este diario"],
    "Según la alcaldesa, cederá la presa.": ["la alcaldesa"],
    "Cederá la obra, según informaron a este diario fuentes jurídicas.": ["fuentes jurídicas"],
    "“Cederá la obra”, se lee en el auto.": ["el auto"],
    "La leña se recoge en el auto.": [],
    "Según «El Mundo», cederá la obra.": ["«El Mundo»"],
    "Para la CAME, las ventas caerán en abril.": ["la CAME"],
    "Habló Luis Roldán, del Instituto del Agua, para quien la obra cederá.": ["Luis Roldán, del Instituto del Agua"],
    "Según consta en partidas de la presa, cederá.": ["partidas de la presa"],
    "De acuerdo con el último informe anual de estabilidad del Banco de Darlow, cederá.": ["Banco de Darlow"],
    "Según un informe del estado de la obra, cederá.": ["un informe del estado de la obra"],
    "Según una nota de la que nadie sabe, cederá.": ["una nota"],
    "A juicio del alcalde, cederá la presa.": ["alcalde"],
    "Para sus críticos, cederá la presa.": ["sus críticos"],
    "Para la organización local Darlow, cederá la presa.": ["la organización local Darlow"],
    "Habló Luis Roldán, para quien la presa cederá.": ["Luis Roldán"],
    "Habló la obra, para quien nada cederá.": [],
    "La acusación de Roldán de que cederá la presa es vieja.": ["Roldán"],
    "La acusación de Roldán es vieja.": [],
    "Fuentes consultadas por este diario señalan que cederá la presa.": ["Fuentes consultadas por este diario"],
    "El remachador mencionó que cederá la obra.": ["El remachador"],
    "La medida exige que ceda la obra.": [],
    "Uno de ellos dijo que cederá la presa.": ["Uno de ellos"],
    "Lo pide la Organización Internacional para las Presas (OIP), según la Comisión Social para el Sur y el Norte (Cosur).": [
        "la Organización Internacional para las Presas (OIP)",
        "la Comisión Social para el Sur y el Norte (Cosur)",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID.items(), ids=list(SAID))
def test_who_says_it(text, expected):
    assert sources(text, "es") == expected


NAMED = {
    "Habló Luis Roldán, alcalde. El regidor dijo que cederá.": "Luis Roldán",
    "Luis Roldán, diputado socialista, votó. A juicio del político socialista, cederá la presa.": "Luis Roldán",
    "La doctora Ana Roldán dijo que llueve. La médica añadió que cederá.": "Ana Roldán",
    "El diputado Luis Roldán dijo que llueve. El parlamentario darlowense añadió que cederá.": "Luis Roldán",
    "La diputada Ana Roldán dijo que llueve. El político añadió que cederá.": "político",
    "Ana Roldán (Somos Darlow), diputada, dijo que llueve. La lluvia cesó. La legisladora de Somos Darlow añadió que cederá.": "Ana Roldán",
    "La Contraloría General dijo que llueve. La entidad añadió que cederá.": "Contraloría General",
    "La ONG Médicos Sin Fronteras dijo que llueve. La organización añadió que cederá.": "ONG Médicos Sin Fronteras",
    "Según las estimaciones del río de la firma Corren a las que tuvo acceso Reuters, cederá.": "Corren",
    "Un sondeo de la consultora Mirador Federal estima que cederá.": "Mirador Federal",
    "Según la Organización Internacional para las Presas (OIP), cederá.": "Organización Internacional para las Presas",
    "La Fuerza Aérea ucraniana dijo que cederá.": "Fuerza Aérea ucraniana",
    "Moscú asegura que cederá.": "Gobierno ruso",
    "El presidente Luis Roldán dijo que llueve. El jefe de Estado añadió que cederá.": "Luis Roldán",
    "Habló el ministro Luis Roldán. Llueve.\n\nEl río va.\n\nEl agua sube.\n\nCae nieve.\n\nEl canciller dijo que cederá.": "Luis Roldán",
    "La Fiscalía General del Estado calla. La Fiscalía dijo que cederá.": "Fiscalía General del Estado",
    "La última encuesta de Invamer indica que cederá.": "Invamer",
    "El Estado Mayor General dijo que cederá.": "Estado Mayor General",
    "Un diputado que pide no ser citado dijo que cederá.": "diputado",
    "Una encuesta dijo que llueve. El mismo sondeo añadió que cederá.": "mismo sondeo",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED.items(), ids=list(NAMED))
def test_who_it_is(text, expected):
    assert names(text, "es")[-1] == expected


MODES = {
    "“Cederá”, se ha limitado a señalar la alcaldesa.": "direct",
    "—No cederá —respondió la alcaldesa.": "direct",
    "La alcaldesa habla de “normalidad tensa”.": "mixed",
    "La alcaldesa sostuvo en declaraciones recogidas por Reuters que la presa “nunca cede”.": "mixed",
    "Dijo la alcaldesa que la presa cederá.": "indirect",
}


@pytest.mark.parametrize(("text", "expected"), MODES.items(), ids=list(MODES))
def test_how_it_is_told(text, expected):
    assert {hop.mode for hop in hops(text, "es")} == {expected}


def test_an_outlet_that_is_quoted_passes_on():
    told = hops("“Cederá”, dijo el ministro Luis Roldán, citado por Cubadebate.", "es")
    assert {hop.name: (hop.role, hop.mode) for hop in told} == {"Cubadebate": ("relay", "direct"), "Luis Roldán": ("origin", "direct")}


def test_experts_are_told_by_their_trade():
    assert last("Los glaciólogos dicen que cederá.", "es").type == "expert"


def test_forms_of_regular_and_irregular_verbs():
    told = forms("decir", ["dijo", "dijeron", "diciendo", "dicho"])
    assert {form: told[form] for form in ("dijeran", "diciéndole", "dicho", "diciendo", "dijo")} == {
        "dijeran": "p",
        "diciéndole": "g",
        "dicho": "n",
        "diciendo": "g",
        "dijo": "p",
    }
    assert forms("anunciar", [])["anunciara"] == "p"
    assert forms("oír", ["oyó"])["oyó"] == "p"
