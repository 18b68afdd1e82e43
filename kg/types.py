"""What the stages hand to one another: articles, what was read in them, and what the graph shows.

Every offset counts characters of `Article.text`; every range, of characters or of days, is half-open.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Kind(StrEnum):
    """What stands at an end of an edge; in Neo4j also a label of the node."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    COUNTRY = "Country"
    PLACE = "Place"
    GROUP = "Group"
    CONCEPT = "Concept"


class Modality(StrEnum):
    """How surely an event is told. Only ASSERTED (and not negated) is a fact in a default answer."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    THREATENED = "threatened"
    REQUESTED = "requested"


@dataclass(frozen=True, slots=True)
class Article:
    """One news article: its text, and what its source says of it.

    published: the day its relative dates are counted from; None leaves them open.
    text: paragraphs separated by newlines; hard-wrapped lines are already joined.
    """

    id: str
    text: str
    title: str | None = None
    published: date | None = None
    source: str | None = None
    url: str | None = None

    @property
    def sha256(self) -> str:
        """Digest of all that reading depends on: text and metadata, in hexadecimal.

        >>> Article("a", "Text.").sha256 == Article("a", "Text.", title="T").sha256
        False
        """
        fields = (self.id, self.text, self.title, str(self.published), self.source, self.url)
        return hashlib.sha256("\x1f".join(value or "" for value in fields).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Interval:
    """Days an event may have happened on: half-open [start, end); both None when the phrase could not be resolved.

    precision: the unit the text speaks in, "day" "week" "month" "quarter" "year"; "the weekend" is two days of
    precision "day". None with an unresolved phrase.
    text: the phrase.  anchor: what it was counted from, "published" or a phrase of the text; None for a full date.

    >>> monday = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "on Monday", "published")
    """

    start: date | None
    end: date | None
    precision: str | None
    text: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in the text, [start, end) in characters, with its days and its TIMEX3 value.

    timex3: as TimeML writes it: "2024-04-08", "2024-W15", "P2D", "PRESENT_REF"; None when it has no value.
    """

    start: int
    end: int
    interval: Interval
    timex3: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a participant: [start, end) in characters, without title and article.

    form: "name", "description" ("the general") or "pronoun".
    """

    start: int
    end: int
    text: str
    form: str


@dataclass(frozen=True, slots=True)
class Participant:
    """One thing that one article speaks of: its coreferring mentions, in text order, before articles are compared.

    name: the fullest name, else the description without determiner ("two Israeli officials" -> "Israeli officials").
    country: the name of the country its words give ("Israeli Defense Minister Yoav Gallant" -> "Israel").
    titles: as written, longest first ("Israeli Defense Minister", "Minister").
    """

    name: str
    kind: Kind
    named: bool
    mentions: tuple[Mention, ...]
    country: str | None = None
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Annotation:
    """What the language stage saw in one article: tree and tags in `doc`, dates, and who is who.

    doc.text == article.text; `dep_` holds Universal Dependencies v2 labels whatever pipeline made them.
    participants: persons, organisations, countries, places and unnamed groups of actors, by first mention.
    """

    article: Article
    doc: Doc
    dates: tuple[DateMention, ...]
    participants: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Triple:
    """One report, unresolved: this sentence says that the subject did this to the object.

    subject, object, place, speakers: positions in `Reading.participants`; speakers outermost first.
    category, mode: PLOVER event type and mode; both None for RELATES_TO.
    predicate: the words ("had phoned"), [predicate_start, predicate_end) their extent.
    title: of a HOLDS_POSITION triple.  start, end, sentence: the sentence in the article.
    """

    subject: int
    relation: str
    object: int
    subject_text: str
    object_text: str
    predicate: str
    predicate_start: int
    predicate_end: int
    sentence: str
    start: int
    end: int
    category: str | None = None
    mode: str | None = None
    interval: Interval | None = None
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    speakers: tuple[int, ...] = ()
    topic: str | None = None
    place: int | None = None
    title: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Proposition:
    """A subject-predicate-object statement in the text's own words, as open information extraction gives it."""

    subject: str
    predicate: str
    object: str
    predicate_start: int
    predicate_end: int
    sentence: str
    start: int
    end: int
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that extraction found in one article; what the ledger keeps.

    pipeline, vocabulary: name and version, and hash, of what read it.
    """

    article: Article
    participants: tuple[Participant, ...]
    triples: tuple[Triple, ...]
    pipeline: str = ""
    vocabulary: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """An analyst's word that all these names are one entity, to be called `name`.

    kind, country: what the entity is and where it belongs; None leaves that to the articles.
    """

    name: str
    names: tuple[str, ...]
    kind: Kind | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Judgements:
    """What the analyst has decided on entities; it stands above every rule.

    merges: pairs of names that are one entity.  splits: names that no rule may join with other names.
    """

    aliases: tuple[Alias, ...] = ()
    merges: tuple[tuple[str, str], ...] = ()
    splits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A node: one person, organisation, country, place, group of actors or concept across all articles.

    id: kind and canonical name, lower case, hyphenated ("person/antony-blinken"), unique in a graph.
    aliases: every other name the articles use, sorted.  reasons: why its mentions were taken for one.
    """

    id: str
    name: str
    kind: Kind
    named: bool = True
    aliases: tuple[str, ...] = ()
    country: str | None = None
    reasons: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """An edge: a triple whose ends are entities of the graph.

    id: hash of article, offsets, relation, subject and object.  event: shared by the reports of one event.
    subject, object: entity ids.  speakers, place: canonical names.
    """

    id: str
    event: str
    article: str
    subject: str
    object: str
    triple: Triple
    speakers: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleGraph:
    """What a store shows of one article: its node, its edges, its mentions, and the entities these need.

    mentions: entity id -> (how many mentions, offset of the first).
    """

    article: Article
    entities: tuple[Entity, ...]
    reports: tuple[Report, ...]
    mentions: dict[str, tuple[int, int]]
