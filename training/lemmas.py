"""Lemma tables of the pipeline: spaCy's lookups data, and the closed classes as the treebanks have them."""

import re

from spacy.lookups import Lookups, load_lookups

_FORMS = {
    "aux": {
        "be": "am is are was were been being 's 're 'm ’s ’re ’m s m r ai",
        "have": "has had having 've ’ve ve",
        "do": "does did doing done",
        "will": "wo 'll ’ll",
        "would": "'d ’d",
        "can": "ca",
        "get": "got getting gets",
    },
    "verb": {"be": "'s ’s 're ’re 'm ’m am are is was were", "have": "'ve ’ve", "hope": "hoping", "will": "wo"},
    "part": {"not": "n't n’t nt", "'s": "’s ' ’"},
    "pron": {
        "I": "i me", "he": "him", "she": "her", "they": "them 'em", "we": "us", "you": "ya", "who": "whom",
        "this": "these", "that": "those", "my": "mine", "your": "yours", "his": "his", "its": "its", "our": "ours",
        "their": "theirs", "other": "others",
    },
    "det": {"a": "an", "this": "these", "that": "those"},
    "adj": {"good": "better best", "bad": "worse worst"},
    "adv": {"late": "later", "well": "better best", "early": "earlier"},
    "noun": {"clothes": "clothes", "motive": "motives", "p.m.": "pm p.m.", "a.m.": "am a.m."},
}  # fmt: skip


def lemma_lookups() -> Lookups:
    """Tables for spaCy's rule lemmatizer."""
    lookups = load_lookups("en", ["lemma_rules", "lemma_exc", "lemma_index"])
    exceptions = lookups.get_table("lemma_exc")
    for pos, lemmas in _FORMS.items():
        forms = {form: [lemma] for lemma, words in lemmas.items() for form in words.split()}
        exceptions[pos] = {**exceptions.get(pos, {}), **forms}
    exceptions["verb"] = {**_silent_e(set(lookups.get_table("lemma_index")["verb"])), **exceptions["verb"]}
    return lookups


def _silent_e(verbs: set[str]) -> dict[str, list[str]]:
    """Forms of verbs in -e that the rules would give to a shorter verb: "staged" is stage, since stag makes "stagged".

    English doubles the last consonant of a word of one syllable (but w, x, y) after one vowel letter.
    """
    pairs = ((verb, verb[:-1]) for verb in sorted(verbs) if verb.endswith("e") and verb[:-1] in verbs)
    doubling = [(verb, stem) for verb, stem in pairs if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", stem)]
    return {stem + ending: [verb] for verb, stem in doubling for ending in ("ed", "ing")}
