"""Labels of the named entities that a pipeline marks, in the sets by which rules ask for them.

"PER" is what pipelines trained on CoNLL-2003 call a person.
"""

PERSONS = frozenset({"PERSON", "PER"})
# Countries, peoples and organisations: who acts as one.
BODIES = frozenset({"GPE", "NORP", "ORG"})
ACTORS = PERSONS | BODIES
