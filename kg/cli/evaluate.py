"""`kg evaluate`: what extraction finds against what careful readers found."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.common import Format, FormatOption, print_csv, print_table
from kg.cli.reading import PipelineOption, ThreadsOption, make_reader

if TYPE_CHECKING:
    from kg.evaluate.dates import DateScores
    from kg.evaluate.entities import EntityOutcome
    from kg.evaluate.figures import Evaluation, Score
    from kg.evaluate.matching import Outcome
    from kg.evaluate.types import FoundTriple, GoldTriple
    from kg.pipeline import Reader

Row = dict[str, Any]


class Part(StrEnum):
    """Which annotated sentences are measured."""

    SEEDS = "seeds"
    OPEN = "open"
    ASIDE = "aside"


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of the gold files.", metavar="GOLD")] = Path("tests/gold"),
    *,
    parts: Annotated[
        list[Part] | None, typer.Option("--part", help="Only this part; may be given again. Else seeds and open.")
    ] = None,
    articles: Annotated[
        Path, typer.Option("--articles", help="Folder of the articles of the part seeds.", metavar="FOLDER")
    ] = Path("seeds"),
    treebanks: Annotated[
        Path | None,
        typer.Option("--treebanks", envvar="KG_DATA", help="Folder of the treebanks of the other parts."),
    ] = None,
    errors: Annotated[
        int, typer.Option("--errors", min=0, help="Print up to so many errors of a part with their sentence.")
    ] = 0,
    form: FormatOption = Format.TABLE,
    pipeline: PipelineOption = "en_kg_news",
    threads: ThreadsOption = 1,
) -> None:
    """Measure what extraction finds against annotated sentences: precision, recall and F1."""
    reader = make_reader(pipeline, threads)
    rows: dict[str, list[Row]] = {"figures": [], "errors": []}
    for part in parts or (Part.SEEDS, Part.OPEN):
        evaluation = measure(part, reader, gold, articles=articles, treebanks=treebanks)
        rows["figures"] += figure_rows(part, evaluation)
        rows["errors"] += error_rows(part, evaluation)[:errors]
    if form is Format.JSON:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for table in filter(None, rows.values()):
        print_csv(table) if form is Format.CSV else print_table(table)


def measure(part: Part, reader: Reader, folder: Path, *, articles: Path, treebanks: Path | None) -> Evaluation:
    """Read the documents of a part and compare.

    folder: where the gold is.  articles, treebanks: where its text is.  Raises GoldError when one is missing.
    """
    from kg.evaluate.entities import entity_outcomes
    from kg.evaluate.events import read_events, score_pairs
    from kg.evaluate.figures import evaluate as compare
    from kg.evaluate.gold import read_entities, read_gold
    from kg.evaluate.passages import passages
    from kg.evaluate.texts import find_texts
    from kg.pipeline import extract_graphs

    gold, entities = read_gold(folder / f"{part}.jsonl"), read_entities(folder / "entities.jsonl")
    documents = find_texts(gold, articles, treebanks)
    graphs = list(extract_graphs([document.article for document in documents.values()], reader))
    symmetric = {name for name, relation in reader.vocabulary.relations.items() if relation.symmetric}
    dates = measure_dates(part, reader, folder, treebanks=treebanks)
    same_event = score_pairs(graphs, read_events(folder / "events.tsv")) if (folder / "events.tsv").exists() else None
    found = list(passages(gold, documents, graphs))
    return compare(found, symmetric, entity_outcomes(entities, graphs), dates, same_event)


def measure_dates(part: Part, reader: Reader, folder: Path, *, treebanks: Path | None) -> DateScores | None:
    """Time expressions of the sentences of a part; None where the gold has none."""
    from kg.evaluate.dates import dated_articles, dates_of_sentences, read_dates, score_dates
    from kg.evaluate.texts import treebank_texts

    path = folder / "dates.jsonl"
    sentences = [sentence for sentence in read_dates(path) if sentence.part == part] if path.exists() else []
    if not sentences:
        return None
    documents = treebank_texts(treebanks, {sentence.document for sentence in sentences})
    found = {each.article.id: each.dates for each in reader.annotate(dated_articles(sentences, documents))}
    return score_dates(dates_of_sentences(sentences, documents, found))


def figure_rows(part: Part, evaluation: Evaluation) -> list[Row]:
    """One row per figure: layers, properties of right triples, then event types and relations."""
    shares = [share_row(part, name, right, of) for name, (right, of) in evaluation.properties.items() if of]
    scores = [
        [score_row(part, of, name, score) for name, score in group.items()]
        for of, group in (
            ("layer", evaluation.layers),
            ("type", evaluation.categories),
            ("relation", evaluation.relations),
        )
    ]
    return scores[0] + shares + scores[1] + scores[2]


def share_row(part: Part, name: str, right: int, of: int) -> Row:
    """In how many of the right triples a property is right."""
    about: Row = {"part": str(part), "of": "property", "name": name, "gold": None, "found": of, "right": right}
    return about | {"precision": round(right / of, 3), "recall": None, "f1": None}


def score_row(part: Part, of: str, name: str, score: Score) -> Row:
    """One score: how many the gold has, were found, and are right; precision, recall, F1."""
    counts = {"gold": score.right + score.missing, "found": score.right + score.superfluous, "right": score.right}
    shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    about: Row = {"part": str(part), "of": of, "name": name}
    return about | counts | {share: round(value, 3) for share, value in shares.items()}


def error_rows(part: Part, evaluation: Evaluation) -> list[Row]:
    """Every triple and entity with something wrong in it, in text order."""
    wrong = ("missing", "superfluous")
    triples = [error_row(outcome) for outcome in evaluation.outcomes if outcome.kind in wrong or outcome.wrong]
    entities = [entity_row(outcome) for outcome in evaluation.entities if outcome.kind != "right"]
    return [{"part": str(part)} | row for row in triples + entities]


def error_row(outcome: Outcome) -> Row:
    """One wrong, missing or superfluous triple with its sentence."""
    return {
        "document": outcome.passage.document,
        "error": ", ".join(outcome.wrong) or outcome.kind,
        "gold": outcome.gold and gold_line(outcome.gold),
        "found": outcome.found and found_line(outcome.found),
        "sentence": outcome.passage.sentence,
    }


def entity_row(outcome: EntityOutcome) -> Row:
    """One missing or superfluous entity."""
    return {
        "document": outcome.document,
        "error": f"{outcome.kind} entity",
        "gold": outcome.gold and f"{outcome.gold.names[0]} ({outcome.gold.kinds[0]})",
        "found": outcome.found and f"{outcome.found.name} ({outcome.found.kind})",
        "sentence": None,
    }


def gold_line(triple: GoldTriple) -> str:
    """A gold triple in one line, each property by its best alternative."""
    ends = f"{triple.subject.names[0]} –{triple.relations[0]}→ {triple.object.names[0]}"
    said = [speaker[0] for speaker in triple.speakers]
    return _line(ends, triple.modalities[0], triple.negated and "not", *triple.days[0], said)


def found_line(triple: FoundTriple) -> str:
    """A found triple in one line."""
    ends = f"{triple.subject.names[0]} –{triple.relation}→ {triple.object.names[0]}"
    return _line(ends, triple.modality, triple.negated and "not", *triple.days, list(triple.speakers))


def _line(*parts: object) -> str:
    return " ".join(map(str, filter(None, parts)))
