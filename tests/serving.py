"""The command, started as people start it: a process of its own that serves until it is told to stop."""

import re
import signal
import socket
import subprocess
import sys
from http.cookiejar import CookieJar
from typing import Self
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, Request, build_opener


def started(words, **more):
    """The new process; tests that run in the background of a shell ignore Ctrl-C, and would hand that on."""
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    finally:
        signal.signal(signal.SIGINT, ours)


class Served:
    """`factcheck` with these words, once it has said where it serves."""

    def __init__(self, *words, command=(sys.executable, "-m", "factcheck"), cwd=None, env=None):
        self._start = [*command, *words], {"cwd": cwd, "env": env}

    def __enter__(self) -> Self:
        words, more = self._start
        self.process = started(words, **more)
        said = self.process.stdout.readline()
        found = re.search(r"http://\S+/", said)
        if not found:
            raise AssertionError(f"it did not start: {said}{self.process.communicate()[1]}")
        self.address = found[0]
        return self

    def stop(self, sign=signal.SIGTERM):
        """The exit code after being told to stop."""
        self.process.send_signal(sign)
        self.process.communicate(timeout=30)
        return self.process.returncode

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.process.stdout.close()
        self.process.stderr.close()


def fetched(address, host=None):
    """Status and text of what is at this address, after following redirects; `host` asks for it under another name."""
    opener = build_opener(HTTPCookieProcessor(CookieJar()))
    try:
        with opener.open(Request(address, headers={"Host": host} if host else {}), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def free_port():
    """A port that nobody has at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
