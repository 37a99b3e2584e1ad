"""How Spanish verbs are inflected in news: third persons, participles, gerunds."""

REGULAR = {
    "ar": ("a an ó aron aba aban ará arán", "ando", "ado"),
    "er": ("e en ió ieron ía ían erá erán", "iendo", "ido"),
    "ir": ("e en ió ieron ía ían irá irán", "iendo", "ido"),
}
PARTICIPLES = ("do", "cho", "to")  # of irregular verbs
CLITICS = ("se", "le", "les", "lo")
ACCENTED = {"ando": "ándo", "endo": "éndo"}


def forms(verb: str, irregular: list[str]) -> dict[str, str]:
    """Each form with its shape: b(ase), p (finite), n (participle), g (gerund)."""
    stem, ending = verb[:-2], verb[-2:]
    finite, gerund, participle = REGULAR[ending.replace("í", "i")]
    found = {verb: "b", stem + gerund: "g"} | {stem + participle[:-1] + last: "n" for last in ("o", "a", "os", "as")}
    found |= {stem + last: "p" for last in finite.split()}
    found |= {form: "g" if form.endswith("ndo") else "n" if form.endswith(PARTICIPLES) else "p" for form in irregular}
    return found | dict.fromkeys(_subjunctives(found), "p") | dict.fromkeys(_with_clitics(found), "g")


def _subjunctives(found: dict[str, str]) -> list[str]:
    """Después de que anunciara, anunciaran: as the past with -ron has it."""
    return [form.removesuffix("ron") + last for form in found if form.endswith("ron") for last in ("ra", "ran")]


def _with_clitics(found: dict[str, str]) -> list[str]:
    """Refiriéndose, advirtiéndole."""
    return [form[:-4] + ACCENTED[form[-4:]] + clitic for form, shape in found.items() if shape == "g" for clitic in CLITICS]
