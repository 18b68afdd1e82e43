"""Trees with spaCy's ClearNLP-style labels as Universal Dependencies, so that rules read one kind of tree.

spaCy's English pipelines hang objects on prepositions and predicates on the copula, end names at their last word and
chain conjuncts. Here content words head function words, as in UD v2 (de Marneffe et al. 2021) and the English
treebanks. Labels: Choi and Palmer 2012, "Guidelines for the CLEAR style constituent to dependency conversion".
"""

import numpy as np
from spacy.attrs import DEP, HEAD
from spacy.language import Language
from spacy.tokens import Doc, Span

_RENAMED = {
    "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "dobj": "obj", "dative": "iobj",
    "poss": "nmod:poss", "prt": "compound:prt", "neg": "advmod", "relcl": "acl:relcl", "predet": "det:predet",
    "preconj": "cc:preconj", "oprd": "xcomp", "attr": "xcomp", "acomp": "xcomp", "intj": "discourse",
    "meta": "discourse", "quantmod": "advmod", "prep": "advmod", "agent": "advmod",
    "pobj": "obl", "pcomp": "advcl",
}  # fmt: skip
_CLEAR_ONLY = frozenset(_RENAMED) - {"nmod"} | {"npadvmod"}
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"})
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_NO_PARTICIPANTS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"})


class _Tree:
    """Heads and labels of a document while they are rewritten; a root is its own head."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.head = [token.head.i for token in doc]
        # ClearNLP's "nmod" is a noun before a noun; from here on the label has UD's meaning.
        self.dep = ["compound" if token.dep_ == "nmod" else token.dep_ for token in doc]

    def children(self, index: int, *labels: str) -> list[int]:
        """Children of a word in order, only those with one of the labels if any are given."""
        sent = self.doc[index].sent
        inside = range(sent.start, sent.end)
        return [i for i in inside if self.head[i] == index != i and (not labels or self.dep[i] in labels)]

    def attach(self, index: int, head: int, dep: str) -> None:
        """Hang a word on a head."""
        self.head[index], self.dep[index] = head, dep

    def replace(self, old: int, new: int) -> None:
        """Put a word in the place of one above it; the other children of the old one come along."""
        for child in self.children(old):
            if child != new:
                self.head[child] = new
        above, dep = self.head[old], self.dep[old]
        self.attach(new, new if above == old else above, dep)
        self.head[old] = new

    def nominal(self, index: int) -> bool:
        """Whether a word hung on a nominal; what hung on a copula modifies the clause."""
        return self.doc[index].head.pos_ in _NOMINAL


def universal_dependencies(doc: Doc) -> Doc:
    """A document with its trees as Universal Dependencies; one that has them already comes back as it is."""
    return convert(doc) if any(token.dep_ in _CLEAR_ONLY for token in doc) else doc


@Language.component("kg_labels", assigns=["token.dep", "token.head", "doc.ents"], requires=["token.dep"])
def convert(doc: Doc) -> Doc:
    """Rewrite the trees of a document with ClearNLP labels; of the entities, dates and numbers go."""
    tree = _Tree(doc)
    for step in (_copula, _preposition, _clause_marker, _rename, _person, _conjunct):
        for index in range(len(doc)):
            step(tree, index)
    _write(tree)
    doc.set_ents([ent for ent in doc.ents if ent.label_ not in _NO_PARTICIPANTS], default="outside")
    return doc


def _copula(tree: _Tree, index: int) -> None:
    """ "He is commander": the predicate heads, "is" is `cop`. "There is a man": the man is the subject."""
    token = tree.doc[index]
    if token.lemma_ != "be" or tree.dep[index] in ("aux", "auxpass"):
        return
    predicates = tree.children(index, "attr", "acomp")
    if tree.children(index, "expl"):
        for predicate in predicates:
            tree.dep[predicate] = "nsubj"
        return
    alone = not tree.children(index, "ccomp", "xcomp", "advcl")
    if not predicates and alone and (tree.dep[index] == "conj" or tree.children(index, "nsubj")):
        # "He is in London": what the first preposition after the verb brings is the predicate.
        predicates = [child for child in tree.children(index, "prep") if child > index and _objects(tree, child)]
    if predicates:
        tree.replace(index, predicates[0])
        tree.dep[index] = "cop"


def _objects(tree: _Tree, preposition: int) -> list[int]:
    """What a preposition brings: its objects, also through a second preposition ("out of the house")."""
    found = tree.children(preposition, "pobj", "pcomp")
    return found or [inner for other in tree.children(preposition, "prep") for inner in _objects(tree, other)]


def _preposition(tree: _Tree, index: int) -> None:
    """ "met with Putin": the object hangs on the verb as `obl` or on a noun as `nmod`, the preposition is `case`."""
    dep = tree.dep[index]
    adposition = tree.doc[index].pos_ in ("ADP", "SCONJ", "PART", "VERB", "ADV", "ADJ")
    if dep not in _PREPOSITIONS and not (adposition and tree.children(index, "pobj", "pcomp")):
        return
    objects = _objects(tree, index)
    if not objects:
        if dep in ("dative",):
            tree.dep[index] = "iobj"
        return
    target = objects[0]
    clause = tree.dep[target] == "pcomp"
    between = tree.head[target]
    if between != index:
        tree.attach(between, target, "case")
    tree.replace(index, target)
    tree.dep[index] = "mark" if clause else "case"
    above = tree.head[target]
    if dep in _PREPOSITIONS and above != target:
        nominal = tree.nominal(index)
        name = ("acl" if nominal else "advcl") if clause else "nmod" if nominal else "obl"
        tree.dep[target] = "obl:agent" if dep == "agent" and not clause else name


def _clause_marker(tree: _Tree, index: int) -> None:
    """The "to" of an infinitive is `mark`."""
    if tree.dep[index] == "aux" and tree.doc[index].tag_ == "TO":
        tree.dep[index] = "mark"


def _rename(tree: _Tree, index: int) -> None:
    """Labels that only have another name."""
    dep = tree.dep[index]
    if dep == "npadvmod":
        tree.dep[index] = "nmod:unmarked" if tree.nominal(index) else "obl:unmarked"
    else:
        tree.dep[index] = _RENAMED.get(dep, dep)


def _person(tree: _Tree, index: int) -> None:
    """ "Gen. Erik Kurilla": the first name heads, the rest is `flat` on it, the title `nmod:desc`."""
    token = tree.doc[index]
    if token.ent_type_ != "PERSON" or token.ent_iob_ != "B":
        return
    span = next(ent for ent in tree.doc.ents if ent.start == index)
    last = next((i for i in reversed(range(span.start, span.end)) if _heads(tree, i, span)), index)
    inside = [i for i in range(index, span.end) if i != last]
    if any(tree.dep[i] not in ("compound", "case", "punct") for i in inside):
        return
    name = [i for i in range(index, last + 1) if tree.dep[i] == "compound" or i == last]
    if name[0] != last:
        tree.replace(last, name[0])
        for part in name[1:]:
            tree.attach(part, name[0], "flat")
    _title(tree, name[0])


def _heads(tree: _Tree, index: int, span: Span) -> bool:
    """Whether a word's head is outside its span, or it is the root."""
    return tree.head[index] == index or not span.start <= tree.head[index] < span.end


