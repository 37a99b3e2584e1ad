"""Style and scripts: one joined style sheet, htmx from its installed package, each under an address that names its content."""

import base64
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256, sha384
from importlib.resources import files

from flask import Blueprint, Response, abort

from factcheck.web.addresses import address as path_of

ASSETS = Blueprint("assets", __name__)
A_YEAR = 31_536_000
HTMX = "htmx.js"
STYLE = "desk.css"
SCRIPT = "desk.js"
ICON = "icon.svg"


@dataclass(frozen=True)
class Asset:
    content: bytes
    media_type: str

    @cached_property
    def tag(self) -> str:
        return sha256(self.content).hexdigest()[:12]

    @cached_property
    def integrity(self) -> str:
        """Subresource integrity, as the W3C recommendation writes it."""
        return "sha384-" + base64.b64encode(sha384(self.content).digest()).decode()


@cache
def asset(name: str) -> Asset | None:
    """An asset by its plain name, read once a process."""
    if name == HTMX:
        return Asset(_htmx(), "text/javascript")
    if name == STYLE:
        return Asset(_joined("css", "layers.css"), "text/css")
    if name == SCRIPT:
        return Asset(_joined("js"), "text/javascript")
    if name == ICON:
        return Asset((files("factcheck") / "static" / ICON).read_bytes(), "image/svg+xml")
    return None


def _htmx() -> bytes:
    return (files("js_lib_htmx") / "static" / "htmx" / "htmx.min.js").read_bytes()


def _joined(folder: str, first: str = "") -> bytes:
    parts = files("factcheck") / "static" / folder
    names = sorted((part.name for part in parts.iterdir() if part.name.endswith(f".{folder}")), key=lambda n: (n != first, n))
    return "\n".join((parts / name).read_text("utf-8") for name in names).encode()


@ASSETS.get("/assets/<tag>/<name>")
def show(tag: str, name: str) -> Response:
    found = asset(name)
    if found is None or found.tag != tag:
        abort(404)
    return Response(found.content, mimetype=found.media_type, headers={"Cache-Control": f"public, max-age={A_YEAR}, immutable"})


def address(name: str) -> str:
    """Where the browser finds an asset; a new content gets a new address."""
    found = asset(name)
    assert found is not None, name
    return path_of("assets.show", tag=found.tag, name=name)


def integrity(name: str) -> str:
    """What the browser checks a script against before it runs it."""
    found = asset(name)
    assert found is not None, name
    return found.integrity
