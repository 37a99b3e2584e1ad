"""How templates are run, so that a card with some hundred controls is drawn in a few milliseconds."""

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from flask import Flask
from flask.templating import Environment
from jinja2.runtime import Context, Macro

from factcheck.web import keys

LONGEST = 200  # characters of a choice or an answer; labels are shorter
DRAWN = 2000  # controls that are kept as they were drawn; a card has some thirty, most of them the same on every card


class Calling(Context):
    """Nothing that a template here calls asks for the context, and nearly every call is that of a macro."""

    def call(self, wanted: Any, /, *args: Any, **given: Any) -> Any:
        given.pop("_loop_vars", None)
        given.pop("_block_vars", None)
        return wanted(self.eval_ctx, *args, **given) if type(wanted) is Macro else wanted(*args, **given)


class Templates(Environment):
    """Jinja would layer globals of each template's own over the desk's, and merge the layers anew for every region that is drawn."""

    context_class = Calling

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals


class Kept:
    """A macro that reads nothing but its plain arguments and the reader's keys: for the same ones it is run once.

    Where something is wrong with what was typed, or it is too long to be kept, it is run each time.
    """

    def __init__(self, macro: Macro) -> None:
        self._macro = macro
        self._drawn = lru_cache(maxsize=DRAWN, typed=True)(lambda _, *given, **named: macro(*given, **named))

    def __call__(self, *given: Any, errors: Any = None, **named: Any) -> Any:
        if errors or any(type(one) is str and len(one) > LONGEST for one in given):
            return self._macro(*given, **named, **({"errors": errors} if errors else {}))
        plain = [one if one.__hash__ else tuple(one) for one in given]  # a list of options
        return self._drawn(keys.mine().mark, *plain, **named)


def register(app: Flask) -> None:
    app.jinja_env.filters["kept"] = Kept