def _title(tree: _Tree, name: int) -> None:
    """The noun before a person's name describes it; what stands further left belongs to the title."""
    before = [i for i in tree.children(name, "compound", "amod", "nmod:poss") if i < name]
    titles = [i for i in before if tree.dep[i] == "compound" and tree.doc[i].pos_ in ("NOUN", "PROPN")]
    if not titles:
        return
    title = titles[-1]
    tree.dep[title] = "nmod:desc"
    for other in before:
        if other < title:
            tree.head[other] = title


def _conjunct(tree: _Tree, index: int) -> None:
    """All conjuncts hang on the first, and each conjunction on the conjunct after it."""
    if tree.dep[index] == "conj":
        while tree.dep[above := tree.head[index]] == "conj" and tree.head[above] != index:
            tree.head[index] = tree.head[above]
    elif tree.dep[index] == "cc":
        after = [child for child in tree.children(tree.head[index], "conj") if child > index]
        if after:
            tree.head[index] = after[0]


def _write(tree: _Tree) -> None:
    """Set heads and labels; sentence starts stay."""
    doc = tree.doc
    array = np.zeros((len(doc), 2), dtype=np.uint64)
    for index in range(len(doc)):
        offset = np.int64(tree.head[index] - index)
        dep = tree.dep[index] if offset else "ROOT"
        array[index] = doc.vocab.strings.add(dep), offset.astype(np.uint64)
    doc.from_array([DEP, HEAD], array)  # type: ignore[arg-type]  # the stubs lack unsigned integers
