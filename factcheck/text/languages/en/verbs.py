"""The forms of an English verb."""

VOWELS = frozenset("aeiou")


def forms(verb: str, irregular: list[str]) -> dict[str, str]:
    """Each form with its shape: b(ase), s, d (past and participle), p(ast), n (participle), g (-ing)."""
    past, *rest = irregular or [_with(verb, "ed")]
    found = {verb: "b", _third(verb): "s", _ing(verb, past): "g"}
    if not rest:
        found[past] = "d"
    else:
        found |= {rest[0]: "n"} | {past: "p"}
    if past == verb:
        found[verb] = "d"
    if len(past) > 5 and past.endswith("led") and past[-4] != "l" and past[-4] in VOWELS:  # labelled beside labeled
        found |= {past[:-2] + "led": "d", verb + "ling": "g"}
    return found


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in VOWELS else verb + "s"


def _with(verb: str, ending: str) -> str:
    if verb.endswith("e"):
        return verb + ending[1:]
    return verb[:-1] + "i" + ending if verb.endswith("y") and verb[-2] not in VOWELS else verb + ending


def _ing(verb: str, past: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    doubled = past == verb + verb[-1] + "ed" or verb in DOUBLING
    return verb + verb[-1] + "ing" if doubled else verb + "ing"


DOUBLING = frozenset({"get", "put", "sit", "run", "win", "cut", "hit", "let", "set", "shut", "split", "quit", "rip", "begin"})
