"""Serving a desk to browsers: the address, the socket and the server, for `serve` and `demo`."""

import logging
import signal
import socket
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address
from types import FrameType
from typing import Any

import click
import waitress

from factcheck.cli.options import start
from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.errors import BadInput

LOOPBACK = "127.0.0.1"
USUAL_PORT = 8000
BACKLOG = 256


def bound(host: str, port: int, *, or_any: bool = False, named: str = "--port") -> socket.socket:
    """A socket that listens, taken before any work is done. Raises BadInput where the address cannot be had.

    `named`: how whoever started it names a port.
    """
    try:
        return _listening(host, port)
    except OSError as refused:
        if or_any:
            return _listening(host, 0)
        advice = f"Stop the other program, or choose another port with {named}." if refused.errno else "Look at --host."
        raise BadInput(f"Port {port} of {host} cannot be had: {refused.strerror or refused}. {advice}") from refused


def _listening(host: str, port: int) -> socket.socket:
    family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    listener = socket.socket(family, kind, proto)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def address(listener: socket.socket) -> str:
    """What to type into the browser."""
    host, port = listener.getsockname()[:2]
    everywhere = ip_address(host).is_unspecified
    named = LOOPBACK if everywhere else f"[{host}]" if ":" in host else host
    return f"http://{named}:{port}/"


def is_loopback(listener: socket.socket) -> bool:
    return ip_address(listener.getsockname()[0]).is_loopback


def trusting(settings: Settings, names: list[str]) -> Settings:
    """The settings with more names under which browsers may ask for the desk."""
    return replace(settings, trusted_hosts=(*settings.trusted_hosts, *(name for name in names if name not in settings.trusted_hosts)))


def serve(desk: Desk, settings: Settings, listener: socket.socket, threads: int) -> None:
    """Serve until stopped by Ctrl-C or the system."""
    make_app = start().app
    assert make_app, "the command was started with the maker of the app"
    app = make_app(desk, settings)
    logging.getLogger("waitress").setLevel(logging.ERROR)
    signal.signal(signal.SIGTERM, _stop)
    click.echo(f"The desk is at {address(listener)}  (stop it with Ctrl-C)")
    _run(app, listener, threads)


def _run(app: Callable[..., Any], listener: socket.socket, threads: int) -> None:
    server = waitress.create_server(app, sockets=[listener], threads=threads, ident="factcheck", clear_untrusted_proxy_headers=True)
    try:
        server.run()  # ends at KeyboardInterrupt and SystemExit by itself, after the requests under way
    finally:
        server.close()
        click.echo("Stopped.", err=True)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
