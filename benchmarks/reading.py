"""What reading costs: kB/s on news, and 1 MB of hostile text against 1 MB of news.

    python benchmarks/reading.py [PART OF A NAME …]

Time is the processor's. A busy machine still slows it, so that news is also told in times of what finding its words alone takes.
News is the seeds, over and over.
"""

import re
import sys
from itertools import cycle, islice
from time import process_time

from factcheck import paths
from factcheck.schemas.register import register_from_toml
from factcheck.text import read

SIZE = 1_000_000
WORD = re.compile(r"\w+")
LIMIT = 4.0
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


def articles() -> list[str]:
    return [path.read_text("utf-8") for path in sorted(paths.shipped("seeds").glob("*/article.txt"))]


def seconds(text: str) -> float:
    start = process_time()
    read(text, REGISTER)
    return process_time() - start


def word_seconds(text: str) -> float:
    start = process_time()
    WORD.findall(text)
    return process_time() - start


def sized(piece: str) -> str:
    return (piece * (SIZE // len(piece) + 1))[:SIZE]


def main(wanted: list[str]) -> int:
    several = list(islice(cycle(articles()), SIZE // 3000))
    read(several[0], REGISTER)
    words, apart = (sum(cost) for cost in zip(*[(word_seconds(text), seconds(text)) for text in several], strict=True))
    size = sum(len(text) for text in several) / 1000
    print(f"news, an article at a time:      {size / apart:7.0f} kB/s, {apart / words:.0f} × the time of finding its words")
    news = seconds(sized("\n\n".join(articles()) + "\n\n"))
    print(f"news, 1 MB in one article:       {SIZE / news / 1000:7.0f} kB/s")
    worst = 0.0
    for name, piece in HOSTILE.items():
        if wanted and not any(part in name for part in wanted):
            continue
        ratio = seconds(sized(piece)) / news
        judged = 0.0 if name in REAL else ratio
        worst = max(worst, judged)
        print(f"{name + ':':32} {ratio:7.2f} × news{'' if judged <= LIMIT else '   TOO SLOW'}")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
