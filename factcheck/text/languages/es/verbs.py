"""The forms of a Spanish verb that news speaks in: the third person, the gerund and the participles."""

REGULAR = {
    "ar": ("a an ó aron aba aban ará arán", "ando", "ado"),
    "er": ("e en ió ieron ía ían erá erán", "iendo", "ido"),
    "ir": ("e en ió ieron ía ían irá irán", "iendo", "ido"),
}


def forms(verb: str, irregular: list[str]) -> dict[str, str]:
    """Each form with its shape: b(ase), p (finite), n (participle), g (gerund)."""
    stem, ending = verb[:-2], verb[-2:]
    finite, gerund, participle = REGULAR[ending]
    found = {verb: "b", stem + gerund: "g"} | {stem + participle[:-1] + last: "n" for last in ("o", "a", "os", "as")}
    found |= {stem + last: "p" for last in finite.split()}
    return found | {
        form: "g" if form.endswith("ndo") else "n" if form.endswith(("ado", "ido", "cho", "ito", "sto")) else "p" for form in irregular
    }
