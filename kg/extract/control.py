"""Who does what an infinitive or participle says, when the clause itself names nobody: words of control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import child, is_relative

if TYPE_CHECKING:
    from spacy.tokens import Token

# "accused X of attacking", "prevented X from going", "talked X into it": the object is who does it.
OBJECT_CONTROL_MARKS = frozenset({"of", "from", "into", "for", "with", "against"})
# "promised X to leave": the one verb class of subject control over an object (Larson 1991).
SUBJECT_CONTROL_VERBS = frozenset({"promise", "vow", "pledge", "swear", "threaten", "use"})

# "named X to lead the bank", "named X, replacing Y": whoever is put into an office is who does it.
APPOINTING = frozenset(
    {"appoint", "choose", "designate", "elect", "hire", "install", "name", "nominate", "pick", "recruit", "select"}
)
SUCCEEDING = frozenset({"replace", "succeed"})

# "X was sent to sign the treaty": in the passive, whoever is sent, appointed or founded is who does what it is for.
DISPATCHING = APPOINTING | frozenset(
    {"assemble", "assign", "commission", "contract", "convene", "create", "deploy", "dispatch", "draft"}
    | {"establish", "form", "found", "incorporate", "mobilise", "mobilize", "recall", "second", "send", "summon"}
)

# "arrested X on charges of attacking", "X faces charges of attacking": whoever is charged is who would have done it.
CHARGES = frozenset({"accusation", "allegation", "charge", "count", "suspicion", "trial"})
CHARGED = frozenset({"admit", "answer", "await", "contest", "deny", "dispute", "face", "fight", "reject", "stand"})

# "X came with the aim of helping", "X is on the brink of leaving": the clause around the phrase says who.
AIMS = frozenset({"aim", "goal", "hope", "intention", "purpose", "view"})
CIRCUMSTANCES = AIMS | {"addition", "brink", "course", "cusp", "danger", "process", "risk", "verge"}

# "urged X to leave": verbs whose infinitive is the object's, also where a parser takes it for a purpose (Quirk et al.
# 1985, 16.50, the type "tell").
OBJECT_CONTROL_VERBS = frozenset(
    {"advise", "allow", "ask", "assist", "authorise", "authorize", "beg", "bribe", "call", "cause", "challenge", "coax"}
    | {"coerce", "command", "compel", "convince", "drive", "embolden", "empower", "enable", "encourage", "entice"}
    | {"entitle", "force", "give", "goad", "help", "implore", "incite", "induce", "inspire", "instruct", "invite"}
    | {
        "lead",
        "lobby",
        "lure",
        "motivate",
        "nudge",
        "oblige",
        "order",
        "pay",
        "permit",
        "persuade",
        "press",
        "pressure",
    }
    | {"prompt", "provoke", "push", "remind", "request", "require", "spur", "teach", "tell", "tempt", "train", "trick"}
    | {"bind", "commit", "condemn", "direct", "obligate", "sentence", "task", "urge", "warn", *APPOINTING}
)

# "the man Peru accuses of fleeing": of these too a person is the object.
HOLDING = OBJECT_CONTROL_VERBS | frozenset(
    {"accuse", "acquit", "ban", "bar", "charge", "clear", "convict", "prevent", "stop", "suspect"}
)

# Of these, verbs that only ask for it, so that the infinitive is no purpose (Levin 1993, 37.9; Searle 1976).
URGING = frozenset(
    {"advise", "ask", "beg", "compel", "encourage", "force", "implore", "instruct", "oblige", "order"}
    | {"persuade", "require", "tell", "tempt", "urge", "warn"}
)
# "is bound by treaty to help": in the passive these take an infinitive.
BINDING = frozenset({"authorise", "authorize", "bind", "entitle", "expect", "obligate", "schedule"})
# "made Kim leave", "let Kim leave": their object does what the bare infinitive says (Quirk et al. 1985, 16.52).
CAUSING = frozenset({"have", "help", "let", "make", "watch"})
# "wanted Kim to leave": the infinitive is that of the nominal between (Quirk et al. 1985, 16.41-16.44).
RAISING = frozenset(
    {"believe", "consider", "expect", "find", "hate", "intend", "know", "like", "love", "mean", "need", "prefer"}
    | {"report", "suppose", "suspect", "think", "want", "wish"}
)
# "refused for weeks to leave": who does not want to do something does nothing else for it.
REFUSING = frozenset({"decline", "refuse"})

# "called on X to leave": the object of these prepositions is who is to do it (Huddleston and Pullum 2002, chapter 14).
CONTROLLING_PREPOSITIONS = {
    "call": frozenset({"on", "upon", "for"}),
    "appeal": frozenset({"to"}),
    "plead": frozenset({"with"}),
    "push": frozenset({"for"}),
    "press": frozenset({"for"}),
    "ask": frozenset({"for"}),
    "wait": frozenset({"for"}),
    "arrange": frozenset({"for"}),
    "look": frozenset({"to"}),
    "count": frozenset({"on"}),
    "rely": frozenset({"on"}),
    "depend": frozenset({"on"}),
    "prevail": frozenset({"on", "upon"}),
}


def is_of_complement(pronoun: Token) -> bool:
    """Whether a relative pronoun is the object of the infinitive below the verb that a parser gave it to.

    "The uprising [that] they tried to crush": nobody tries an uprising to do something.
    """
    verb = pronoun.head
    complement = child(verb, "xcomp")
    if not is_relative(pronoun) or complement is None or complement.tag_ != "VB":
        return False
    held = verb.lemma_.lower() in OBJECT_CONTROL_VERBS | CAUSING | RAISING
    return not held and child(complement, "obj") is None
