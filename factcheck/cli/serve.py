"""`factcheck serve`: the desk in the browser."""

import socket

import click

from factcheck.cli import serving
from factcheck.cli.options import home_option, settings, the_desk

THREADS = 8


@click.command("serve")
@click.option("--host", default=serving.LOOPBACK, show_default=True, help="Where to listen; 0.0.0.0 is every network of this machine.")
@click.option("--port", type=click.IntRange(0, 65535), default=serving.USUAL_PORT, show_default=True, help="0 takes any that is free.")
@click.option("--threads", type=click.IntRange(1, 64), default=THREADS, show_default=True, help="Requests at a time.")
@click.option(
    "--trust", multiple=True, metavar="HOST", help="A name by which browsers reach this desk, such as desk.example.org; repeatable."
)
@home_option
def command(host: str, port: int, threads: int, trust: tuple[str, ...]) -> None:
    """Serve the desk to browsers; to this machine's own unless --host says otherwise."""
    with the_desk() as desk, serving.bound(host, port) as listener:
        trusted = serving.trusting(settings(), [host, socket.gethostname().lower(), *trust])
        if not serving.is_loopback(listener):
            click.echo(f"Other machines reach it under these names: {', '.join(trusted.trusted_hosts)}; --trust adds more.", err=True)
        serving.serve(desk, trusted, listener, threads)


COMMAND = command
