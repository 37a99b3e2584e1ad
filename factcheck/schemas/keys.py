"""The form of one's own keys."""

from collections.abc import Mapping
from typing import Any

from factcheck.errors import Incomplete
from factcheck.vocabulary.keys import KEYS, KeyMap


def key_map(form: Mapping[str, Any]) -> KeyMap:
    """The keys that a form asks for, one field an action, `key-<code>`. Raises Incomplete with every wrong field."""
    chosen = {action.code: str(form.get(f"key-{action.code}", action.key)).strip().lower() for action in KEYS}
    wrong: dict[str, list[str]] = {}
    taken: dict[str, str] = {}
    for action in KEYS:
        key = chosen[action.code]
        if len(key) > 1 or not key.isprintable():
            wrong[f"key-{action.code}"] = [f"“{key[:20]}” is not one key. Type one letter, digit or sign, or leave it empty."]
        elif key and key in taken:
            wrong[f"key-{action.code}"] = [f"“{key}” does “{taken[key]}” already. Choose another."]
        taken.setdefault(key, action.label)
    if wrong:
        raise Incomplete(wrong)
    return KeyMap({code: key for code, key in chosen.items() if key != KEYS[code].key}, form.get("on") != "yes")
