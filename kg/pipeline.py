"""The whole flow: articles → ledger → graph. Each stage is a function; this module only joins them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.errors import ArticleError, PipelineError
from kg.ledger import Ledger
from kg.resolve import explain, resolve
from kg.store import Changes, Store, synchronise, verify
from kg.types import Annotation, Article, ArticleGraph, Judgements, Reading

if TYPE_CHECKING:
    from kg.vocabulary import Vocabulary

BUNDLED = "en_kg_news"


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads articles: a pipeline by its name and version, loaded when the first article needs it."""

    pipeline: str
    vocabulary: Vocabulary
    threads: int = 1

    def annotate(self, articles: Iterable[Article]) -> Iterator[Annotation]:
        """What the language stage sees in the articles, in order; the pipeline is loaded for the first one."""
        ahead = iter(articles)
        first = next(ahead, None)
        if first is None:
            return
        from kg.annotate.annotate import annotate
        from kg.annotate.pipeline import load

        yield from annotate(chain([first], ahead), load(self.pipeline, threads=self.threads))

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """What the articles say, one reading each, in order."""
        from kg.extract.extract import extract

        name = self.name
        for annotation in self.annotate(articles):
            yield extract(annotation, self.vocabulary, pipeline=name)

    @property
    def name(self) -> str:
        """Name and version of the pipeline, found without loading it: "en_kg_news 0.1.0".

        Raises PipelineError when no package of that name is installed.
        """
        if self.pipeline == BUNDLED:
            meta = json.loads(files("kg").joinpath("data", BUNDLED, "meta.json").read_text(encoding="utf-8"))
            return f"{BUNDLED} {meta['version']}"
        try:
            return f"{self.pipeline} {version(self.pipeline)}"
        except PackageNotFoundError as error:
            raise PipelineError(
                f"{self.pipeline}: no such pipeline is installed. Install its package, or leave --pipeline out."
            ) from error


def build(
    articles: Iterable[Article],
    reader: Reader,
    ledger: Ledger,
    store: Store,
    *,
    refresh: bool = False,
    on_reading: Callable[[Reading], None] = lambda reading: None,
    on_error: Callable[[ArticleError], None] = lambda error: None,
) -> Changes:
    """Read what is new or changed into the ledger, then show it in the store; what is unchanged costs nothing.

    refresh: read again also what another pipeline or vocabulary has read.
    on_reading: told of every article once it is in the ledger.  on_error: of every one that it could not take.
    """
    store.check_ledger(ledger.identity())
    made_by = {"pipeline": reader.name, "vocabulary": reader.vocabulary.sha256} if refresh else {}
    for reading in reader.read(ledger.unread(articles, **made_by)):
        try:
            ledger.write(reading)
        except ArticleError as error:
            on_error(error)
        else:
            on_reading(reading)
    return show(ledger, store)


def show(ledger: Ledger, store: Store) -> Changes:
    """Make the store show what the ledger says and nothing else; again when another kg wrote to the ledger meanwhile.

    So of several that load one server at once, whoever ends last has shown the ledger as it is. A store that shows
    another ledger is refused.
    """
    store.claim(ledger.identity())
    version = ledger.version()
    changes = synchronise(store, graphs(ledger, store.vocabulary))
    while version != (version := ledger.version()):
        changes += synchronise(store, graphs(ledger, store.vocabulary))
    return changes


def check(ledger: Ledger, store: Store) -> list[str]:
    """Every difference between what the store shows and what the ledger says, one line each.

    A store that shows another ledger is refused.
    """
    store.check_ledger(ledger.identity())
    return verify(store, graphs(ledger, store.vocabulary))


def graphs(ledger: Ledger, vocabulary: Vocabulary) -> Iterator[ArticleGraph]:
    """What the ledger's articles come to once their entities are resolved."""
    return resolved(ledger.readings(), ledger.judgements(), vocabulary)


def resolved(readings: Iterable[Reading], judgements: Judgements, vocabulary: Vocabulary) -> Iterator[ArticleGraph]:
    """Readings with their participants compared across articles; all are read before the first is given out."""
    symmetric = frozenset(name for name, relation in vocabulary.relations.items() if relation.symmetric)
    return resolve(list(readings), judgements, load_countries(), symmetric=symmetric)


def extract_graphs(articles: Iterable[Article], reader: Reader) -> Iterator[ArticleGraph]:
    """Resolved triples of articles that enter no ledger."""
    return resolved(reader.read(articles), Judgements(), reader.vocabulary)


def reasons(ledger: Ledger, name: str) -> list[str]:
    """Why the names of the entity called `name` were taken for one, and in each article its other mentions."""
    return explain(ledger.readings(), ledger.judgements(), load_countries(), name)
