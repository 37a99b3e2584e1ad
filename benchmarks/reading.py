"""What reading costs: kB/s on news, and 1 MB of hostile text against 1 MB of news.

    python benchmarks/reading.py [--news FOLDER] [PART OF A NAME …]

Time is the processor's. A slow or busy machine stretches it too, so news is also told in times of two plain jobs on the same text
(finding its words, and the sentence library alone), and as it would be where a plain loop runs as fast as on an ordinary machine.
Each hostile text is laid beside news that is read just before and just after it. News is the seeds, over and over, or the `.txt`
files of a folder: the seeds are short sentences full of sources, most news has fewer, so what it holds is told too.
"""

import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from tokenizesentences import tokenize_spans

from factcheck import paths
from factcheck.schemas.register import register_from_toml
from factcheck.text import read

SIZE = 1_000_000
WORD = re.compile(r"\w+")
LIMIT = 4.0
TURNS, ORDINARY = 10_000_000, 0.45  # of a plain loop, and the seconds that they take on an ordinary machine
ROUNDS = 3
REGISTER = register_from_toml((paths.shipped("seeds") / "sources.toml").read_text("utf-8"))
HOSTILE = {
    "no punctuation": "the ministry of the north ",
    "no spaces": "x",
    "full stops": ".",
    "full stops and spaces": ". ",
    "open brackets": "(",
    "opening quotation marks": "“",
    "straight quotation marks": '"',
    "single quotation marks": "'",
    "guillemets": "«",
    "quoted letters": '"a" ',
    "capitals": "A",
    "capital words": "Minister Petrov ",
    "he said": "he said ",
    "he said, in sentences": "He said. ",
    "commas": "a, ",
    "according to": "according to ",
    "one-word lines": "Minister\n",
    "blank lines": "\n\n",
    "wrapped lines": "the ministry of the north and the minister of the south and the east\n",
    "headlines": "Minister Leaves the Town\n\n",
    "dashes": "a — ",
    "abbreviations": "Gen. X ",
    "ellipses": "… ",
    "digits": "1 ",
    "Cyrillic words": "міністр ",
    "Cyrillic stops": "м. К. ",
}
REAL = frozenset({"he said, in sentences"})  # 111,000 sentences, each with a source to be found: told, not judged


def articles(folder: Path | None) -> list[str]:
    """The texts of a folder, else of the seeds."""
    found = sorted(folder.glob("*.txt")) if folder else sorted(paths.shipped("seeds").glob("*/article.txt"))
    if not found:
        sys.exit(f"{folder} holds no .txt file. Give a folder of articles, one a file.")
    return [path.read_text("utf-8") for path in found]


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def looped() -> None:
    total = 0
    for turn in range(TURNS):
        total += turn


def reading(text: str) -> float:
    return seconds(lambda: read(text, REGISTER))


def sized(piece: str) -> str:
    return (piece * (SIZE // len(piece) + 1))[:SIZE]


def held(several: list[str]) -> tuple[float, float]:
    """How many passages and sources a kB of some articles holds."""
    passages = [passage for text in several for passage in read(text, REGISTER).passages]
    size = sum(map(len, several)) / 1000
    return len(passages) / size, sum(len(passage.attributions) for passage in passages) / size


def told_news(several: list[str]) -> None:
    """Reading and its yardsticks by turns, the best of some rounds of each."""
    jobs: dict[str, Callable[[], object]] = {
        "reading": lambda: [read(text, REGISTER) for text in several],
        "words": lambda: [WORD.findall(text) for text in several],
        "sentences": lambda: [tokenize_spans(text) for text in several],
        "loop": looped,
    }
    rounds = [{name: seconds(job) for name, job in jobs.items()} for _ in range(ROUNDS)]
    best = {name: min(times[name] for times in rounds) for name in jobs}
    cost, loop = best["reading"], best["loop"]
    speed = sum(map(len, several)) / cost / 1000
    passages, sources = held(several)
    print(f"news, an article at a time:      {speed:7.0f} kB/s, with {passages:.1f} passages and {sources:.1f} sources a kB")
    print(f"  {cost / best['words']:.0f} × finding its words, {cost / best['sentences']:.1f} × the sentence library alone")
    print(f"  a plain loop takes {loop:.2f} s here; where it takes {ORDINARY} s: {speed * loop / ORDINARY:.0f} kB/s")


def times_news(piece: str, tenth: str) -> float:
    """What a hostile text costs, in times of as much news read around it."""
    before = reading(tenth)
    cost = reading(sized(piece))
    return cost / (5 * (before + reading(tenth)))


def main(folder: Path | None, wanted: list[str]) -> int:
    texts = articles(folder)
    several = list(islice(cycle(texts), SIZE // 10_000))
    read(several[0], REGISTER)
    told_news(several)
    news = sized("\n\n".join(texts) + "\n\n")
    print(f"news, 1 MB in one article:       {SIZE / reading(news) / 1000:7.0f} kB/s")
    worst = 0.0
    for name, piece in HOSTILE.items():
        if wanted and not any(part in name for part in wanted):
            continue
        ratio = times_news(piece, news[: SIZE // 10])
        judged = 0.0 if name in REAL else ratio
        worst = max(worst, judged)
        print(f"{name + ':':32} {ratio:7.2f} × news{'' if judged <= LIMIT else '   TOO SLOW'}", flush=True)
    return int(worst > LIMIT)


if __name__ == "__main__":
    asked = ArgumentParser(description="What reading costs.")
    asked.add_argument("--news", type=Path, metavar="FOLDER", help="articles to read as news, one a .txt file (the seeds)")
    asked.add_argument("wanted", nargs="*", metavar="PART", help="only hostile texts whose name has this part")
    given = asked.parse_args()
    sys.exit(main(given.news, given.wanted))
