"""Universal Dependencies features from Penn tags: number, tense, mood, voice, person and gender."""

from collections.abc import Collection

_TAGS = {
    "NN": "Number=Sing", "NNP": "Number=Sing", "NNS": "Number=Plur", "NNPS": "Number=Plur",
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin", "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "MD": "VerbForm=Fin",
    "VB": "VerbForm=Inf", "VBG": "Tense=Pres|VerbForm=Part", "VBN": "Tense=Past|VerbForm=Part",
    "JJ": "Degree=Pos", "JJR": "Degree=Cmp", "JJS": "Degree=Sup",
    "RB": "Degree=Pos", "RBR": "Degree=Cmp", "RBS": "Degree=Sup", "CD": "NumType=Card",
    "WDT": "PronType=Rel", "WP": "PronType=Int", "WP$": "Poss=Yes|PronType=Int", "WRB": "PronType=Int",
}  # fmt: skip

_PERSONS = {
    "i me my mine myself": "Number=Sing|Person=1",
    "we us our ours ourselves": "Number=Plur|Person=1",
    "you your yours yourself yourselves": "Person=2",
    "he him his himself": "Gender=Masc|Number=Sing|Person=3",
    "she her hers herself": "Gender=Fem|Number=Sing|Person=3",
    "it its itself": "Gender=Neut|Number=Sing|Person=3",
    "they them their theirs themselves": "Number=Plur|Person=3",
}
_PRONOUNS = {word: features for words, features in _PERSONS.items() for word in words.split()}
_NOMINATIVE = frozenset({"i", "we", "he", "she", "they"})
_ACCUSATIVE = frozenset({"me", "us", "him", "them"})
_DETERMINERS = {
    "the": "Definite=Def|PronType=Art", "a": "Definite=Ind|PronType=Art", "an": "Definite=Ind|PronType=Art",
    "this": "Number=Sing|PronType=Dem", "that": "Number=Sing|PronType=Dem",
    "these": "Number=Plur|PronType=Dem", "those": "Number=Plur|PronType=Dem",
    "no": "PronType=Neg", "every": "PronType=Tot", "each": "PronType=Tot", "all": "PronType=Tot",
}  # fmt: skip

# The only verb whose plain present is not its base form.
_ARE, _AM = "Mood=Ind|Number=Plur|Tense=Pres|VerbForm=Fin", "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin"
_BE = {"are": _ARE, "'re": _ARE, "am": _AM, "'m": _AM}

# A bare verb here, without subject or auxiliary, gives an order.
_CLAUSES = frozenset({"ROOT", "conj", "parataxis", "ccomp"})


def features(word: str, tag: str, dep: str, children: Collection[str] = ()) -> str:
    """Features of a word in UD's notation, "" for none.

    children: dependency labels of its children; they tell orders from infinitives and passives from perfects.

    >>> features("killed", "VBN", "ROOT", ["nsubj:pass", "aux:pass"])
    'Tense=Past|VerbForm=Part|Voice=Pass'
    """
    lower = word.lower()
    if tag in ("PRP", "PRP$"):
        return _pronoun(lower, possessive=tag == "PRP$")
    if tag == "DT":
        return _DETERMINERS.get(lower, "")
    if tag == "VB" and dep in _CLAUSES and not {"aux", "mark", "nsubj", "nsubj:pass"} & set(children):
        return "Mood=Imp|VerbForm=Fin"
    if tag == "VBN" and {"aux:pass", "nsubj:pass"} & set(children):
        return "Tense=Past|VerbForm=Part|Voice=Pass"
    if tag == "VBP":
        return _BE.get(lower.replace("’", "'"), _TAGS[tag])
    return _TAGS.get(tag, "")


def _pronoun(word: str, *, possessive: bool) -> str:
    """Features of a personal pronoun: case, gender, number, person."""
    parts = ["PronType=Prs"]
    if person := _PRONOUNS.get(word):
        parts.extend(person.split("|"))
    if possessive:
        parts.append("Poss=Yes")
    elif word in _NOMINATIVE:
        parts.append("Case=Nom")
    elif word in _ACCUSATIVE or word == "her":
        parts.append("Case=Acc")
    elif word.endswith(("self", "selves")):
        parts.append("Reflex=Yes")
    return "|".join(sorted(parts))
