"""What the served desk costs: one client's save, eight clients saving at once, and the page of an article with 200 claims.

    python benchmarks/serving.py [SECONDS]

Starts `factcheck serve` on a desk of its own; the yardstick is a bare durable commit on the same disk.
"""

import gzip
import http.client
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode, urljoin, urlsplit

from desks import BareCommit, an_article, took

from factcheck.desk import Desk
from factcheck.storage.connection import Connections

PASSWORD = "a long enough passphrase for a benchmark"
FACTCHECK = [sys.executable, "-m", "factcheck"]
CLAIMS, CLIENTS, SAVES = 200, 8, 200


class Client:
    """A browser as far as the desk can tell: it keeps its connection and its session."""

    def __init__(self, address: str, name: str) -> None:
        self.host = urlsplit(address).netloc
        self._to = http.client.HTTPConnection(self.host, timeout=60)
        answer, _ = self.ask("POST", "/sign-in", {"name": name, "password": PASSWORD})
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]

    def ask(self, method: str, path: str, form: dict | None = None):
        headers = {"Cookie": getattr(self, "cookie", ""), "Accept-Encoding": "gzip", "HX-Request": "true" if method == "POST" else "false"}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._to.request(method, path, urlencode(form) if form is not None else None, headers)
        answer = self._to.getresponse()
        return answer, answer.read()

    def save(self, article_id: str, claim: int, reason: str) -> None:
        """Save an assessment; raises where the desk does not acknowledge it."""
        form = {"status": "refuted", "confidence": "high", "reason": reason, "seen": "999999999"}
        answer, body = self.ask("POST", f"/articles/{article_id}/claims/c{claim}/assessment", form)
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {body[:300]!r}")


def main(home: Path, seconds: float) -> None:
    order("init", "--home", str(home))
    for number in range(CLIENTS):
        order("user", "add", f"checker{number}", "--role", "checker", "--home", str(home))
    desk = Desk(Connections(home / "desk.db"))
    article_id = an_article(desk, CLAIMS, by=desk.house().named("checker0").person_id)
    desk.connections.close()
    server = subprocess.Popen([*FACTCHECK, "serve", "--port", "0", "--home", str(home)], stdout=subprocess.PIPE, text=True)
    try:
        address = next(found[0] for line in server.stdout if (found := re.search(r"http://[\w.:\[\]]+", line)))
        clients = [Client(address, f"checker{number}") for number in range(CLIENTS)]
        bare = BareCommit(home)
        one_client(clients[0], article_id, bare)
        acknowledged = many_clients(clients, article_id, seconds, bare)
        article_page(clients[0], article_id)
    finally:
        server.terminate()
        server.wait()
    must_be_there(home, article_id, acknowledged)


def order(*words: str) -> None:
    """Give one of the desk's own commands, with the password on its standard input."""
    subprocess.run([*FACTCHECK, *words, "--password-stdin"], input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)


def one_client(client: Client, article_id: str, bare: BareCommit) -> None:
    saves, commits, pings = [], [], []
    for number in range(SAVES):
        saves.append(took(lambda n=number: client.save(article_id, 1 + n % CLAIMS, f"alone {n}")))
        commits.append(took(bare))
        pings.append(took(lambda: client.ask("GET", "/static-nothing-here")))
    report("one client, save over HTTP", saves, commits)
    report("  bare durable commit", commits, commits)
    report("  an address that is not there", pings, commits)


def many_clients(clients: list[Client], article_id: str, seconds: float, bare: BareCommit) -> set[str]:
    """Every client saves without pause; gives the reasons that were acknowledged."""
    times: list[float] = []
    acknowledged: set[str] = set()
    problems: list[Exception] = []
    until = time.perf_counter() + seconds

    def saving(number: int) -> None:
        turn = 0
        try:
            while time.perf_counter() < until:
                reason = f"client {number} save {turn}"
                claim = 1 + (number * 25 + turn) % CLAIMS
                times.append(took(lambda: clients[number].save(article_id, claim, reason)))  # noqa: B023
                acknowledged.add(reason)
                turn += 1
        except Exception as problem:
            problems.append(problem)

    threads = [threading.Thread(target=saving, args=(number,)) for number in range(len(clients))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    report(f"{len(clients)} clients for {seconds:.0f} s", times, [took(bare) for _ in range(SAVES)])
    print(f"  {len(times) / seconds:.0f} saves a second, {len(problems)} refused {problems[:1] or ''}")
    return acknowledged


def article_page(client: Client, article_id: str) -> None:
    """The page's time, and all that a first visit fetches."""
    path = f"/articles/{article_id}"
    times = [took(lambda: client.ask("GET", path)) for _ in range(30)]
    fetched: dict[str, int] = {}
    waiting = [path]
    while waiting:
        address = waiting.pop()
        if address in fetched:
            continue
        answer, body = client.ask("GET", address)
        fetched[address] = len(body)
        words = (gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body).decode("utf-8", "replace")
        if address == path:
            waiting += re.findall(r"<(?:script|img)[^>]*\ssrc=\"(/[^\"]+)\"", words) + re.findall(r"<link[^>]*\shref=\"(/[^\"]+)\"", words)
        elif ".js" in address:
            waiting += [urljoin(address, found) for found in re.findall(r"^\s*import[^\"']*[\"']([./][^\"']+)[\"']", words, re.MULTILINE)]
    print(
        f"article page with {CLAIMS} claims: median {statistics.median(times):.1f} ms, p95 {statistics.quantiles(times, n=20)[-1]:.1f} ms"
    )
    print(f"  first visit: {sum(fetched.values()) / 1000:.0f} kB in {len(fetched)} requests, the page itself {fetched[path] / 1000:.0f} kB")


def must_be_there(home: Path, article_id: str, acknowledged: set[str]) -> None:
    desk = Desk(Connections(home / "desk.db"))
    kept = {entry.event.assessment.reason for entry in desk.history(article_id) if entry.event.KIND == "claim.assessed"}
    faults = [checked.fault for checked in desk.verify() if checked.fault]
    print(f"acknowledged {len(acknowledged):,}, of these missing {len(acknowledged - kept)}; faults in the chain {len(faults)}")


def report(name: str, times: list[float], yardstick: list[float]) -> None:
    median, p95, bare = statistics.median(times), statistics.quantiles(times, n=20)[-1], statistics.median(yardstick)
    print(f"{name:<32} median {median:7.2f} ms ({median / bare:5.1f} × a bare commit)   p95 {p95:7.2f} ms ({p95 / bare:5.1f} ×)")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(made), float(sys.argv[1]) if len(sys.argv) > 1 else 20.0)
