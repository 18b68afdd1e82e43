"""Who says it: the speakers of reported speech, nested, and of quotations that run over sentences.

Universal Dependencies v2: ccomp, parataxis, advcl, obl. The article's own voice has no speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.cues import load_cues
from kg.extract.dependents import base, child, is_passive, is_relative
from kg.extract.governors import governor
from kg.extract.joined_verbs import resumed
from kg.extract.perpetrators import laid_to
from kg.extract.quotations import quotation_at, quoted_speech
from kg.extract.reporters import (
    cited,
    denier,
    follows_comma,
    introduces,
    is_reporting,
    issuer,
    owner,
    reporter,
    sources,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


ASIDES = frozenset({"advcl", "acl:relcl", "parataxis"})
SPEAKING = frozenset({"PERSON", "PER", "ORG"})
SOURCES = frozenset({"obl", "nmod"})
# "…, though Peru denies it": set against what was said before.
CONTRASTING = ("although", "though", "whereas", "while")
# What a source at the end of a sentence may hang on although it speaks for the whole.
CARRIES_SOURCE = frozenset({"xcomp", "obj", "obl", "nmod", "conj"})


def speakers(token: Token) -> tuple[Token, ...]:
    """Heads of the phrases that name who says what the token's clause says, outermost first.

    "Axios reported that officials said that he left" -> (Axios, officials), for "left". Pronouns and descriptions
    come as they stand; a document speaks for its issuer ("its statement said" -> its).
    """
    quoting = quote_speaker(token)
    if quoting is not None and quoting.is_ancestor(token):
        quoting = None  # "said Kim, who left": what describes the speaker is not his words
    found = (speaker for speaker in (*_sources_above(token), quoting) if speaker is not None and speaker != token)
    return tuple(reversed(tuple(dict.fromkeys(found))))


def quote_speaker(token: Token) -> Token | None:
    """Whose words they are, when the token stands in a direct quotation; for "I", "we" and "my"."""
    speech = quoted_speech(token.doc, reporter)
    quotation = quotation_at(token, speech)
    return token.doc[speech[quotation]] if quotation is not None else None


def _sources_above(token: Token) -> Iterator[Token | None]:
    """Sources met on the way from the token up to the root, innermost first.

    What follows at the end speaks for all before it: "Kim said they left, according to [Axios]".
    """
    last: list[Token] = []
    node, is_aside = token, False
    while True:
        yield _named_before_colon(node)
        for source in _sources_beside(node, token, is_aside=is_aside):
            if source is not None and source.i > token.i:
                last.append(source)
            else:
                yield source
        if (main := resumed(node)) is not None:
            node = main  # "said that A would leave and urged B": the speaker urges, and nobody else says so
            continue
        head = node.head
        if head == node:
            yield from last
            return
        # "Peru denied attacking Oslo, whose mayor left": what is only added belongs to a full report, or to nobody.
        is_aside = is_aside or (node.dep_ == "acl:relcl" and follows_comma(node))
        # "Over what Chile said was a plot by rebels, who denied it": who denied it is not said.
        is_loose = node.dep_ in ("xcomp", "advcl") or _is_free_relative(head)
        is_content = _is_content(node) and not (is_aside and is_loose)
        if (is_content and not _is_behind_quote(token, node)) or (_is_reported_noun(node) and not is_aside):
            # "Kim, who left, said": what describes the speaker is not his words, unless it says what he said.
            said = sources(governor(node))
            yield from (t for t in said if t is None or not t.is_ancestor(token) or t.is_ancestor(head))
        elif base(node) == "acl" and introduces(node, "that"):
            yield denier(head) or (owner(head) if head.lemma_.lower() in load_cues().documents else None)
            yield reporter(head.head) if _holds_content(head) else None
        elif governor(node) != head:
            yield reporter(head.head)
        elif (laid := laid_to(node)) is not None and laid.own_word:
            yield laid.doer
        node = head


def _named_before_colon(clause: Token) -> Token | None:
    """Who is named alone before a colon, as headlines have it: "[Axios]: Peru attacked Oslo"."""
    name = clause.head
    if clause.dep_ != "parataxis" or name.dep_ != "ROOT" or name.ent_type_ not in SPEAKING:
        return None
    colon = clause.left_edge
    before = clause.doc[name.sent.start : colon.i]
    return name if colon.text == ":" and len(before) and all(t.ent_type_ == name.ent_type_ for t in before) else None


def _is_free_relative(verb: Token) -> bool:
    return verb.dep_ == "acl:relcl" and verb.head.lower_ == "what"


def _is_content(clause: Token) -> bool:
    """Whether the clause is what the verb above it reports: "said that they left", "said: they left".

    Also "accused them of leaving", "denied leaving", "claimed to have left"; not "promised to leave" (nobody says it).
    """
    label, verb = base(clause), clause.head
    if label == "parataxis":
        return not is_reporting(clause) and not _takes_content(verb) and not _is_apart(clause)
    if introduces(clause, "of") and label in ("advcl", "xcomp"):
        return child(verb, "obj") is not None or is_passive(verb)
    if label == "xcomp":
        perfect = any(t.lemma_ == "have" and base(t) == "aux" for t in clause.children)
        return (clause.tag_ == "VBG" or perfect) and verb.lemma_.lower() in load_cues().nouns_of
    # "Said Kim in Oslo, where they left": what is told of the place is not said.
    return label == "ccomp" and not (introduces(clause, "where") and follows_comma(clause))


def _holds_content(noun: Token) -> bool:
    """Whether a parser hung what is said on the place or the hearer of the saying: "said in a statement that"."""
    verb = noun.head
    if child(verb, "ccomp") is not None:
        return False
    if base(noun) == "obj":
        return verb.lemma_.lower() in load_cues().telling
    return base(noun) == "obl" and preposition(noun) in load_cues().media


def _is_behind_quote(token: Token, content: Token) -> bool:
    """ "“We left,” she said as she arrived": what is behind the quotation is not said, wherever the tree hangs it.

    "“We left” and fled, she said" is all said.
    """
    quotation = quotation_at(content, quoted_speech(content.doc, reporter))
    if quotation is None or quotation[1] <= token.i < content.head.i:
        return False
    return quotation[0] <= content.left_edge.i + 1 and quotation[1] <= token.i


def _takes_content(verb: Token) -> bool:
    """Whether the verb has its content already, as a clause or as an object that is no hearer."""
    subject = child(verb, "nsubj")
    clauses = [t for t in verb.children if t.dep_ in ("ccomp", "xcomp")]
    # What stands between subject and verb describes the subject: "people briefed on the talks said".
    if any(subject is None or not subject.i < t.i < verb.i for t in clauses):
        return True
    return child(verb, "obj") is not None and verb.lemma_.lower() not in load_cues().telling


def _is_apart(clause: Token) -> bool:
    """Whether a semicolon parts the clause from what it hangs on: two statements, neither about the other."""
    return any(t.text == ";" and t.i < clause.i for t in clause.children) or clause.left_edge.text == ";"


def _sources_beside(node: Token, token: Token, *, is_aside: bool) -> Iterator[Token | None]:
    """Sources that hang on the clause: "…, officials said", "as Axios reported", "according to the ministry".

    is_aside: the token is in what is only added to the clause; "as Axios reported" does not speak for that.
    """
    beside = tuple(_beside(node))
    for aside in (*_behind_subject(node), *(t for t in beside if _is_aside(t))):
        if (is_aside and aside.dep_ == "advcl") or _interrupts_another(aside, node, token):
            continue
        if aside != token and not aside.is_ancestor(token):
            yield from cited(node)
            yield from sources(aside)
    named = (t for t in beside if base(t) in SOURCES and _names_source(t) and not _is_contrasted(t, node, token))
    yield from (issuer(source) for source in named if source != token and not source.is_ancestor(token))


def _is_contrasted(source: Token, clause: Token, token: Token) -> bool:
    """Whether the token stands behind the source in a clause that sets something against what it says.

    "Peru left, according to Kim, though Chile [stayed]".
    """
    behind = (t for t in clause.rights if t.dep_ == "advcl" and t.i > source.i)
    against = (t for t in behind if any(introduces(t, word) for word in CONTRASTING) and follows_comma(t))
    return any(t == token or t.is_ancestor(token) for t in against)


def _interrupts_another(aside: Token, node: Token, token: Token) -> bool:
    """Whether the aside stands amid a clause without the token: "thanked Kim, who, [he noted], came"."""
    clauses = (t for t in node.subtree if t.dep_ == "acl:relcl" or (t.dep_ == "conj" and t.pos_ == "VERB"))
    around = (t for t in clauses if t.left_edge.i < aside.i < t.i)
    return any(token != clause and not clause.is_ancestor(token) for clause in around)


def _beside(clause: Token) -> Iterator[Token]:
    """What hangs on a clause, and behind a comma what the tree hangs too low: "went to see it, [officials said]"."""
    for dependent in clause.children:
        yield dependent
        if _carries_source(dependent, clause):
            yield from (t for t in _beside(dependent) if _may_tell(t) and follows_comma(t))


def _may_tell(dependent: Token) -> bool:
    return dependent.dep_ in ASIDES or base(dependent) in SOURCES


def _behind_subject(clause: Token) -> Iterator[Token]:
    """Comment clauses that the tree hangs on the subject: "the army, [officials said], left"."""
    for subject in clause.lefts:
        if base(subject) == "nsubj":
            yield from (t for t in subject.rights if _is_aside(t) and is_reporting(t) and follows_comma(t))


def _carries_source(dependent: Token, clause: Token) -> bool:
    """Whether a source behind the dependent may speak for the whole clause."""
    behind = dependent.i > clause.i and base(dependent) in CARRIES_SOURCE
    return behind and child(dependent, "nsubj", "nsubj:pass") is None


def _is_aside(clause: Token) -> bool:
    """ "…, officials said", "…, officials told reporters", "as Axios reported": a comment clause without content.

    "as Lima threatened to leave" and "; Lima said no more" report nothing of the clause beside them.
    """
    if _is_interjected(clause):
        return True
    if clause.dep_ not in ASIDES:
        return False
    lemma, cues = clause.lemma_.lower(), load_cues()
    if _takes_content(clause) or _is_apart(clause) or lemma in cues.transitive:
        return False
    if clause.dep_ == "advcl":
        return introduces(clause, "as") and lemma not in cues.acts and not _denies(clause.head)
    if clause.dep_ == "acl:relcl":
        return follows_comma(clause) and is_reporting(clause) and not any(is_relative(t) for t in clause.subtree)
    return not introduces(clause, "that")


def _is_interjected(clause: Token) -> bool:
    """Whether it is subject and verb of saying alone between commas, whatever a parser makes of it: ", aides said,"."""
    last = clause.right_edge
    closed = last.text == "," or (last.i + 1 < len(clause.doc) and last.nbor(1).text == ",")
    alone = {t.dep_ for t in clause.children if not t.is_punct} == {"nsubj"}
    return alone and closed and clause.dep_ in ("advcl", "conj") and follows_comma(clause) and is_reporting(clause)


def _denies(verb: Token) -> bool:
    """ "Peru denied it, as alleged by Chile": the denial is not what Chile says."""
    entry = load_cues().complements.get(("clause", verb.lemma_.lower()))
    return entry is not None and entry.affirmed == "negated"


def _names_source(phrase: Token) -> bool:
    """ "according to the ministry", "in the words of the minister"; "in the historic words" are nobody's."""
    words, sources = preposition(phrase), load_cues().sources
    if words == "per" and phrase.tag_ == "NN" and phrase.left_edge.lower_ == "per":
        return False  # "twenty dollars per month"
    return words in sources or (f"{words} {phrase.lemma_.lower()}" in sources and owner(phrase) is not None)


def _is_reported_noun(noun: Token) -> bool:
    """An event noun that is itself reported: "confirmed the attack", "denied an attack"; not "denied the charge"."""
    verb, cues = noun.head, load_cues()
    if noun.pos_ != "NOUN" or verb.pos_ != "VERB":
        return False
    if noun.lemma_.lower() in cues.voiced and verb.lemma_.lower() in cues.rebuffing:
        return False
    return base(noun) == "obj" and verb.lemma_.lower() in load_cues().nouns_of
