"""A swap for htmx, a redirect or a page for the rest; the only place that asks which it is."""

from collections.abc import Iterable
from http import HTTPStatus

from flask import Response, make_response
from flask.typing import ResponseReturnValue
from htmx_flask import request as htmx_request
from markupsafe import Markup

from factcheck.web.done import done
from factcheck.web.regions.region import Region


def wants_swap() -> bool:
    """Whether htmx asks for a region; while it restores history it wants a page like anybody else."""
    return bool(htmx_request.htmx) and not htmx_request.htmx.history_restore_request


def swap(region: Region, *others: Region, status: int = 200) -> Response:
    """One region for its own place, which may be around the one that asked; the others for wherever they stand on the page."""
    beside = (other.beside() for other in others)
    response = make_response(Markup("\n").join([region, *beside]), status)
    asked = htmx_request.headers.get("HX-Target")
    if status >= HTTPStatus.BAD_REQUEST or asked != region.region_id:  # failures go into the notice unless they say where they belong
        response.headers.update({"HX-Retarget": f"#{region.region_id}", "HX-Reswap": "outerHTML"})
    return response


def several(regions: Iterable[Region]) -> Response:
    """Regions for wherever each stands on the page."""
    return make_response(Markup("\n").join(region.beside() for region in regions))


def answer(region: Region, *others: Region, address: str, moved: bool = False) -> ResponseReturnValue:
    """What an action gives when it worked: regions, or the page that says what they say.

    Where it moved the focus, the browser's address moves along.
    """
    if not wants_swap():
        return done(next((one.says for one in (region, *others) if one.says), ""), address)
    response = swap(region, *others)
    if moved:
        response.headers["HX-Push-Url"] = address.partition("#")[0]
    return response
