"""Loading a language pipeline: the bundled one, or any installed spaCy pipeline for English."""

import re
from importlib.resources import as_file, files

import spacy
from spacy.language import Language

# Importing the modules registers their components with spaCy.
from kg.annotate import encoder, entities, labels, sentences  # noqa: F401
from kg.errors import PipelineError

BUNDLED = "en_kg_news"
# A verb that doubles its last letter before an ending: "wiretap", "unban", "imperil".
DOUBLING = re.compile(r"[^aeiou][aeiou][bdglmnprt]$")
VERB_PREFIXES = ("co", "re", "pre", "de", "counter")


def load(name: str | None = None, *, threads: int = 1) -> Language:
    """The bundled pipeline, or an installed English one by its name; trees come as Universal Dependencies from any.

    threads: sentences read at the same time by the bundled pipeline; the result is the same for any number.
    Raises `PipelineError` when there is no such pipeline, or it is not for English, or does not parse.
    """
    if name is None or name == BUNDLED:
        with as_file(files("kg") / "data" / BUNDLED) as path:
            if not (path / "meta.json").exists():
                raise PipelineError(f"{path}: the bundled pipeline is missing. Reinstall kg.")
            nlp = spacy.load(path, config={"components.kg_encoder.threads": threads})
        know_regular_forms(nlp)
        know_prefixed_verbs(nlp)
        return nlp
    return _installed(name)


def know_prefixed_verbs(nlp: Language) -> None:
    """Verbs with a hyphen are in no word list: without this the lemma of "re-elected" would be "re-electe"."""
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    verbs = dict.fromkeys(index["verb"])
    index["verb"] = verbs | {f"{prefix}-{verb}": None for prefix in VERB_PREFIXES for verb in verbs}


def know_regular_forms(nlp: Language) -> None:
    """Forms that the word list gives several lemmas follow the rules: "taxes" is of "tax", not of "taxis".

    A doubled consonant is that of a known verb: without this the lemma of "wiretapped" would be "wiretappe".
    """
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    exceptions, verbs = lookups.get_table("lemma_exc"), frozenset(lookups.get_table("lemma_index")["verb"])
    for part in ("noun", "verb"):
        exceptions[part] = {form: lemmas for form, lemmas in exceptions[part].items() if len(lemmas) == 1}
    doubling = (verb for verb in verbs if DOUBLING.search(verb) and verb + verb[-1] not in verbs)
    doubled = {f"{verb}{verb[-1]}{ending}": [verb] for verb in doubling for ending in ("ed", "ing")}
    exceptions["verb"] = doubled | exceptions["verb"]


def _installed(name: str) -> Language:
    """An installed pipeline; ClearNLP labels are rewritten after its own components."""
    try:
        nlp = spacy.load(name)
    except OSError:
        advice = f"Run: python -m spacy download {name}"
        raise PipelineError(f"{name}: no such spaCy pipeline is installed. {advice}") from None
    advice = "Name an English pipeline with a parser, such as en_core_web_sm."
    if nlp.lang != "en":
        raise PipelineError(f"{name}: reads {nlp.lang!r}, kg reads English. {advice}")
    if "parser" not in nlp.pipe_names:
        raise PipelineError(f"{name}: has no parser, kg needs trees. {advice}")
    if "nsubjpass" in nlp.pipe_labels["parser"]:  # ClearNLP's name for a passive subject; UD has nsubj:pass
        nlp.add_pipe("kg_labels", last=True)
    return nlp
