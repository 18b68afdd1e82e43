"""Loading time, and memory while articles stream through the language stage; reports, and fails on nothing.

python tests/benchmarks/memory.py seeds --articles 1000
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from kg.annotate.annotate import annotate
from kg.annotate.pipeline import load
from kg.read import read
from kg.types import Article

STEPS = 10
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def shuffled(paths: list[Path], count: int, names: int, random: Random) -> Iterator[Article]:
    """New articles of the lines of old ones, each with so many names never seen before."""
    lines = [line for article in read(paths, on_error=print) for line in article.text.splitlines() if line.strip()]
    for number in range(count):
        new = ["".join(random.choices(LETTERS, k=8)).title() for _ in range(names)]
        text = "\n".join([*random.sample(lines, 5), f"{', '.join(new)} met."])
        yield Article(id=f"{number}", text=text)


def resident() -> float:
    """Memory that the process holds, in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def main() -> None:
    """Annotate so many articles, and print the memory of the process after each tenth of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--names", type=int, default=5, help="new names in each article")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()

    began = time.perf_counter()
    nlp = load(threads=options.threads)
    print(f"loading {time.perf_counter() - began:.2f} s")
    step, words = max(1, options.articles // STEPS), 0
    articles = shuffled(options.paths, options.articles, options.names, Random(0))
    for done, annotation in enumerate(annotate(articles, nlp), 1):
        words += len(annotation.doc)
        if done % step == 0:
            print(f"{done} articles, {words:,} words: {resident():.0f} MB", flush=True)
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
