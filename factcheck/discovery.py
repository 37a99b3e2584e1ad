"""Drop-in folders: what each module of a package offers under one name."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any


@cache
def collect(package: str, name: str) -> tuple[Any, ...]:
    """Every module's `name` in `package`, in the order of the module names; a module without it offers nothing."""
    folder = import_module(package)
    modules = (import_module(f"{package}.{found.name}") for found in sorted(iter_modules(folder.__path__), key=lambda m: m.name))
    return tuple(getattr(module, name) for module in modules if hasattr(module, name))
