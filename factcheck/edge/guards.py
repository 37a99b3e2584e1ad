"""What a request must be like, and what every answer says to the browser."""

from urllib.parse import urlsplit

from flask import Request, Response

from factcheck.errors import ForeignOrigin

SAFE = {"GET", "HEAD", "OPTIONS"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; manifest-src 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def must_come_from_here(request: Request) -> None:
    """Raise ForeignOrigin for a form that another site posts.

    Decided by Sec-Fetch-Site where the browser sends it, else by Origin; browsers send neither only for requests
    that no other site can make them send (and plain clients such as curl).
    """
    if request.method in SAFE:
        return
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    foreign = site not in {"same-origin", "none"} if site else origin is not None and not _is_of(origin, request.host)
    if foreign:
        raise ForeignOrigin("This form was sent from another site, so nothing was saved. Open the page on this desk and send it there.")


def _is_of(origin: str, host: str) -> bool:
    try:
        return urlsplit(origin).netloc == host
    except ValueError:
        return False


def with_headers(response: Response) -> Response:
    """The answer with the headers that it does not already set itself."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if response.mimetype == "text/html":
        response.headers.setdefault("Cache-Control", "no-store")
    return response
