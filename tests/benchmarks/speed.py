"""Words per second of annotation and extraction, loading time and peak memory; reports, and fails on nothing.

python tests/benchmarks/speed.py seeds --copies 20 --threads 1
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kg.annotate.annotate import annotate
from kg.annotate.pipeline import load
from kg.extract.extract import extract
from kg.read import read
from kg.types import Article
from kg.vocabulary import load_vocabulary


def copies(articles: Iterable[Article], count: int) -> list[Article]:
    """Each article so many times, under ids of their own."""
    return [replace(article, id=f"{article.id}-{n}") for article in articles for n in range(count)]


def main() -> None:
    """Read, annotate and extract the articles of the paths, and print how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()

    articles = copies(read(options.paths, on_error=print), options.copies)
    words = sum(len(article.text.split()) for article in articles)
    began = time.perf_counter()
    nlp = load(threads=options.threads)
    vocabulary = load_vocabulary()
    loaded = time.perf_counter()
    list(annotate(articles[:2], nlp))  # the first call reserves memory and fills caches
    warm = time.perf_counter()
    annotations = list(annotate(articles, nlp))
    annotated = time.perf_counter()
    triples = sum(len(extract(annotation, vocabulary).triples) for annotation in annotations)
    done = time.perf_counter()

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(articles)} articles, {words} words, {triples} triples, {options.threads} thread(s)")
    print(f"loading {loaded - began:.2f} s; peak memory {memory:.0f} MB")
    print(f"annotation {words / (annotated - warm):,.0f} words/s; with extraction {words / (done - warm):,.0f} words/s")


if __name__ == "__main__":
    main()
