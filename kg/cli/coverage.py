"""`kg coverage`: which event predicates of a corpus fell outside the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.common import Format, FormatOption, print_rows, say
from kg.cli.reading import Articles, MetadataOption, Paths, PipelineOption, ThreadsOption, make_reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.coverage import EventPredicate

Row = dict[str, Any]


def coverage(
    paths: Paths,
    *,
    metadata: MetadataOption = None,
    form: FormatOption = Format.TABLE,
    most: Annotated[int, typer.Option("--max", min=1, help="At most this many predicates.")] = 50,
    pipeline: PipelineOption = "en_kg_news",
    threads: ThreadsOption = 1,
) -> None:
    """List the event predicates that no relation of the vocabulary took: words it lacks first, then by frequency."""
    from kg.extract.coverage import event_predicates

    articles = Articles(paths, metadata)
    reader = make_reader(pipeline, threads)
    covered, missed = 0, []
    for annotation in reader.annotate(articles):
        for event in event_predicates(annotation, reader.vocabulary):
            if event.relation is None:
                missed.append(event)
            else:
                covered += 1
    print_rows(uncovered_rows(missed)[:most], form)
    total = covered + len(missed)
    share = f" ({covered / total:.0%})" if total else ""
    say(f"{total} event predicates in {articles.found} articles; the vocabulary has a relation for {covered}{share}.")


def uncovered_rows(events: Iterable[EventPredicate]) -> list[Row]:
    """One row per predicate: how often, in how many articles, whether a frame has its word, and the first sentence."""
    groups: dict[str, list[EventPredicate]] = {}
    for event in events:
        groups.setdefault(event.predicate, []).append(event)
    rows = [
        {
            "predicate": predicate,
            "count": len(group),
            "articles": len({event.article for event in group}),
            "why": "no frame fits" if any(event.triggers for event in group) else "no trigger",
            "example": group[0].sentence,
        }
        for predicate, group in groups.items()
    ]
    return sorted(rows, key=lambda row: (row["why"] != "no trigger", -row["count"], row["predicate"]))
