"""Keys on a page: what a control wears so that a key presses it, and how the key is shown on it."""

import json
from functools import lru_cache

from flask import Flask, g
from markupsafe import Markup

from factcheck.edge import current
from factcheck.vocabulary.keys import KEYS, KeyMap


def mine() -> KeyMap:
    """The keys of whoever looks at the page, looked up once a request."""
    if "keys" not in g:
        person = current.visitor()
        g.keys = current.keyboard().of(person.person_id) if person else KeyMap(off=True)
    keys: KeyMap = g.keys
    return keys


def keyed(code: str) -> Markup:
    """The attributes of a control that a key presses; assistive technology is told of the key by them."""
    return _attributes(code, mine().of(code)) if code else Markup("")


@lru_cache(maxsize=1000)  # a card has a hundred of these, and they are nearly always the same
def _attributes(code: str, key: str) -> Markup:
    shortcut = Markup(' aria-keyshortcuts="{}"').format(key.upper()) if key.isalnum() else Markup("")
    return Markup(' data-key="{}"').format(code) + shortcut if key else Markup("")


def kbd(code: str, after: str = "") -> Markup:
    """The key of an action as it stands on its control; `after` is pressed after it."""
    return _on_control(mine().of(code), str(after)) if code else Markup("")


@lru_cache(maxsize=1000)
def _on_control(key: str, after: str) -> Markup:
    return Markup(' <kbd aria-hidden="true">{}</kbd>').format(f"{key} {after}".strip()) if key else Markup("")


def keys_json() -> str:
    """What each key does, for the script."""
    return json.dumps(mine().actions)


def register(app: Flask) -> None:
    app.jinja_env.globals.update(keyed=keyed, kbd=kbd, keys_json=keys_json, my_keys=mine, KEYS=KEYS)
