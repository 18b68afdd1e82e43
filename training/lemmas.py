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

# Verbs that WordNet, spaCy's source, lacks.
_NEWER = (
    "text unban waterboard wiretap phish greenlight cordon headquarter livestream fundraise offshore crowdfund "
    "codevelop cofound coauthor cosponsor deconflict deescalate delist blacklist whitelist ghostwrite onboard tweet "
    "retweet unfollow doxx hack gaslight airstrike drone carjack frack pivot decouple derisk ringfence"
)


def lemma_lookups() -> Lookups:
    """Tables for spaCy's rule lemmatizer."""
    lookups = load_lookups("en", ["lemma_rules", "lemma_exc", "lemma_index"])
    exceptions, index = lookups.get_table("lemma_exc"), lookups.get_table("lemma_index")
    for pos, lemmas in _FORMS.items():
        forms = {form: [lemma] for lemma, words in lemmas.items() for form in words.split()}
        exceptions[pos] = {**exceptions.get(pos, {}), **forms}
    verbs = {*index["verb"], *_NEWER.split()}
    verbs |= {f"re{verb}" for verb in verbs if len(verb) > 4}
    shorter = _shorter_verbs(verbs)
    index["verb"] = sorted(verbs - shorter)
    exceptions["verb"] = {**_doubled(shorter), **exceptions["verb"]}
    return lookups


def _shorter_verbs(verbs: set[str]) -> set[str]:
    """Verbs to which the rules would give the forms of one in -e: "staged" is stage, since stag makes "stagged".

    English doubles the last consonant of a word of one syllable (but w, x, y) after one vowel letter.
    """
    shorter = {verb[:-1] for verb in verbs if verb.endswith("e")} & verbs
    return {verb for verb in shorter if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb)}


def _doubled(verbs: set[str]) -> dict[str, list[str]]:
    """The forms of these verbs with a doubled consonant: spaCy's rules do not find a verb that the index lacks."""
    return {verb + verb[-1] + ending: [verb] for verb in sorted(verbs) for ending in ("ed", "ing")}
